/// @file A variable bound to a batch of numbers in SIMD lanes.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a comparison of these numbers is no bool; SIMD batches, which compare lane by
//   lane, are not supported yet: call the function for each of a batch's numbers
#include <tapeless.hpp>

#include <limits>

struct mask {
    bool lanes[2];
    explicit operator bool() const { return lanes[0] && lanes[1]; }
};
struct batch {
    double lanes[2];
    constexpr batch(double x = 0) : lanes{x, x} {}
    friend batch operator+(batch a, batch const& b) {
        a.lanes[0] += b.lanes[0];
        a.lanes[1] += b.lanes[1];
        return a;
    }
    friend batch operator*(batch a, batch const& b) {
        a.lanes[0] *= b.lanes[0];
        a.lanes[1] *= b.lanes[1];
        return a;
    }
#ifdef FIXED
    friend bool operator<(batch const& a, batch const& b) { return a.lanes[0] < b.lanes[0]; }
#else
    friend mask operator<(batch const& a, batch const& b) {
        return {a.lanes[0] < b.lanes[0], a.lanes[1] < b.lanes[1]};
    }
#endif
};
template <>
struct std::numeric_limits<batch> : std::numeric_limits<double> {};

using namespace tapeless::literals;

int main() {
    constexpr auto x = "x"_v;
    tapeless::hessian(where(x < 1, x, x * x), x = batch(2));
}
