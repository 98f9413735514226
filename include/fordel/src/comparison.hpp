// Two programmes held against one another.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/comparison/all_comparisons.ipp>
#include <fordel/comparison/attribution.ipp>
#include <fordel/comparison/attribution_column.ipp>
#include <fordel/comparison/attribution_words.ipp>
#include <fordel/comparison/balance.ipp>
#include <fordel/comparison/cause.ipp>
#include <fordel/comparison/comparison.ipp>
#include <fordel/comparison/detail/amount_words.ipp>
#include <fordel/comparison/detail/attributed_rows.ipp>
#include <fordel/comparison/detail/both_states.ipp>
#include <fordel/comparison/detail/cause_facts.ipp>
#include <fordel/comparison/detail/cause_phrases.ipp>
#include <fordel/comparison/detail/common_terms.ipp>
#include <fordel/comparison/detail/counterparts.ipp>
#include <fordel/comparison/detail/ended.ipp>
#include <fordel/comparison/detail/fact_lines.ipp>
#include <fordel/comparison/detail/filtered_alike.ipp>
#include <fordel/comparison/detail/hybrid_parts.ipp>
#include <fordel/comparison/detail/moved_parts.ipp>
#include <fordel/comparison/detail/party_entries.ipp>
#include <fordel/comparison/detail/programmes_compared.ipp>
#include <fordel/comparison/detail/remade.ipp>
#include <fordel/comparison/detail/rounded_parts.ipp>
#include <fordel/comparison/detail/settled_hybrids.ipp>
#include <fordel/comparison/detail/year_alone.ipp>
#include <fordel/comparison/exact_amounts.ipp>
#include <fordel/comparison/hybrid.ipp>
#include <fordel/comparison/moved.ipp>
#include <fordel/comparison/party_difference.ipp>
#include <fordel/comparison/residual_difference.ipp>
#include <fordel/comparison/revised.ipp>
#include <fordel/comparison/rule_change.ipp>
#include <fordel/comparison/shapley.ipp>
