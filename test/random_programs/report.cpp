// SPDX-License-Identifier: BSL-1.0
#include "report.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>
#include <limits>
#include <ostream>

namespace random_programs {
namespace {

template <class S>
constexpr double unit = std::numeric_limits<S>::epsilon() / 2;

// The largest coefficient that leaves room for products of some of them.
template <class S>
double const room = std::sqrt(static_cast<double>(std::numeric_limits<S>::max()));

} // namespace

template <class S>
void report::compare(asked const& about, expected_answer const& expected,
                     std::vector<S> const& found) {
    if constexpr (sizeof(S) == sizeof(double))
        ++asked_[static_cast<std::size_t>(about.what)];
    BOOST_TEST_REQUIRE(found.size() == expected.numbers.size());
    std::array<double, orders> largest{};
    for (auto const& [number, order] : expected.numbers) {
        double& size = largest[static_cast<std::size_t>(order)];
        size = std::max(size, number.size);
    }
    double const half_of_digits = std::sqrt(unit<S>);
    for (std::size_t k = 0; k < found.size(); ++k) {
        auto const& [number, order] = expected.numbers[k];
        tally& now = in<S>()[static_cast<std::size_t>(order)];
        double const bound = factor * unit<S> * number.bound;
        if (expected.margin <= factor * unit<S>) {
            ++now.at_switch;
            continue;
        }
        if (expected.largest > room<S>) {
            ++now.too_large;
            continue;
        }
        bool const cancels = number.size == 0 || bound > half_of_digits * number.size;
        if (cancels && bound > half_of_digits * largest[static_cast<std::size_t>(order)]) {
            ++now.ill_conditioned;
            continue;
        }
        ++(cancels ? now.cancelled : now.compared);
        double const error = std::fabs(static_cast<double>(real(found[k]) - number.value));
        if (!cancels)
            now.worst = std::max(now.worst, error / (unit<S> * number.bound));
        if (!(error <= bound + std::numeric_limits<S>::min()))
            BOOST_ERROR(question_names[static_cast<std::size_t>(about.what)]
                        << ", number " << k << ", order " << order << ", variant " << about.variant
                        << (sizeof(S) == sizeof(float) ? ", float: " : ": ")
                        << std::setprecision(18) << found[k] << " is not "
                        << static_cast<long double>(number.value) << ", but for "
                        << std::setprecision(3) << error / (unit<S> * number.bound) << " bounds");
    }
}
template void report::compare(asked const&, expected_answer const&, std::vector<float> const&);
template void report::compare(asked const&, expected_answer const&, std::vector<double> const&);

void report::print(std::ostream& out) const {
    out << "Questions:";
    for (std::size_t k = 0; k < question_count; ++k)
        out << (k == 0 ? " " : ", ") << asked_[k] << " " << question_names[k];
    out << "\n             |    compared |  worst, in | not compared:\n"
           "scalar order | as is    ~0 |     bounds | ill-conditioned  at a switch  too large\n";
    for (bool const is_double : {false, true})
        for (std::size_t order = 0; order < orders; ++order) {
            tally const& now = all_[is_double][order];
            out << (is_double ? "double " : "float  ") << std::setw(5) << order << std::setw(9)
                << now.compared << std::setw(7) << now.cancelled << std::setw(13)
                << std::setprecision(3) << now.worst << std::setw(18) << now.ill_conditioned
                << std::setw(13) << now.at_switch << std::setw(11) << now.too_large << '\n';
        }
}

template <class S>
double report::not_compared(int first_order, int last_order) const {
    double no = 0, all = 0;
    for (int order = first_order; order <= last_order; ++order) {
        tally const& now = all_[sizeof(S) == sizeof(double)][static_cast<std::size_t>(order)];
        no += left_out(now);
        all += left_out(now) + now.compared + now.cancelled;
    }
    return all == 0 ? 1 : no / all;
}
template double report::not_compared<float>(int, int) const;
template double report::not_compared<double>(int, int) const;

} // namespace random_programs
