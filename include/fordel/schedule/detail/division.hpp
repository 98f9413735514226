// The divisions of a settled part: what is divided on each side, and by which options.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// What an amount rule is asked about a stream's year.
amount_query query_of(schedule_table const& table, stream const& s, int year, known_amounts known);

// The tranche's own, or the programme's.
allocation_options const& options_of(schedule_table const& table, tranche const& t);

way_of_settling way_of(schedule_table const& table, settled_part const& part);

// Which division of the programme it is, for the lot: "2022/1-12/cofinancing.miljo/others".
std::string division_name(schedule_table const& table, settled_part const& part);

// The parties of a list of ties by ids, each followed by those who take its place later, as the sides' rules say.
std::vector<std::string> listed_ids(programme const& of, std::vector<std::string> const& list,
                                    std::vector<key_rule const*> const& sides);

// How what each payer of the part pays is divided; a lot is drawn for each.
allocation_options recipients_options(schedule_table const& table, settled_part const& part);

// The part among its payers; what one payer pays among the recipients. A stream's only payer hands on the exact pool.
unit_step payers_step(schedule_table const& table, settled_part const& part);
unit_step recipients_step(schedule_table const& table, settled_part const& part, std::uint32_t payer_place,
                          std::int64_t paid);

// What the stream's parts came to, in major units; where a day is named, those that ended until it or on it.
fraction settled_so_far(std::vector<part_under_way> const& parts, std::uint32_t stream, any_currency in,
                        std::optional<date> until = {});

// To whole units.
any_money half_up(fraction const& major, rounding_unit const& unit, any_currency in);
// The pool in whole units: as much as makes the parts of its sum come to the sum, rounded.
std::int64_t in_whole_units(accrued const& came_to, rounding_unit const& unit, any_currency in);

// Money that is stated for a part as a whole must be of whole units. Throws fordel.allocation.not_a_multiple.
void require_whole_units(accrued const& came_to, amount_rule const& amount, rounding_unit const& unit, any_currency in);

// Throws fordel.stream.rest_below_zero where the others come to more than the whole, but for their rounding.
void require_rest(schedule_table const& table, stream const& s, tranche const& t, amount_query const& query,
                  std::vector<part_under_way> const& others);

// Whom steps free money to by name, among the parties of the programme; nobody of another name is a party of its own.
std::vector<adjustment> with_receivers(std::vector<adjustment> steps, std::vector<party> const& parties);

// The parts of a tranche's year as one, where they are adjusted together.
settled_part together(std::vector<settled_part> const& parts);

// Exact amounts by party, in the order of first appearance.
class sums_by_party {
public:
    void add(party const& who, fraction const& amount);
    // By magnitude; the key itself where all amounts are zero.
    key as_key(key const& otherwise) const;

private:
    std::unordered_map<std::string, std::size_t> places_{};
    std::vector<party> parties_{};
    std::vector<fraction> amounts_{};
};

// What nobody gets is uncovered_party()'s: it shows in the schedule.
void leave_undistributed(adjusted& made);
// The adjusted amounts as a key.
key key_of(adjusted const& made, key const& before);
// The amounts as stated, by party, as a key; equal weights where all of them are zero.
// Both throw fordel.settlement.mixed_signs.
key key_of(std::vector<party_amount> const& stated);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/division.ipp>
#endif
