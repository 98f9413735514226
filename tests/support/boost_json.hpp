// For tests that read JSON: the one definition that a header-only program brings itself. fordel::compiled has it
// already.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/src/json.hpp>
#endif
