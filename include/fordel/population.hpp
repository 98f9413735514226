// Head counts (folketal) by area and date, and areas that came of others.
#pragma once

#include <fordel/population/population.hpp> // IWYU pragma: export
#include <fordel/population/succession.hpp> // IWYU pragma: export
