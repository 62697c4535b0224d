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
