// An amount shared by a key (fordeling), within bounds, and the working that led to it.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/rounding_working.hpp>
#include <fordel/allocation/working.hpp>
// IWYU pragma: end_exports
