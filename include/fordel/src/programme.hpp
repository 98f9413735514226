// Allocations, programmes and their schedules, and the programme that comes built in.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
#ifndef FORDEL_EXTERN_ALLOCATION
#define FORDEL_EXTERN_ALLOCATION
#endif
#ifndef FORDEL_EXTERN_PROGRAMME
#define FORDEL_EXTERN_PROGRAMME
#endif

#include <fordel/schedule/schedule.ipp>
