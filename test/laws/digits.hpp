/// @file The rows in 50 digits.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "referee.hpp"
#include "rows.hpp"

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>

namespace referee {

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                           boost::multiprecision::et_off>;
using point = std::array<real, most_operands>;

struct row_in_50_digits {
    real (*value)(point const&);
    int arity;
    bool has_slope;
};

template <class Entry>
real value_of(point const& x) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return real(Entry::call(x[J]...));
    }(std::make_index_sequence<Entry::arity>{});
}

/// The rows of a list.
template <class... Entry>
std::array<row_in_50_digits, sizeof...(Entry)> table_of(std::tuple<Entry...>*) {
    return {row_in_50_digits{&value_of<Entry>, Entry::arity, Entry::has_slope}...};
}

/// The row with this place in rows::special, which is compiled apart.
row_in_50_digits special(std::size_t place);

} // namespace referee
