// What the headers declare and define elsewhere: include it in one source file of a program that is compiled with
// FORDEL_SEPARATE_COMPILATION, or link fordel::compiled, which has done so. A part for each layer.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
#ifndef FORDEL_EXTERN_APPORTIONMENT
#define FORDEL_EXTERN_APPORTIONMENT
#endif
#ifndef FORDEL_EXTERN_ALLOCATION
#define FORDEL_EXTERN_ALLOCATION
#endif

#include <fordel/src/apportionment.hpp>
#include <fordel/src/comparison.hpp>
#include <fordel/src/file.hpp>
#include <fordel/src/io.hpp>
#include <fordel/src/json.hpp>
#include <fordel/src/plan.hpp>
#include <fordel/src/programme.hpp>
#include <fordel/src/table.hpp>
#include <fordel/src/testing.hpp>
#include <fordel/src/words.hpp>
