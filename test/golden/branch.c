/* branch(x > 0, branch(x < 1, log(x), 2*x), 2*x): its value is returned, its gradient stored.
    gradient[0] = d/dx
Written by tapeless. */
#include <math.h>

double branch(double x, double gradient[1]) {
    int const v1 = x > 0.0;
    double v2;
    double v3;
    if (v1) {
        int const v4 = x < 1.0;
        if (v4) {
            v2 = log(x);
            v3 = 1.0 / x;
        } else {
            v2 = 2.0 * x;
            v3 = 2.0;
        }
    } else {
        v2 = 2.0 * x;
        v3 = 2.0;
    }

    gradient[0] = v3;
    return v2;
}
