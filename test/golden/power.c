/* pow(x, 3)*y: its value is returned, its gradient stored.
    gradient[0] = d/dx
    gradient[1] = d/dy
Written by tapeless. */
#include <math.h>

double power(double x, double y, double gradient[2]) {
    double const v1 = x * x;
    double const v2 = x * v1;
    double const v3 = v2 * y;

    /* derivatives */
    double const v4 = 3.0 * y;

    gradient[0] = v4 * v1;
    gradient[1] = v2;
    return v3;
}
