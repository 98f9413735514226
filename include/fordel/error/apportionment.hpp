// What can be wrong with an apportionment.
#pragma once

#include <fordel/error/kind.hpp>
#include <fordel/kernel/outcome.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind apportionment_no_parties{apportionment_errors::no_parties, value, "at least one weight",
                                                     "pass the weights of those who share"};
inline constexpr error_kind apportionment_size_mismatch{
    apportionment_errors::size_mismatch, value,
    "as many bounds, marks and parties (in C++ outputs and scratch places too) as weights", "give one for each weight"};
inline constexpr error_kind apportionment_negative_weight{
    apportionment_errors::negative_weight, value, "weights of zero or more", "remove or correct the negative weight"};
inline constexpr error_kind apportionment_all_zero{
    apportionment_errors::all_zero, value, "at least one weight above zero",
    "correct the weights; an equal split must be asked for as equal weights"};
inline constexpr error_kind apportionment_overflow{apportionment_errors::overflow, overflow,
                                                   "units and weights whose product fits the integer type",
                                                   "use a wider integer type"};
inline constexpr error_kind apportionment_tie_refused{
    apportionment_errors::tie_refused, value, "no tie for the last unit, as ties were to be refused",
    "choose a tie policy: order, larger-weight, lot with a seed, or a list"};
inline constexpr error_kind apportionment_bad_ranking{apportionment_errors::bad_ranking, value,
                                                      "a ranking that names every tied party once",
                                                      "give each party a rank of its own"};
inline constexpr error_kind apportionment_negative_bound{apportionment_errors::negative_bound, value,
                                                         "floors and caps of zero or more",
                                                         "correct the bound; bounds count units by magnitude"};
inline constexpr error_kind apportionment_floor_above_cap{
    apportionment_errors::floor_above_cap, value, "a floor that is not above the cap of the same party",
    "lower the floor or raise the cap; shares are rounded up for floors and down for caps"};
inline constexpr error_kind apportionment_floors_exceed_units{apportionment_errors::floors_exceed_units, value,
                                                              "floors that the units can meet",
                                                              "lower the floors named, or share more units"};
inline constexpr error_kind apportionment_caps_below_units{apportionment_errors::caps_below_units, value,
                                                           "caps that leave room for all units",
                                                           "raise the caps named, or share fewer units"};
inline constexpr error_kind apportionment_bounds_unsupported{
    apportionment_errors::bounds_unsupported, value,
    "a method that keeps bounds: largest remainder with the Hare quota, any divisor method, independent rounding, or "
    "fix-and-rerun for the other quotas",
    "change the method or drop the bounds"};
inline constexpr error_kind apportionment_bounds_dead_end{
    apportionment_errors::bounds_dead_end, value, "somebody left to share what fixing left over",
    "use the procedure fill, which keeps the same bounds and cannot end so"};
inline constexpr error_kind apportionment_base_exceeds_units{apportionment_errors::base_exceeds_units, value,
                                                             "a base of zero or more that the units can meet",
                                                             "lower the base, or share more units"};
inline constexpr error_kind apportionment_quota_over_allocates{
    apportionment_errors::quota_over_allocates, value,
    "a quota that hands out no more than there is, which the Imperiali quota may",
    "use imperiali-retry, which falls back to the Hagenbach-Bischoff quota, or another quota"};
inline constexpr error_kind apportionment_quota_leaves_too_many{
    apportionment_errors::quota_leaves_too_many, value,
    "no more units left over than parties to take one; Droop's whole number leaves more where weights are small "
    "against the units",
    "use the Hare or Hagenbach-Bischoff quota"};
inline constexpr error_kind apportionment_fractional_weights{
    "fordel.apportionment.fractional_weights", value, "whole weights, as Droop's quota changes when they are scaled",
    "pass whole weights, or use the Hagenbach-Bischoff quota"};
inline constexpr error_kind apportionment_decreasing_divisors{
    apportionment_errors::decreasing_divisors, value, "divisors that do not decrease", "put the divisors in order"};
inline constexpr error_kind apportionment_divisors_exhausted{apportionment_errors::divisors_exhausted, value,
                                                             "a divisor for every unit that a party can get",
                                                             "list more divisors, or give the step of the tail"};
inline constexpr error_kind apportionment_bad_parameter{
    apportionment_errors::bad_parameter, value,
    "a parameter that the method takes: a first divisor above 0 and up to 3, r from 0 to 1, a whole power from "
    "-5 to 5, at least one divisor above 0, a whole step_limit",
    "correct the parameter"};
inline constexpr error_kind apportionment_too_many_steps{
    apportionment_errors::too_many_steps, value,
    "units of which the quota method has to look at no more than its step_limit one by one",
    "raise step_limit (10,000,000 is five times as many as usual; in a method's name quota:10000000), or use another "
    "method, and another procedure where years are carried over"};
inline constexpr error_kind apportionment_residual_beyond_share{
    apportionment_errors::residual_beyond_share, value,
    "a residual that leaves its receiver at zero or more, and within its floor and cap",
    "choose another receiver or rounding, or leave the residual visible"};
inline constexpr error_kind apportionment_unknown_method{
    "fordel.apportionment.unknown_method", lookup,
    "largest-remainder, dhondt (jefferson), sainte-lague (webster), modified-sainte-lague, adams, huntington-hill, "
    "dean, danish, "
    "imperiali-divisor, stationary, power-mean, divisor-sequence, quota or independent",
    "use one of the methods' names"};
inline constexpr error_kind apportionment_ambiguous_method{
    "fordel.apportionment.ambiguous_method", lookup, "a name with one meaning", "use the name of the meaning you want"};
inline constexpr error_kind apportionment_unknown_quota{"fordel.apportionment.unknown_quota", lookup,
                                                        "hare, hagenbach-bischoff, droop, imperiali or imperiali-retry",
                                                        "use one of the quotas' names"};
inline constexpr error_kind apportionment_unknown_remainder{"fordel.apportionment.unknown_remainder", lookup,
                                                            "visible, largest, smallest or receiver",
                                                            "use one of the remainder policies' names"};
inline constexpr error_kind apportionment_unknown_bounds{"fordel.apportionment.unknown_bounds", lookup,
                                                         "fill or fix-and-rerun", "use one of the procedures' names"};
inline constexpr error_kind apportionment_unknown_zero_weight{
    "fordel.apportionment.unknown_zero_weight", lookup, "takes-part or left-out", "use one of the two policies' names"};
inline constexpr error_kind apportionment_no_receiver{
    "fordel.apportionment.no_receiver", value,
    "the receiver of the residual, where the remainder policy is receiver and only there",
    "name the receiver, with a method such as independent:half-up:receiver, or choose another policy"};
inline constexpr error_kind apportionment_setting_unused{"fordel.apportionment.setting_unused", value,
                                                         "settings that the method takes",
                                                         "drop the setting, or name the method that it belongs to"};
inline constexpr error_kind apportionment_nobody_eligible{"fordel.apportionment.nobody_eligible", value,
                                                          "at least one party that takes part",
                                                          "lower the threshold, or correct who is eligible"};
inline constexpr error_kind apportionment_too_many_outcomes{
    "fordel.apportionment.too_many_outcomes", value, "few enough outcomes of the tie to list", "raise the limit"};
inline constexpr error_kind apportionment_unknown_rounding{"fordel.apportionment.unknown_rounding", lookup,
                                                           "half-up, half-even, half-down, up, down or toward-zero",
                                                           "use one of the rounding modes' names"};

} // namespace errors
} // namespace v0
} // namespace fordel
