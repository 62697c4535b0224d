/* x*y + sin(x): its value is returned, its gradient stored.
    gradient[0] = d/dx
    gradient[1] = d/dy
Written by tapeless. */
#include <math.h>

double product_plus_sine(double x, double y, double gradient[2]) {
    double const v1 = x * y;
    double const v2 = sin(x);
    double const v3 = v1 + v2;

    /* derivatives */
    double const v4 = cos(x);

    gradient[0] = v4 + y;
    gradient[1] = x;
    return v3;
}
