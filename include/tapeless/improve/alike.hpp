/// @file Which instructions of a program are made alike.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/view.hpp"

#include <bit>
#include <cstdint>

namespace tapeless {

/// Lists of numbers, each number in one of them.
class number_lists {
  public:
    constexpr explicit number_lists(int numbers) : next_(numbers, -1) {}
    constexpr void add(int list, int number) {
        if (list >= first_.count) {
            first_.resize(list + 1, -1);
            last_.resize(list + 1, -1);
            sizes_.resize(list + 1, 0);
        }
        (sizes_.items[list] == 0 ? first_.items[list] : next_.items[last_.items[list]]) = number;
        last_.items[list] = number;
        ++sizes_.items[list];
    }
    constexpr int count() const { return first_.count; }
    constexpr int size(int list) const { return sizes_.items[list]; }
    /// The first number of a list; the one behind a number, or -1.
    constexpr int first(int list) const { return first_.items[list]; }
    constexpr int next(int number) const { return next_.items[number]; }

  private:
    sequence<int> next_;
    sequence<int> first_;
    sequence<int> last_;
    sequence<int> sizes_;
};

/// Numbers for keys, in the order in which these are first met.
class numbering {
  public:
    constexpr explicit numbering(int most)
        : table_(static_cast<int>(std::bit_ceil(static_cast<unsigned>(2 * most + 2))), -1) {
        keys_.reserve(most + 1);
    }
    constexpr int operator()(std::uint64_t key) {
        unsigned const mask = static_cast<unsigned>(table_.count - 1);
        unsigned at = static_cast<unsigned>(key ^ (key >> 32)) & mask;
        while (table_.items[at] >= 0 && keys_.items[table_.items[at]] != key)
            at = (at + 1) & mask;
        if (table_.items[at] < 0) {
            table_.items[at] = keys_.count;
            keys_.push_back(key);
        }
        return table_.items[at];
    }

  private:
    sequence<int> table_;
    sequence<std::uint64_t> keys_;
};

/// Lists of instructions that are made alike: by the same operations from the inputs on, whichever
/// these are. So a loop's instructions, which come again and again with other operands, find each
/// other. They are equally deep; none needs another one.
///
/// Of those that are made alike, the ones that are also used alike have a list of their own if
/// there are equally many of every sort: of the differences that distances are made of, those along
/// x, those along y and those along z.
class alike {
  public:
    constexpr explicit alike(program_view const& program)
        : program_(program), lists_(program.size()), class_of_(program.size(), -1),
          making_(program.size()) {
        find_classes();
        find_sorts();
    }

    /// The lists; instructions of one come behind those that they are made of.
    constexpr number_lists const& lists() const { return lists_; }

    /// Whether an instruction may run in a vector.
    static constexpr bool is_packable(instruction const& each) { return each.row->runs_on_vectors; }

  private:
    program_view program_;
    number_lists lists_;
    sequence<int> class_of_; // -1: not packable
    sequence<int> class_sizes_;
    sequence<std::uint64_t> making_;

    constexpr void find_classes() {
        numbering classes(program_.size());
        for (int i = 0, size = program_.size(); i < size; ++i) {
            instruction const& each = program_.instructions.items[i];
            int const* const x = program_.operands.items + each.first;
            std::uint64_t key = each.row->hash + each.is_derivative;
            for (int j = 0; j < each.arity; ++j)
                key = mix(key, making_.items[x[j]]);
            if (each.arity == 2 && x[0] == x[1])
                ++key;
            making_.items[i] = key;
            if (!is_packable(each))
                continue;
            int const c = classes(key);
            class_of_.items[i] = c;
            if (c == class_sizes_.count)
                class_sizes_.push_back(0);
            ++class_sizes_.items[c];
        }
    }

    // How each instruction is used by those that are many, from this use of theirs on.
    constexpr sequence<std::uint64_t> uses(sequence<std::uint64_t> const& of_users) const {
        constexpr int many = 4;
        sequence<std::uint64_t> result(program_.size(), 0);
        for (int i = 0, size = program_.size(); i < size; ++i) {
            if (class_of_.items[i] < 0 || class_sizes_.items[class_of_.items[i]] < many)
                continue;
            instruction const& each = program_.instructions.items[i];
            std::uint64_t const key = mix(making_.items[i], of_users.items[i]);
            for (int j = 0; j < each.arity; ++j)
                result.items[program_.operands.items[each.first + j]] +=
                    mix(key, static_cast<std::uint64_t>(j));
        }
        return result;
    }

    constexpr void find_sorts() {
        sequence<std::uint64_t> const used =
            uses(uses(sequence<std::uint64_t>(program_.size(), 0)));
        numbering sorts(program_.size());
        sequence<int> sort_of(program_.size(), -1), sort_sizes, class_of_sort;
        for (int i = 0, size = program_.size(); i < size; ++i) {
            if (class_of_.items[i] < 0)
                continue;
            instruction const& each = program_.instructions.items[i];
            std::uint64_t key = mix(making_.items[i], used.items[i]);
            for (int j = 0; j < each.arity; ++j)
                if (int const x = program_.operands.items[each.first + j]; class_of_.items[x] >= 0)
                    key = mix(key, used.items[x]);
            int const s = sort_of.items[i] = sorts(key);
            if (s == sort_sizes.count) {
                sort_sizes.push_back(0);
                class_of_sort.push_back(class_of_.items[i]);
            }
            ++sort_sizes.items[s];
        }
        // The size of every sort of a class, if it is the same for all.
        sequence<int> even(class_sizes_.count, 0);
        for (int s = 0; s < sort_sizes.count; ++s) {
            int& size = even.items[class_of_sort.items[s]];
            size = size == 0 || size == sort_sizes.items[s] ? sort_sizes.items[s] : -1;
        }
        numbering list_numbers(program_.size());
        for (int i = 0, size = program_.size(); i < size; ++i)
            if (int const c = class_of_.items[i]; c >= 0 && class_sizes_.items[c] > 1)
                lists_.add(list_numbers(even.items[c] > 1
                                            ? static_cast<std::uint64_t>(sort_of.items[i]) * 2
                                            : static_cast<std::uint64_t>(c) * 2 + 1),
                           i);
    }
};

} // namespace tapeless
