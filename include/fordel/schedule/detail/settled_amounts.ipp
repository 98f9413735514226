// How settled amounts are summed by party.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// By party, in the order of first appearance.
class settled_amounts::sums {
public:
    // The part of a year that the next amounts are for, and of which tranche.
    void begin(numbered_tranche const& of, settled_part const& part, fraction const& part_of_year) {
        of_part_ = {of, part.during.first()};
        part_of_year_ = part_of_year;
    }

    void add(std::uint32_t party, fraction const& amount) {
        if (party == nobody) return;
        auto const [at, is_new] = places_.emplace(party, sums_.size());
        if (is_new) sums_.push_back({.party = party});
        sum& of = sums_[at->second];
        of.amount += amount;
        if (of.last_part == of_part_) return;
        of.last_part = of_part_;
        // Tranche by tranche, but for those of several terms: the last is most often the same.
        auto in = std::find_if(of.in_tranches.rbegin(), of.in_tranches.rend(),
                               [&](auto const& one) { return one.first == of_part_->first; });
        if (in == of.in_tranches.rend()) {
            of.in_tranches.emplace_back(of_part_->first, 0);
            in = of.in_tranches.rbegin();
        }
        in->second += part_of_year_;
        of.part_of_year = std::max(of.part_of_year, in->second);
    }

    std::vector<party_amount> by_party(schedule_table const& table) const {
        std::vector<party_amount> all;
        for (sum const& one : sums_)
            all.push_back({table.party_at(one.party), one.amount, one.part_of_year});
        return all;
    }

private:
    using part_name = std::pair<numbered_tranche, date>;
    struct sum {
        std::uint32_t party;
        fraction amount{};
        std::vector<std::pair<numbered_tranche, fraction>> in_tranches{}; // the part of the year in each
        fraction part_of_year{};                                          // the longest in any tranche
        std::optional<part_name> last_part{};
    };

    std::unordered_map<std::uint32_t, std::size_t> places_{};
    std::vector<sum> sums_{};
    std::optional<part_name> of_part_{};
    fraction part_of_year_{};
};

FORDEL_DECL void settled_amounts::add_exact(sums& to, settled_part const& part, amount_side side) const {
    key_in_use const& by = side == amount_side::payers ? *part.payers : *part.recipients;
    for (std::size_t i = 0; i < by.parties.size(); ++i)
        to.add(by.parties[i], part.pool * by.by.share(i));
}

FORDEL_DECL void settled_amounts::add_rows(sums& to, settled_part const& part, amount_side side) const {
    auto const& column = side == amount_side::payers ? table_->payers : table_->recipients;
    for (std::uint32_t row = part.first_row; row < part.first_row + part.rows; ++row)
        to.add(column[row], any_money::from_minor(table_->amounts[row], table_->of.in()).exact());
}

FORDEL_DECL std::vector<party_amount> settled_amounts::of(amounts_needed const& asked, int year) const {
    sums all;
    if (asked.year == amount_year::before) --year;
    bool const exact = asked.precision == amount_precision::exact;
    auto const wanted = [&](settled_part const& part, named_stream const& one) {
        return part.stream == one.stream && part.year == year && (!one.tranche || part.tranche == *one.tranche);
    };
    auto const begin = [&](settled_part const& part) {
        all.begin(table_->names.tranche_in_terms(part.stream, part.tranche), part,
                  table_->of.years().part_of_year(part.year, part.during));
    };
    for (named_stream const& one : table_->names.find(asked.of)) {
        for (std::uint32_t const p : table_->parts_of_stream[one.stream]) {
            settled_part const& part = table_->parts[p];
            if (!wanted(part, one)) continue;
            begin(part);
            if (exact)
                add_exact(all, part, asked.side);
            else
                add_rows(all, part, asked.side);
        }
        if (under_way_ == nullptr) continue;
        for (part_under_way const& settled : *under_way_) {
            if (!wanted(settled.part, one)) continue;
            begin(settled.part);
            for (std::size_t i = 0; i < settled.paid.size() && !exact; ++i)
                all.add(settled.part.payers->parties[i],
                        any_money::from_minor(settled.paid[i], table_->of.in()).exact());
            if (exact) add_exact(all, settled.part, amount_side::payers);
        }
    }
    return all.by_party(*table_);
}

} // namespace detail
} // namespace v0
} // namespace fordel
