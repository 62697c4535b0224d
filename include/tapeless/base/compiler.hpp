/// @file What differs between compilers where programs are emitted.
// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

// Put before a function that is inlined even in a debug build: a step of a program's emission, of
// which there are several for every instruction. Nobody steps through these, and with clang their
// scopes made 9/10 of the debug information, which took longer to write than the rest to compile.
#ifdef __clang__
#define TAPELESS_INLINED [[gnu::always_inline, gnu::nodebug]]
inline constexpr bool is_gcc = false;
#else
#define TAPELESS_INLINED [[gnu::always_inline]]
inline constexpr bool is_gcc = true;
#endif

/// How many bytes a vector of the machine has that code is made for; 0 where a vector would not be
/// worth it, in a debug build for one.
#if defined(TAPELESS_VECTOR_BYTES)
inline constexpr int vector_bytes = TAPELESS_VECTOR_BYTES;
#elif !defined(__OPTIMIZE__)
inline constexpr int vector_bytes = 0;
#elif defined(__AVX__)
inline constexpr int vector_bytes = 32;
#elif defined(__SSE2__) || defined(__aarch64__)
inline constexpr int vector_bytes = 16;
#else
inline constexpr int vector_bytes = 0;
#endif

/// Keeps g++ from computing the value later than here: it is unknown from here on, in a register.
/// Elsewhere than on x86-64 and AArch64 it does nothing.
template <class S>
TAPELESS_INLINED inline void hold([[maybe_unused]] S& value) {
#if defined(__x86_64__)
    asm("" : "+x"(value));
#elif defined(__aarch64__)
    asm("" : "+w"(value));
#endif
}

/// Keeps a compiler from moving stores across it.
TAPELESS_INLINED inline void fence() { asm volatile("" ::: "memory"); }

} // namespace tapeless
