/* sqrt(x*x + 1): its value is returned, its gradient stored.
    gradient[0] = d/dx
Written by tapeless. */
#include <math.h>

double square_root(double x, double gradient[1]) {
    double const v1 = x * x;
    double const v2 = v1 + 1.0;
    double const v3 = sqrt(v2);

    /* derivatives */
    double const v4 = 1.0 / v3;

    gradient[0] = v4 * x;
    return v3;
}
