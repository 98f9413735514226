#pragma once

// The apportionment kernel, whole: methods that split whole units in proportion to weights, exactly. No Boost, no
// <string>, constexpr, no allocation, no global state, usable without exceptions.
#include <fordel/apportionment/adams.hpp>
#include <fordel/apportionment/bounds.hpp>
#include <fordel/apportionment/controlled_rounding.hpp>
#include <fordel/apportionment/danish.hpp>
#include <fordel/apportionment/dean.hpp>
#include <fordel/apportionment/dhondt.hpp>
#include <fordel/apportionment/divisor.hpp>
#include <fordel/apportionment/divisor_list.hpp>
#include <fordel/apportionment/flow.hpp>
#include <fordel/apportionment/flow_cycles.hpp>
#include <fordel/apportionment/flow_network.hpp>
#include <fordel/apportionment/huntington_hill.hpp>
#include <fordel/apportionment/imperiali.hpp>
#include <fordel/apportionment/integer.hpp>
#include <fordel/apportionment/largest_remainder.hpp>
#include <fordel/apportionment/lot.hpp>
#include <fordel/apportionment/method.hpp>
#include <fordel/apportionment/modified_sainte_lague.hpp>
#include <fordel/apportionment/natural.hpp>
#include <fordel/apportionment/outcome.hpp>
#include <fordel/apportionment/power_mean.hpp>
#include <fordel/apportionment/quota.hpp>
#include <fordel/apportionment/rounding.hpp>
#include <fordel/apportionment/rounding_table.hpp>
#include <fordel/apportionment/sainte_lague.hpp>
#include <fordel/apportionment/selection.hpp>
#include <fordel/apportionment/sha256.hpp>
#include <fordel/apportionment/stationary.hpp>
#include <fordel/apportionment/ties.hpp>
#include <fordel/apportionment/uint128.hpp>
#include <fordel/apportionment/water_level.hpp>
