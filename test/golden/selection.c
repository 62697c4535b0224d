/* where(x > 0, log(x), x): its value is returned, its gradient stored.
    gradient[0] = d/dx
Written by tapeless. */
#include <math.h>

double selection(double x, double gradient[1]) {
    int const v1 = x > 0.0;
    double const v2 = log(x);
    double const v3 = v1 ? v2 : x;

    /* derivatives */
    double const v4 = 1.0 / x;

    gradient[0] = v1 ? v4 : 1.0;
    return v3;
}
