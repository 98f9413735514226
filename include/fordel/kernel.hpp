#pragma once

// The apportionment kernel, whole: methods that split whole units in proportion to weights, exactly. No Boost, no
// <string>, constexpr, no allocation, no global state, usable without exceptions.
// IWYU pragma: begin_exports
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/digest.hpp>
#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/kernel/method.hpp>
#include <fordel/kernel/method/adams.hpp>
#include <fordel/kernel/method/base_plus.hpp>
#include <fordel/kernel/method/danish.hpp>
#include <fordel/kernel/method/dean.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/divisor_list.hpp>
#include <fordel/kernel/method/huntington_hill.hpp>
#include <fordel/kernel/method/imperiali.hpp>
#include <fordel/kernel/method/independent.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/method/modified_sainte_lague.hpp>
#include <fordel/kernel/method/power_mean.hpp>
#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/kernel/method/rounded_with_residual.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/kernel/method/stationary.hpp>
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/table/controlled_rounding.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/kernel/ties.hpp>
// IWYU pragma: end_exports
