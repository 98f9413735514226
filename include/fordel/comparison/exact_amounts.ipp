// How exact amounts are summed, part by part.
#pragma once

#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>
#include <fordel/schedule/schedule.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class exact_sums {
public:
    explicit exact_sums(schedule_table const& table) : table_(&table) {}

    // Rows of one part, in their order.
    void add(std::vector<std::uint32_t> const& rows);

    std::map<amount_place, fraction> const& all() const noexcept { return sums_; }

private:
    void add(std::uint32_t row, fraction const& amount) {
        int const year = table_->year(row);
        add_to(year, amount_side::payers, table_->payers[row], amount);
        add_to(year, amount_side::recipients, table_->recipients[row], amount);
    }
    void add_to(int year, amount_side side, std::uint32_t who, fraction const& amount) {
        sums_[{year, side, table_->party_at(who).id}] += amount;
    }

    schedule_table const* table_;
    std::map<amount_place, fraction> sums_{};
};

// What each recipient has of all that the part's payers pay.
FORDEL_DECL std::vector<fraction> recipients_shares(schedule_table const& table, settled_part const& part) {
    if (part.recipients->parties.size() == 1) return {1};
    if (part.payers->parties.size() == 1 && part.pool != fraction(0)) {
        std::vector<fraction> shares = exact_amounts_of(recipients_step(table, part, 0, part.amount), *part.recipients);
        for (fraction& share : shares)
            share = share / part.pool;
        return shares;
    }
    std::vector<fraction> shares;
    for (std::size_t i = 0; i < part.recipients->parties.size(); ++i)
        shares.push_back(part.recipients->by.share(i));
    return shares;
}

FORDEL_DECL void exact_sums::add(std::vector<std::uint32_t> const& rows) {
    pass_checkpoint();
    settled_part const& part = table_->part(rows.front());
    auto const clearing = table_->cleared_parts.find(table_->part_of_row[rows.front()]);
    if (clearing != table_->cleared_parts.end()) {
        cleared const& made = table_->clearings[clearing->second.clearing];
        return add(rows.front(), without_sign(made.parties[clearing->second.party].difference));
    }
    std::vector<fraction> const paid = exact_amounts_of(payers_step(*table_, part), *part.payers);
    std::vector<fraction> const shares = recipients_shares(*table_, part);
    if (rows.size() < part.rows) {
        for (std::uint32_t const row : rows)
            add(row, paid[table_->payer_places[row]] * shares[table_->recipient_places[row]]);
        return;
    }
    for (std::size_t i = 0; i < paid.size(); ++i)
        add_to(part.year, amount_side::payers, part.payers->parties[i], paid[i]);
    for (std::size_t i = 0; i < shares.size(); ++i)
        add_to(part.year, amount_side::recipients, part.recipients->parties[i], part.pool * shares[i]);
}

} // namespace detail

FORDEL_DECL std::map<amount_place, fraction> exact_amounts(schedule const& of) {
    if (of.empty()) return {};
    detail::schedule_table const& table = of[0].table();
    detail::exact_sums sums(table);
    std::vector<std::uint32_t> of_part;
    for (std::uint32_t const row : of.rows()) {
        if (!of_part.empty() && table.part_of_row[of_part.front()] != table.part_of_row[row]) {
            sums.add(of_part);
            of_part.clear();
        }
        of_part.push_back(row);
    }
    sums.add(of_part);
    return sums.all();
}

} // namespace v0
} // namespace fordel
