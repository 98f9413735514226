// Whole units shared by exact weights: every method by name, with bounds, ties and the working.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/guarantee.hpp>
#include <fordel/apportionment/heads_needed.hpp>
#include <fordel/apportionment/method_comparison.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/outcomes.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/apportionment/unit_words.hpp>
// IWYU pragma: end_exports
