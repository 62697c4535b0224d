/* x[0]*x[0] + x[1]*x[1] + x[2]*x[2]: its value is returned, its gradient stored.
    gradient[0], ..., gradient[2] = d/dx[0], ..., d/dx[2]
Written by tapeless. */
#include <math.h>

double sum_of_squares(double const x[3], double gradient[3]) {
    double const v1 = x[0] * x[0];
    double const v2 = x[1] * x[1];
    double const v3 = v1 + v2;
    double const v4 = x[2] * x[2];
    double const v5 = v3 + v4;

    gradient[0] = 2.0 * x[0];
    gradient[1] = 2.0 * x[1];
    gradient[2] = 2.0 * x[2];
    return v5;
}
