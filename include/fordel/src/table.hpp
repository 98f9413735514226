// Tables, remainders carried over the years, nested and biproportional apportionment.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
#ifndef FORDEL_EXTERN_TABLE
#define FORDEL_EXTERN_TABLE
#endif
