/// @file A growing array that costs few steps of constant evaluation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

/// An array that grows at its end, for the passes that run in the compiler. std::vector takes three to five times as
/// many evaluation steps, and clang stops a constant evaluation after 2^20 of them.
template <class T>
class sequence {
  public:
    constexpr sequence() = default;
    constexpr explicit sequence(int size, T value = T{}) { resize(size, value); }
    constexpr sequence(sequence&& other) noexcept
        : data_(other.data_), size_(other.size_), capacity_(other.capacity_) {
        other.data_ = nullptr;
        other.size_ = other.capacity_ = 0;
    }
    constexpr sequence& operator=(sequence&& other) noexcept {
        T* const data = data_;
        data_ = other.data_;
        size_ = other.size_;
        capacity_ = other.capacity_;
        other.data_ = nullptr;
        other.size_ = other.capacity_ = 0;
        delete[] data;
        return *this;
    }
    constexpr ~sequence() { delete[] data_; }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr T& operator[](int i) { return data_[i]; }
    constexpr T const& operator[](int i) const { return data_[i]; }
    constexpr T* begin() { return data_; }
    constexpr T* end() { return data_ + size_; }
    constexpr T const* begin() const { return data_; }
    constexpr T const* end() const { return data_ + size_; }

    constexpr void push_back(T const& value) {
        if (size_ == capacity_)
            reserve(capacity_ == 0 ? 16 : 2 * capacity_);
        data_[size_++] = value;
    }
    constexpr T pop_back() { return data_[--size_]; }
    constexpr void resize(int size, T value = T{}) {
        if (size > capacity_)
            reserve(size);
        for (int i = size_; i < size; ++i)
            data_[i] = value;
        size_ = size;
    }
    constexpr void reserve(int capacity) {
        T* const larger = new T[static_cast<unsigned long>(capacity)]{};
        for (int i = 0; i < size_; ++i)
            larger[i] = data_[i];
        delete[] data_;
        data_ = larger;
        capacity_ = capacity;
    }

  private:
    T* data_ = nullptr;
    int size_ = 0;
    int capacity_ = 0;
};

} // namespace tapeless
