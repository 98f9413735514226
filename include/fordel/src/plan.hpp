// Plans of keys: by themselves, since their loops are worth more optimisation than the rest.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/allocation/detail/planned_key.ipp>
#include <fordel/allocation/key_plan.ipp>
