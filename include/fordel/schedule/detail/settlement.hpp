// Settles a programme year by year: stated → index → percent, product or sum → key → adjustments → unit.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/carried_tranches.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class earlier_parts;
struct schedule_table;

// One pool by one key, before adjustments.
struct shared_pool {
    std::shared_ptr<key_in_use> by;
    fraction pool;
    std::vector<period> during; // one key may hold again later in the year
};

// What is adjusted: one side of a stream or tranche in a year.
struct adjusted_side {
    std::vector<adjustment> const& steps;
    key_rule const& rule;
    amount_side side;
    std::string name; // of the stream or tranche
    int year;
    period active; // in which the terms hold
    std::uint32_t stream;
};

// Fills a table.
class settlement {
public:
    explicit settlement(schedule_table& into);

    // In this order; what an earlier schedule has of it is taken from there.
    void settle_all(std::vector<std::uint32_t> const& order, earlier_parts& earlier);

private:
    // All terms of the stream that hold in the year.
    void settle_stream(std::uint32_t stream, int year);
    // The parts of a tranche with their payers' amounts, behind those that are under way.
    void settle_tranche(std::uint32_t stream, std::uint32_t tranche, int year);
    std::vector<period> split_by_keys(tranche const& t, stream const& s, amount_segments const& due) const;
    std::shared_ptr<key_in_use> key_at(key_rule const& rule, amount_rule const& amount, period during,
                                       amount_query const& query);
    // One key for each pool after the steps; where one of them looks at the whole year, a single one for all pools
    // together.
    std::vector<std::shared_ptr<key_in_use>> adjusted_keys(std::vector<shared_pool> pools,
                                                           adjusted_side const& side) const;
    std::shared_ptr<key_in_use> adjusted_key(shared_pool const& pool, std::vector<adjustment> const& steps,
                                             adjusted_side const& side) const;
    std::shared_ptr<key_in_use> of_all(std::vector<shared_pool> const& pools, key_rule const& rule) const;
    void require_whole(std::uint32_t stream, int year) const;
    void find_recipients(std::uint32_t stream, int year);
    void add_rows(part_under_way const& settled);

    schedule_table* table_;
    settled_amounts amounts_;
    known_amounts known_;
    keys_by_rule keys_;
    carried_tranches carried_;
    std::vector<part_under_way> under_way_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/settlement.ipp>
#endif
