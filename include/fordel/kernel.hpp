#pragma once

// The apportionment kernel, whole: methods that split whole units in proportion to weights, exactly. No Boost, no
// <string>, constexpr, no allocation, no global state, usable without exceptions.
#include <fordel/apportionment/flow.hpp>
#include <fordel/apportionment/flow_network.hpp>
#include <fordel/apportionment/integer.hpp>
#include <fordel/apportionment/largest_remainder.hpp>
#include <fordel/apportionment/lot.hpp>
#include <fordel/apportionment/method.hpp>
#include <fordel/apportionment/outcome.hpp>
#include <fordel/apportionment/quota.hpp>
#include <fordel/apportionment/rounding.hpp>
#include <fordel/apportionment/selection.hpp>
#include <fordel/apportionment/sha256.hpp>
#include <fordel/apportionment/ties.hpp>
#include <fordel/apportionment/uint128.hpp>
