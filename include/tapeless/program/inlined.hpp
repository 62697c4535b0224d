/// @file How functions are marked of which nothing remains in what runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Put before a function that is inlined even in a debug build: a step of a program's emission, of
// which there are several for every instruction. Nobody steps through these, and with clang their
// scopes made 9/10 of the debug information, which took longer to write than the rest to compile.
#ifdef __clang__
#define TAPELESS_INLINED [[gnu::always_inline, gnu::nodebug]]
#else
#define TAPELESS_INLINED [[gnu::always_inline]]
#endif
