/// @file explain: both sweeps as a table.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/count.hpp"
#include "labels.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tapeless {

/// Whether a byte of UTF-8 is not the first one of its character.
constexpr bool is_inside_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Rows of text in columns as wide as their longest entries.
class text_table {
  public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    /// A line across all columns.
    void add_line(std::string line) { rows_.push_back({std::move(line)}); }

    std::string print() const {
        std::vector<std::size_t> widths;
        for (auto const& row : rows_)
            for (std::size_t k = 0; row.size() > 1 && k < row.size(); ++k) {
                widths.resize(std::max(widths.size(), row.size()));
                widths[k] = std::max(widths[k], width(row[k]));
            }
        std::string text;
        for (auto const& row : rows_) {
            std::string line = "  ";
            for (std::size_t k = 0; k < row.size(); ++k) {
                line += row[k];
                if (k + 1 < row.size())
                    line.append(widths[k] - width(row[k]) + 2, ' ');
            }
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
        return text;
    }

  private:
    std::vector<std::vector<std::string>> rows_;

    // Characters of UTF-8.
    static std::size_t width(std::string const& text) {
        return text.size() - static_cast<std::size_t>(
                                 std::count_if(text.begin(), text.end(), is_inside_character));
    }
};

/// The table of both sweeps over a graph.
class explanation {
  public:
    explanation(graph const& drawn, drawing const& options) : drawn_(drawn), options_(options) {}

    std::string print() const {
        std::string text = "Forward sweep: values" +
                           std::string(shows_partials() ? " and local derivatives, operands first\n"
                                                        : ", operands first\n");
        text_table forward;
        add_abridged(forward, false);
        text += forward.print();
        if (shows_adjoints()) {
            text_table reverse;
            add_abridged(reverse, true);
            text += "\nReverse sweep: adjoints, users first; each is the sum of what comes along "
                    "the edges to its users\n" +
                    reverse.print();
        }
        return text;
    }

  private:
    graph const& drawn_;
    drawing const& options_;

    bool shows_adjoints() const {
        return drawn_.has_adjoints && options_.show == contents::adjoints;
    }
    bool shows_partials() const {
        return !drawn_.has_values || (drawn_.has_adjoints && options_.show != contents::values);
    }
    bool shows_numbers() const { return drawn_.has_values && options_.show != contents::structure; }
    std::string number(double x) const { return to_text(x, options_.digits); }

    bool is_line(int i, bool reverse) const {
        graph::node const& now = drawn_.at(i);
        return reverse ? now.is_active && !now.is_condition && now.has_run
                       : now.kind != graph::node::number;
    }
    // All lines, or the first and the last.
    void add_abridged(text_table& to, bool reverse) const {
        std::vector<int> lines;
        for (int i = 0; i < static_cast<int>(drawn_.nodes.size()); ++i)
            if (is_line(i, reverse))
                lines.push_back(i);
        if (reverse)
            std::reverse(lines.begin(), lines.end());
        int const count = static_cast<int>(lines.size());
        int const most = std::max(options_.most_lines, 2);
        int const head = count > most ? most / 2 : count, tail = count > most ? most - head : 0;
        for (int k = 0; k < count; ++k)
            if (k < head || k >= count - tail)
                to.add(reverse ? reverse_line(lines[static_cast<std::size_t>(k)])
                               : forward_line(lines[static_cast<std::size_t>(k)]));
            else if (k == head)
                to.add_line("... " + std::to_string(count - head - tail) + " of " +
                            std::to_string(count) +
                            " lines are left out; the option most_lines shows more ...");
    }

    static std::string shortened(std::string const& text, std::size_t most) {
        if (text.size() <= most)
            return text;
        std::size_t end = most - 4;
        while (end > 0 && is_inside_character(text[end]))
            --end;
        return text.substr(0, end) + " ...";
    }

    std::vector<std::string> forward_line(int i) const {
        graph::node const& now = drawn_.at(i);
        std::vector<std::string> line{now.name};
        line.push_back(now.kind == graph::node::input ? (now.is_active ? "input" : "input, fixed")
                                                      : shortened(now.text, 40));
        if (shows_numbers())
            line.push_back(now.has_run ? value_text(now, options_.digits) : "did not run");
        std::string partials;
        for (int k = now.first; k < now.first + now.arity; ++k) {
            std::string const label = edge_label(drawn_, k, options_);
            if (!label.empty() && (now.has_run || !drawn_.has_values))
                partials += (partials.empty() ? "d/d" : ", d/d") +
                            drawn_.at(drawn_.edge_at(k).from).name + " = " + label;
        }
        line.push_back(shortened(partials, 100));
        return line;
    }

    // The edges to a node's users, in the order in which they bring something.
    std::vector<int> edges_from(int i) const {
        std::vector<int> result;
        for (int user = static_cast<int>(drawn_.nodes.size()) - 1; user > i; --user)
            for (int k = drawn_.at(user).first; k < drawn_.at(user).first + drawn_.at(user).arity;
                 ++k)
                if (drawn_.edge_at(k).from == i)
                    result.push_back(k);
        return result;
    }
    std::vector<std::string> reverse_line(int i) const {
        graph::node const& now = drawn_.at(i);
        std::string sum = i == drawn_.seed() ? "the seed" : "";
        for (int const k : edges_from(i)) {
            graph::edge const& each = drawn_.edge_at(k);
            graph::node const& user = drawn_.at(each.to);
            if (!each.carries || each.is_closed || user.is_closed || !user.has_run)
                continue;
            std::string const factor = number(each.partial);
            sum += (sum.empty() ? "" : " + ") + number(user.adjoint) + " * " +
                   (factor.front() == '-' ? "(" + factor + ")" : factor) + " from " + user.name;
        }
        return {now.name, number(now.adjoint), sum.empty() ? "nothing" : shortened(sum, 100)};
    }
};

/// Both sweeps as a table for the terminal: forward, each value with its formula and its local
/// derivatives; in reverse, each adjoint with the contributions that it is the sum of; then what
/// cost() counts in the program that runs, which is simplified.
///
///     std::cout << tapeless::explain(f, x = 2.0, y = 3.0);
///
/// f, arguments and options are those of to_dot. Programs of more than `options.most_lines` lines
/// are abridged, which a line says.
template <class F, class... A>
std::string explain(drawing const& options, F const& f, A const&... a) {
    std::string text;
    if constexpr (check_picture<F, A...>()) {
        using programs = programs_of<typename picture_source<F, A...>::type>;
        graph const drawn = graph_of(options, f, a...);
        text = explanation(drawn, options).print() + "\n";
        text += "Value: " + to_string(cost_of<typename programs::value>) + "\n";
        if constexpr (programs::outputs == 1 && programs::active_inputs > 0)
            text += "Value and gradient: " + to_string(cost_of<typename programs::gradient>) + "\n";
    }
    return text;
}
template <class F, class... A>
std::string explain(F const& f, A const&... a) {
    return explain(drawing{}, f, a...);
}

} // namespace tapeless
