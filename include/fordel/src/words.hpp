// Words, numbers, money, parties, populations and keys.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
