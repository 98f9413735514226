// Words, numbers, money, parties, populations and keys.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/calendar/calendar.ipp>
#include <fordel/calendar/detail/periods.ipp>
#include <fordel/citation/citation.ipp>
#include <fordel/detail/checkpoint.ipp>
#include <fordel/detail/code_points.ipp>
#include <fordel/detail/names.ipp>
#include <fordel/detail/numbers.ipp>
#include <fordel/detail/quoted.ipp>
#include <fordel/detail/sentence.ipp>
#include <fordel/detail/sorting.ipp>
#include <fordel/detail/spelling.ipp>
#include <fordel/detail/whole_weights.ipp>
#include <fordel/error/error.ipp>
#include <fordel/exact/big_integer.ipp>
#include <fordel/exact/exact.ipp>
#include <fordel/exact/number_text.ipp>
#include <fordel/figures/figures.ipp>
#include <fordel/key/condition.ipp>
#include <fordel/key/detail/figure_sums.ipp>
#include <fordel/key/detail/rule_form.ipp>
#include <fordel/key/detail/rule_presence.ipp>
#include <fordel/key/detail/rule_walk.ipp>
#include <fordel/key/detail/share_text.ipp>
#include <fordel/key/explanation.ipp>
#include <fordel/key/figure_on.ipp>
#include <fordel/key/key.ipp>
#include <fordel/key/key_rounding.ipp>
#include <fordel/key/key_rule.ipp>
#include <fordel/key/members.ipp>
#include <fordel/key/nested_key.ipp>
#include <fordel/key/participation.ipp>
#include <fordel/key/reference_date.ipp>
#include <fordel/key/rounded_key.ipp>
#include <fordel/money/currency.ipp>
#include <fordel/money/detail/currency_table.ipp>
#include <fordel/money/text.ipp>
#include <fordel/money/units.ipp>
#include <fordel/party/detail/party_index.ipp>
#include <fordel/party/detail/weighted_parties.ipp>
#include <fordel/party/party.ipp>
#include <fordel/population/population.ipp>
#include <fordel/population/succession.ipp>
#include <fordel/text/text.ipp>
