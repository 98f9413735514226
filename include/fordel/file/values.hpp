// Readers and writers of the values that a programme file is made of: words, numbers, amounts, days, and small maps.
#pragma once

#include <fordel/file/citations.hpp>       // IWYU pragma: export
#include <fordel/file/conditions.hpp>      // IWYU pragma: export
#include <fordel/file/dates.hpp>           // IWYU pragma: export
#include <fordel/file/names.hpp>           // IWYU pragma: export
#include <fordel/file/numbers.hpp>         // IWYU pragma: export
#include <fordel/file/reference_dates.hpp> // IWYU pragma: export
#include <fordel/file/roundings.hpp>       // IWYU pragma: export
#include <fordel/file/scalars.hpp>         // IWYU pragma: export
#include <fordel/file/texts.hpp>           // IWYU pragma: export
#include <fordel/file/writing.hpp>         // IWYU pragma: export
