// What the choices of an option are called.
#pragma once

#include <fordel/detail/names.hpp>
#include <fordel/population.hpp>
#include <fordel/sjaelland/options.hpp>

namespace fordel {
inline namespace v0 {
namespace sjaelland {
namespace detail {

using fordel::detail::named_values;

inline constexpr named_values<missing_share, 2> missing_share_names{
    {{missing_share::borne_by_others, "borne_by_others"}, {missing_share::uncovered, "uncovered"}}};
inline constexpr named_values<others, 2> others_names{
    {{others::all_but_own_lead, "all_but_own_lead"}, {others::only_non_leads, "only_non_leads"}}};
inline constexpr named_values<missing_date, 2> missing_names{
    {{missing_date::refuse, "refuse"}, {missing_date::carry_forward, "carry_forward"}}};
inline constexpr named_values<collection, 2> collection_names{
    {{collection::direct, "direct"}, {collection::through_lead, "through_lead"}}};
inline constexpr named_values<settlement, 3> settlement_names{
    {{settlement::per_office, "per_office"}, {settlement::table, "table"}, {settlement::table_free, "table_free"}}};

} // namespace detail
} // namespace sjaelland
} // namespace v0
} // namespace fordel
