/* log(x) + x*y + sin(y): its value is returned, its gradient stored.
    gradient[0] = d/dx
    gradient[1] = d/dy
Written by tapeless. */
#include <math.h>

double three_terms(double x, double y, double gradient[2]) {
    double const v1 = log(x);
    double const v2 = x * y;
    double const v3 = v1 + v2;
    double const v4 = sin(y);
    double const v5 = v3 + v4;

    /* derivatives */
    double const v6 = cos(y);
    double const v7 = 1.0 / x;

    gradient[0] = y + v7;
    gradient[1] = v6 + x;
    return v5;
}
