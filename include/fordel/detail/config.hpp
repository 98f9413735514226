// How the library is built. Header-only is the default: every definition stands in every file that uses it. With
// FORDEL_SEPARATE_COMPILATION, in all files of a program alike, the definitions stand once: in the file that includes
// fordel/src.hpp, or in the library fordel::compiled.
#pragma once

// Before a definition in an implementation file (.ipp).
#ifdef FORDEL_SEPARATE_COMPILATION
#define FORDEL_DECL
#else
#define FORDEL_DECL inline
#endif

// Before a template that is compiled once, by layer: `extern` for all but the part of src.hpp that compiles it.
#ifndef FORDEL_EXTERN_APPORTIONMENT
#define FORDEL_EXTERN_APPORTIONMENT extern
#endif
#ifndef FORDEL_EXTERN_ALLOCATION
#define FORDEL_EXTERN_ALLOCATION extern
#endif

// A program of both forms holds two definitions of everything, one of which would win unseen. So the forms define one
// variable in ways that no linker puts together, and the name in its message says what is wrong.
namespace fordel {
inline namespace v0 {
namespace detail {
#if defined(_MSC_VER)
#ifdef FORDEL_SEPARATE_COMPILATION
#pragma detect_mismatch("fordel", "separate compilation")
#else
#pragma detect_mismatch("fordel", "header-only")
#endif
#elif defined(FORDEL_SEPARATE_COMPILATION)
[[gnu::used, gnu::visibility("hidden")]] inline char header_only_and_separate_compilation_mixed = 0;
#else
[[gnu::used, gnu::visibility("hidden")]] inline thread_local char header_only_and_separate_compilation_mixed = 0;
#endif
} // namespace detail
} // namespace v0
} // namespace fordel
