/* (x + y)*(x - y): its value is returned, its gradient stored.
    gradient[0] = d/dx
    gradient[1] = d/dy
Written by tapeless. */
#include <math.h>

double diamond(double x, double y, double gradient[2]) {
    double const v1 = x + y;
    double const v2 = x - y;
    double const v3 = v1 * v2;

    gradient[0] = v1 + v2;
    gradient[1] = v2 - v1;
    return v3;
}
