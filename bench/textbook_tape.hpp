/// @file Reverse mode with a run-time tape as the textbooks describe it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace bench::textbook {

/// One operation that was carried out: its value, whom it came from, and the slope towards each.
struct node {
    double value;
    std::uint32_t parent_0;
    double partial_0;
    std::uint32_t parent_1;
    double partial_1;
};

/// Every operation since the last `clear`, in order of execution, which is a topological order.
class tape {
  public:
    /// Forgets the nodes and keeps their memory, so that the next gradient allocates nothing.
    void clear() { nodes_.clear(); }

    /// Appends an operation with both its parents, and returns its index.
    std::uint32_t append(double value, std::uint32_t parent_0, double partial_0,
                         std::uint32_t parent_1, double partial_1) {
        nodes_.emplace_back(value, parent_0, partial_0, parent_1, partial_1);
        return size() - 1;
    }
    /// An operation of one argument is its own second parent, with slope 0.
    std::uint32_t append(double value, std::uint32_t parent, double partial) {
        return append(value, parent, partial, size(), 0.0);
    }
    /// An input or a constant has no parents.
    std::uint32_t append(double value) { return append(value, size(), 0.0, size(), 0.0); }

    double value(std::uint32_t index) const { return nodes_[index].value; }
    double adjoint(std::uint32_t index) const { return adjoints_[index]; }

    /// Seeds the output with 1 and hands every adjoint on to its parents, last node first.
    void reverse(std::uint32_t output) {
        adjoints_.assign(nodes_.size(), 0.0);
        adjoints_[output] = 1.0;
        for (std::size_t i = output + std::size_t{1}; i-- > 0;) {
            node const& n = nodes_[i];
            double const adjoint = adjoints_[i];
            adjoints_[n.parent_0] += n.partial_0 * adjoint;
            adjoints_[n.parent_1] += n.partial_1 * adjoint;
        }
    }

  private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    std::vector<node> nodes_;
    std::vector<double> adjoints_;
};

/// The tape on which every `number` records.
inline tape current;

/// A scalar that records: the index of its node.
class number {
  public:
    number() = default;
    number(double value) : index_(current.append(value)) {}

    static number node_at(std::uint32_t index) {
        number result;
        result.index_ = index;
        return result;
    }

    std::uint32_t index() const { return index_; }
    double value() const { return current.value(index_); }
    double adjoint() const { return current.adjoint(index_); }

  private:
    std::uint32_t index_ = 0;
};

inline number record(double value, number x, double partial) {
    return number::node_at(current.append(value, x.index(), partial));
}
inline number record(double value, number x, double partial_x, number y, double partial_y) {
    return number::node_at(current.append(value, x.index(), partial_x, y.index(), partial_y));
}

inline number operator-(number x) { return record(-x.value(), x, -1.0); }

inline number operator+(number x, number y) {
    return record(x.value() + y.value(), x, 1.0, y, 1.0);
}
inline number operator+(number x, double c) { return record(x.value() + c, x, 1.0); }
inline number operator+(double c, number x) { return record(c + x.value(), x, 1.0); }

inline number operator-(number x, number y) {
    return record(x.value() - y.value(), x, 1.0, y, -1.0);
}
inline number operator-(number x, double c) { return record(x.value() - c, x, 1.0); }
inline number operator-(double c, number x) { return record(c - x.value(), x, -1.0); }

inline number operator*(number x, number y) {
    return record(x.value() * y.value(), x, y.value(), y, x.value());
}
inline number operator*(number x, double c) { return record(x.value() * c, x, c); }
inline number operator*(double c, number x) { return record(c * x.value(), x, c); }

inline number operator/(number x, number y) {
    double const inverse = 1.0 / y.value(), quotient = x.value() * inverse;
    return record(quotient, x, inverse, y, -quotient * inverse);
}
inline number operator/(number x, double c) { return record(x.value() / c, x, 1.0 / c); }
inline number operator/(double c, number x) {
    double const quotient = c / x.value();
    return record(quotient, x, -quotient / x.value());
}

inline number& operator+=(number& x, number y) { return x = x + y; }

inline number sin(number x) { return record(std::sin(x.value()), x, std::cos(x.value())); }
inline number cos(number x) { return record(std::cos(x.value()), x, -std::sin(x.value())); }
inline number log(number x) { return record(std::log(x.value()), x, 1.0 / x.value()); }
inline number exp(number x) {
    double const value = std::exp(x.value());
    return record(value, x, value);
}
inline number sqrt(number x) {
    double const value = std::sqrt(x.value());
    return record(value, x, 0.5 / value);
}
inline number tanh(number x) {
    double const value = std::tanh(x.value());
    return record(value, x, 1.0 - value * value);
}
inline number abs(number x) { return x.value() < 0.0 ? -x : x; }
inline number max(number x, number y) { return x.value() < y.value() ? y : x; }
inline number erf(number x) {
    double const slope = 2.0 * std::numbers::inv_sqrtpi * std::exp(-x.value() * x.value());
    return record(std::erf(x.value()), x, slope);
}

} // namespace bench::textbook
