/// @file Own rows: a list of the user's own rows in an expression.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/hash.hpp"

#include <concepts>

namespace tapeless {

/// A sorted list of the user's own rows.
template <class... Rows>
struct own_rows {
    template <class Row>
    static constexpr auto with(Row) {
        if constexpr ((std::same_as<Row, Rows> || ...))
            return own_rows{};
        else
            return insert<Row>(own_rows<>{}, own_rows{});
    }
    template <class... More>
    static constexpr auto merged(own_rows<More...>) {
        return (own_rows{} & ... & own_rows<More>{});
    }

  private:
    template <class Row, class... Before>
    static constexpr auto insert(own_rows<Before...>, own_rows<>) {
        return own_rows<Before..., Row>{};
    }
    template <class Row, class... Before, class Next, class... After>
    static constexpr auto insert(own_rows<Before...>, own_rows<Next, After...>) {
        if constexpr (type_name<Row> < type_name<Next>)
            return own_rows<Before..., Row, Next, After...>{};
        else
            return insert<Row>(own_rows<Before..., Next>{}, own_rows<After...>{});
    }
};
template <class... Rows, class Row>
constexpr auto operator&(own_rows<Rows...> list, own_rows<Row>) {
    return list.with(Row{});
}

template <class... A, class... B>
constexpr auto operator|(own_rows<A...> a, own_rows<B...> b) {
    return a.merged(b);
}

} // namespace tapeless
