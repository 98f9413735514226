// Who bears how much (fordelingsnøgle), and how a key is made anew for a year and month.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/key/condition.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/figure_on.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/nested_key.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/key/rounded_key.hpp>
// IWYU pragma: end_exports
