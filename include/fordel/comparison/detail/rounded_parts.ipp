// Where two hierarchies of totals are held: party → year, and column → party.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/detail/rounded_parts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/table/entries.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void close_parts(std::vector<attributed_difference>& rows) {
    for (attributed_difference& row : rows) {
        fraction left = row.difference().exact();
        for (attributed_part const& part : row.parts)
            left += -part.exact;
        row.parts.push_back({left, {}});
    }
}

FORDEL_DECL void round_side(std::vector<attributed_difference*> const& rows) {
    std::vector<table_entry> entries;
    std::vector<attributed_part*> parts;
    for (attributed_difference* row : rows)
        for (std::size_t column = 0; column < row->parts.size(); ++column) {
            attributed_part& part = row->parts[column];
            part.amount = any_money::from_minor(0, row->before.in());
            if (part.exact == fraction(0)) continue;
            entries.push_back({part.exact,
                               {row->who.id, row->year ? std::to_string(*row->year) : ""},
                               {std::to_string(column), row->who.id}});
            parts.push_back(&part);
        }
    if (entries.empty()) return;
    any_currency const in = rows.front()->before.in();
    rounded_entries const rounded = round_entries(entries, {.unit = any_money::from_minor(1, in).exact()});
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i]->amount = any_money::from_exact(rounded.amounts[i], in);
}

FORDEL_DECL void round_parts(std::vector<attributed_difference>& rows) {
    for (amount_side const side : {amount_side::payers, amount_side::recipients}) {
        std::vector<attributed_difference*> of_side;
        for (attributed_difference& row : rows)
            if (row.side == side) of_side.push_back(&row);
        round_side(of_side);
    }
}

FORDEL_DECL std::vector<attributed_difference> over_years(std::vector<attributed_difference> const& rows) {
    std::vector<attributed_difference> sums;
    std::map<std::pair<amount_side, std::string>, std::size_t> places;
    for (attributed_difference const& row : rows) {
        auto const [found, first] = places.emplace(std::pair{row.side, row.who.id}, sums.size());
        if (first) {
            sums.push_back(row);
            sums.back().year.reset();
            continue;
        }
        attributed_difference& sum = sums[found->second];
        sum.before += row.before;
        sum.after += row.after;
        for (std::size_t column = 0; column < sum.parts.size(); ++column) {
            sum.parts[column].exact += row.parts[column].exact;
            sum.parts[column].amount += row.parts[column].amount;
        }
    }
    return sums;
}

} // namespace detail
} // namespace v0
} // namespace fordel
