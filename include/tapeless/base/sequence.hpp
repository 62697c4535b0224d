/// @file A growing array that costs few steps of constant evaluation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

/// An array that grows at its end, for the passes that run in the compiler. std::vector takes three
/// to five times as many evaluation steps, and clang stops a constant evaluation after 2^20 of
/// them. Every call costs at least two, so hot loops read `items` and `count` directly.
template <class T>
struct sequence {
    T* items = nullptr;
    int count = 0;
    int capacity = 0;

    constexpr sequence() = default;
    /// So many elements T{}: no step for each, as filling them takes.
    constexpr explicit sequence(int size)
        : items(size > 0 ? new T[static_cast<unsigned long>(size)]{} : nullptr), count(size),
          capacity(size) {}
    constexpr sequence(int size, T value) : sequence(size) {
        for (int i = 0; i < size; ++i)
            items[i] = value;
    }
    constexpr sequence(sequence&& other) noexcept
        : items(other.items), count(other.count), capacity(other.capacity) {
        other.items = nullptr;
        other.count = other.capacity = 0;
    }
    constexpr sequence& operator=(sequence&& other) noexcept {
        T* const old = items;
        items = other.items;
        count = other.count;
        capacity = other.capacity;
        other.items = nullptr;
        other.count = other.capacity = 0;
        delete[] old;
        return *this;
    }
    constexpr ~sequence() { delete[] items; }

    constexpr int size() const { return count; }
    constexpr bool empty() const { return count == 0; }
    constexpr T& operator[](int i) { return items[i]; }
    constexpr T const& operator[](int i) const { return items[i]; }
    constexpr T* begin() { return items; }
    constexpr T* end() { return items + count; }
    constexpr T const* begin() const { return items; }
    constexpr T const* end() const { return items + count; }

    constexpr void push_back(T const& value) {
        if (count == capacity)
            reserve(capacity == 0 ? 16 : 2 * capacity);
        items[count++] = value;
    }
    constexpr T pop_back() { return items[--count]; }
    constexpr void resize(int size, T value = T{}) {
        if (size > capacity)
            reserve(size);
        for (; count < size; ++count)
            items[count] = value;
        count = size;
    }
    constexpr void reserve(int room) {
        T* const larger = new T[static_cast<unsigned long>(room)]{};
        for (int i = 0; i < count; ++i)
            larger[i] = items[i];
        delete[] items;
        items = larger;
        capacity = room;
    }
};

} // namespace tapeless
