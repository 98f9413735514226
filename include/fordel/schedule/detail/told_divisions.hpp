// The lines of a table's rows. Each division is worked out once for the rows that follow each other in it.
#pragma once

#include <fordel/allocation/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

class told_divisions {
public:
    explicit told_divisions(schedule_table const& table) : table_(&table) {}

    explanation_lines of(std::uint32_t row);

private:
    // How the part's pool is reached.
    void add_amount(explanation_lines& to, settled_part const& part);
    // What a party's points come to, where its amount is by points.
    void add_points(explanation_lines& to, settled_part const& part, key_rule const& rule, party const& who) const;
    // How it is divided: by the key, by the steps, to the unit.
    static void add_division(explanation_lines& to, explainer const& told, key_in_use const& by, std::size_t place);

    schedule_table const* table_;
    std::optional<std::uint32_t> part_{}; // of the lines and the division below
    explanation_lines amount_{};
    std::optional<explainer> among_payers_{};
    std::optional<std::uint32_t> first_row_{}; // of the division among recipients
    std::optional<explainer> among_recipients_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/told_divisions.ipp>
#endif
