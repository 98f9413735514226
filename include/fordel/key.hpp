// Who bears how much (fordelingsnøgle), and how a key is made anew for a year and month.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/participation.hpp>
// IWYU pragma: end_exports
