// SPDX-License-Identifier: BSL-1.0
#include "measure.hpp"

#include "evaluator.hpp"
#include "truth.hpp"

#include <algorithm>
#include <tuple>

namespace ulps {
namespace {

// By which variables entry number `entry` of a derivative of this order is taken.
multi_index variables_of(int entry, int order, int variables) {
    multi_index result{};
    for (int k = 0; k < order; ++k, entry /= variables)
        ++result[static_cast<std::size_t>(entry % variables)];
    return result;
}

std::string text_of(ball const& x) {
    char* const text = arb_get_str(x.raw(), 20, ARB_STR_NO_RADIUS);
    std::string const result = text;
    flint_free(text);
    return result;
}

} // namespace

template <class S>
std::array<measured, orders> measure(function const& f, std::vector<point> const& points) {
    std::vector<evaluator<S>> programs;
    constexpr int lanes = tapeless::vector_bytes / static_cast<int>(sizeof(S));
    for (tapeless::builder const& each : programs_of(f, lanes))
        programs.emplace_back(each);
    monomials const& known = monomials::of(f.variables);
    std::array<measured, orders> result;
    for (point at : points) {
        std::array<S, most_variables> x{};
        for (std::size_t j = 0; j < x.size(); ++j)
            at[j] = double(x[j] = static_cast<S>(at[j]));
        std::vector<true_value> const expected = truth(f, at, range_of<S>);
        int entries = 1;
        for (int order = 0; order < orders; ++order, entries *= f.variables) {
            evaluator<S>& program = programs[static_cast<std::size_t>(order)];
            program.run(x.data());
            std::size_t const begin = program.outputs() - static_cast<std::size_t>(entries);
            measured& now = result[static_cast<std::size_t>(order)];
            sample worst;
            bool is_known = false;
            for (int entry = 0; entry < entries; ++entry) {
                multi_index const by = variables_of(entry, order, f.variables);
                true_value const& truth_of = expected[static_cast<std::size_t>(known.place(by))];
                if (!truth_of.is_known) {
                    now.unknown.push_back(
                        {at, by, double(program.output(begin + std::size_t(entry))), 0, 0, {}});
                    continue;
                }
                sample each{at,
                            by,
                            double(program.output(begin + std::size_t(entry))),
                            0,
                            truth_of.condition,
                            {}};
                each.error = error_in_ulps(each.computed, truth_of, range_of<S>);
                if (!is_known || each.excess() > worst.excess() ||
                    (each.excess() == worst.excess() && each.error > worst.error)) {
                    worst = each;
                    worst.expected = text_of(truth_of.value);
                }
                is_known = true;
            }
            if (is_known)
                now.samples.push_back(worst);
        }
    }
    for (measured& each : result)
        std::sort(each.samples.begin(), each.samples.end(), [](sample const& a, sample const& b) {
            return std::tuple(-a.excess(), -a.error, a.at) <
                   std::tuple(-b.excess(), -b.error, b.at);
        });
    return result;
}

template std::array<measured, orders> measure<float>(function const&, std::vector<point> const&);
template std::array<measured, orders> measure<double>(function const&, std::vector<point> const&);

} // namespace ulps
