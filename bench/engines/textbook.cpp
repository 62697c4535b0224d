/// @file The plain tape of textbook_tape.hpp in the race: written anew at every point.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"
#include "../textbook_tape.hpp"
#include "outputs.hpp"

namespace {

/// One reverse sweep for each output.
struct textbook_reverse {
    static constexpr char const* name = "textbook tape";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        namespace textbook = bench::textbook;
        textbook::current.clear();
        std::array<textbook::number, Kernel::inputs> active;
        std::copy(point.begin(), point.end(), active.begin());
        return bench::read_outputs<Kernel>(kernel(active), derivative,
                                           [&](textbook::number output, double* row) {
                                               textbook::current.reverse(output.index());
                                               for (textbook::number const input : active)
                                                   *row++ = input.adjoint();
                                               return output.value();
                                           });
    }
};

[[maybe_unused]] bool const entered = bench::enter<textbook_reverse>();

} // namespace
