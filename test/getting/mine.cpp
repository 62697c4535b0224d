// What a user compiles who has just got the library.
#include <tapeless.hpp>

#include <cstdio>

int main() {
    auto const slope = tapeless::gradient([](auto x) { return x * x; }, 3.0);
    std::printf("%g with tapeless %s\n", slope, tapeless::version.data());
    return slope == 6 ? 0 : 1;
}
