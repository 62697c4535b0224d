/* (x + 3)*x: its value is returned, its gradient stored.
    gradient[0] = d/dx
Written by tapeless. */
#include <math.h>

double shared_constant(double x, double gradient[1]) {
    double const v1 = x + 3.0;
    double const v2 = v1 * x;

    gradient[0] = v1 + x;
    return v2;
}
