// SPDX-License-Identifier: BSL-1.0
#include "referee.hpp"

#include "rows.hpp"

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>

namespace {

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                           boost::multiprecision::et_off>;
using point = std::array<real, referee::most_operands>;

template <std::size_t Place>
real value_of(point const& x) {
    using entry = std::tuple_element_t<Place, rows::all>;
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return real(entry::call(x[J]...));
    }(std::make_index_sequence<entry::arity>{});
}

struct row_in_50_digits {
    real (*value)(point const&);
    int arity;
    bool has_slope;
};

template <std::size_t... Place>
std::array<row_in_50_digits, rows::count> make_table(std::index_sequence<Place...>) {
    return {row_in_50_digits{&value_of<Place>, std::tuple_element_t<Place, rows::all>::arity,
                             std::tuple_element_t<Place, rows::all>::has_slope}...};
}

} // namespace

referee::answer referee::ask(std::size_t place, double const* x) {
    static auto const table = make_table(std::make_index_sequence<rows::count>{});
    auto const& [value, arity, has_slope] = table[place];
    point origin;
    for (std::size_t j = 0; j < static_cast<std::size_t>(arity); ++j)
        origin[j] = x[j];

    // The steps balance truncation, of order h^2, against rounding in the last of 50 digits.
    real const h = 0x1p-56, g = 0x1p-42;
    auto const moved = [&](std::size_t i, real const& by_i, std::size_t j, real const& by_j) {
        point at = origin;
        at[i] += by_i;
        at[j] += by_j;
        return value(at);
    };

    answer result;
    result.value = static_cast<long double>(value(origin));
    for (std::size_t i = 0; has_slope && i < static_cast<std::size_t>(arity); ++i) {
        result.first[i] =
            static_cast<long double>((moved(i, h, i, 0) - moved(i, -h, i, 0)) / (2 * h));
        for (std::size_t j = 0; j <= i; ++j) {
            real const second =
                i == j ? (moved(i, g, i, 0) - 2 * value(origin) + moved(i, -g, i, 0)) / (g * g)
                       : (moved(i, g, j, g) - moved(i, g, j, -g) - moved(i, -g, j, g) +
                          moved(i, -g, j, -g)) /
                             (4 * g * g);
            result.second[i][j] = result.second[j][i] = static_cast<long double>(second);
        }
    }
    return result;
}
