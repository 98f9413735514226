// The working of a table's rows. Each division is worked out once for the rows that follow each other in it.
#pragma once

#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/detail/clause_addresses.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

class told_divisions {
public:
    explicit told_divisions(schedule_table const& table) : table_(&table) {}

    // The payment, and all that it was reached by.
    working_step step(std::uint32_t row);
    // What the steps say, line by line.
    explanation_lines of(std::uint32_t row);

private:
    // One side of a part, with one of its parties.
    struct divided_side {
        explainer const& division;
        key_in_use const& by;
        std::size_t place;
        key_rule const& rule;
        party const& who;
        side_addresses address;
    };

    // How the part's pool is reached.
    working_step pool_step(settled_part const& part) const;
    // The party's share of the key; where its amount is by points, its weight is what they come to.
    working_step share_of_key(settled_part const& part, divided_side const& side) const;
    // How the pool is divided: by the key, by the adjustments, to the unit.
    working_step divided(working_step pool, settled_part const& part, divided_side const& side) const;
    void work_out(std::uint32_t row);
    divided_side payers_side(std::uint32_t row) const;
    divided_side recipients_side(std::uint32_t row) const;
    working_step amount_of_row(std::uint32_t row) const;

    schedule_table const* table_;
    std::optional<std::uint32_t> part_{}; // of the pool and the division below
    working_step pool_{};
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
