// Apportionment: the shipped methods in 64 bits and in big integers, and what is said of their results.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif
#ifndef FORDEL_EXTERN_APPORTIONMENT
#define FORDEL_EXTERN_APPORTIONMENT
#endif

#include <fordel/apportionment/any_divisor.ipp>
#include <fordel/apportionment/any_method.ipp>
#include <fordel/apportionment/apportionment.ipp>
#include <fordel/apportionment/bounded_shares.ipp>
#include <fordel/apportionment/claim.ipp>
#include <fordel/apportionment/detail/bounds_lines.ipp>
#include <fordel/apportionment/detail/claim_lines.ipp>
#include <fordel/apportionment/detail/method_makers.ipp>
#include <fordel/apportionment/detail/quota_method_lines.ipp>
#include <fordel/apportionment/detail/rounding_facts.ipp>
#include <fordel/apportionment/detail/sharing.ipp>
#include <fordel/apportionment/detail/tie_lines.ipp>
#include <fordel/apportionment/eligibility.ipp>
#include <fordel/apportionment/explanation.ipp>
#include <fordel/apportionment/guarantee.ipp>
#include <fordel/apportionment/heads_needed.ipp>
#include <fordel/apportionment/method_comparison.ipp>
#include <fordel/apportionment/method_registry.ipp>
#include <fordel/apportionment/outcomes.ipp>
#include <fordel/apportionment/tie_breaking.ipp>
#include <fordel/apportionment/unit_bounds.ipp>
#include <fordel/apportionment/unit_words.ipp>
