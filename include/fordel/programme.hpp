// Streams, parties, agreements and assumptions that belong together (ordning).
#pragma once

// IWYU pragma: begin_exports
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/adjustment_explanation.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/cofinancing.hpp>
#include <fordel/programme/party_choice.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/spread.hpp>
#include <fordel/programme/stated_money.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/tranche_amount.hpp>
#include <fordel/programme/way_of_settling.hpp>
// IWYU pragma: end_exports
