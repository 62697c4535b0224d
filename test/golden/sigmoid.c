/* sigmoid(x): its value is returned, its gradient stored.
    gradient[0] = d/dx
Written by tapeless. */
#include <math.h>

double sigmoid(double x, double gradient[1]) {
    double const v1 = fabs(x);
    double const v2 = -v1;
    double const v3 = exp(v2);
    int const v4 = x < 0.0;
    double const v5 = v4 ? v3 : 1.0;
    double const v6 = 1.0 + v3;
    double const v7 = v5 / v6;

    /* derivatives */
    double const v8 = v4 ? 1.0 : v3;
    double const v9 = v8 / v6;

    gradient[0] = v7 * v9;
    return v7;
}
