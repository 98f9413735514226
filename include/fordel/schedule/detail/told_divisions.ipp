// How a row's amount is told.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment_explanation.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/told_divisions.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the other tranches of the part's stream were settled at in its year, or until a day of it.
FORDEL_DECL fraction others_settled_at(schedule_table const& table, settled_part const& part,
                                       std::optional<date> until = {}) {
    big_integer minor = 0;
    for (std::uint32_t const p : table.parts_of_stream[part.stream]) {
        settled_part const& other = table.parts[p];
        if (other.year != part.year || other.tranche == part.tranche) continue;
        if (until && other.during.last() > *until) continue;
        minor += other.paid_in_all;
    }
    return fraction(minor) * any_money::from_minor(1, table.of.in()).exact();
}

// "… accrued up to the end of this part, rounded to the øre 66.67 DKK; before it … 33.33 DKK: 66.67 - 33.33 = 33.34".
FORDEL_DECL text pool_rounded(accrued const& sum, rounding_unit const& unit, any_money const& rounded) {
    any_currency const in = rounded.in();
    auto const exact = [&](fraction const& major) { return exact_text(any_exact_money(major, in)); };
    any_money const rounded_before = half_up(sum.before, unit, in);
    if (rounded_before.exact() == sum.before)
        return sentence({"Puljen på {0}, afrundet til hele {1}: {2}", "The pool of {0}, rounded to the {1}: {2}"},
                        {exact(sum.amount), describe(unit, in), money_text(rounded)});
    text const after = money_text(rounded_before + rounded), before = money_text(rounded_before);
    return sentence(
        {"Til og med denne del er der påløbet {0}, afrundet til hele {1} {2}; før den {3}, afrundet {4}. "
         "Puljen er forskellen: {2} - {4} = {5}",
         "Up to the end of this part {0} accrued, rounded to the {1} {2}; before it {3}, rounded {4}. The "
         "pool is the difference: {2} - {4} = {5}"},
        {exact(sum.before + sum.amount), describe(unit, in), after, exact(sum.before), before, money_text(rounded)});
}

FORDEL_DECL void told_divisions::add_amount(explanation_lines& to, settled_part const& part) {
    stream const& s = table_->stream_of(part);
    amount_rule const amount = amount_of(table_->tranche_of(part), s);
    amount_query query = query_of(*table_, s, part.year, table_->known());
    query.whole = s.amount ? &*s.amount : nullptr;
    if (amount.is_rest()) {
        query.others = others_settled_at(*table_, part);
        query.others_until = [&](date day) { return others_settled_at(*table_, part, day); };
    }
    for (text const& step : amount.steps(part.during, query))
        to.push_back({explanation_part::share, step});
    allocation_options const& options = options_of(*table_, table_->tranche_of(part));
    any_money const rounded = any_money::from_minor(part.amount, table_->of.in());
    if (rounded.exact() == part.pool || (!options.method.keeps_sum() && way_of(*table_, part).alone())) return;
    accrued const sum{amount.within(part.during, query).before, part.pool};
    to.push_back({explanation_part::share, pool_rounded(sum, options.unit, rounded)});
}

FORDEL_DECL void told_divisions::add_points(explanation_lines& to, settled_part const& part, key_rule const& rule,
                                            party const& who) const {
    stream const& s = table_->stream_of(part);
    amount_rule const amount = amount_of(table_->tranche_of(part), s);
    auto const* const product = std::get_if<product_amount>(&amount.form());
    if (product == nullptr || !rule.is_as_stated()) return;
    amount_query const query = query_of(*table_, s, part.year, table_->known());
    for (text const& line : product_of_party(amount, *product, who, part.during, query))
        to.push_back({explanation_part::share, line});
}

// The adjusted amounts sum to the exact pool. What is shared in units is that pool rounded, or of recipients what one
// payer pays of it: each amount in proportion. Nothing where that is no difference, or where bounds moved the amounts.
FORDEL_DECL explanation_lines proportion_lines(allocation<any_currency> const& made, adjusted const& before,
                                               std::size_t place) {
    fraction const shared = made.options().method.keeps_sum() ? made.amount().exact() : made.pool().exact();
    if (before.pool == fraction(0) || shared == before.pool) return {};
    any_currency const in = made.pool().in();
    fraction const amount = before.amounts[place] * shared / before.pool;
    fraction const unit = any_money::from_minor(made.options().unit.minor_units(in), in).exact();
    if (made.shared().quota(place) * unit != amount) return {};
    auto const written = [&](fraction const& major) {
        auto const digits = static_cast<unsigned>(in.minor_digits());
        unsigned const shown = std::max(digits, exact_decimals(major, 6).value_or(6));
        return text{major.to_decimal(shown, notation::danish), major.to_decimal(shown, notation::english)};
    };
    return {{explanation_part::share,
             sentence({"{0} fordeles i samme forhold som beløbene, der tilsammen er {1}: {2} × {0} / {1} = {3}",
                       "{0} is shared in proportion to the amounts, which sum to {1}: {2} × {0} / {1} = {3}"},
                      {written(shared), written(before.pool), written(before.amounts[place]), written(amount)})}};
}

FORDEL_DECL void told_divisions::add_division(explanation_lines& to, explainer const& told, key_in_use const& by,
                                              std::size_t place) {
    explanation_lines const lines = told[place];
    allocation<any_currency> const& made = told.of();
    if (!by.made_by) {
        to.insert(to.end(), lines.begin(), lines.end());
        return;
    }
    any_currency const in = made.pool().in();
    key const& before = by.before->by;
    if (place < before.size())
        to.push_back(
            {explanation_part::share,
             sentence(same("{0}: {1} × {2} = {3}"), {name_in_words(before.parties()[place]), key_factor(before, place),
                                                     major_text(by.made_by->pool, in, true),
                                                     major_text(by.made_by->pool * before.share(place), in, false)})});
    for (explanation_line const& step : explanation_of(*by.made_by, place, in))
        to.push_back(step);
    explanation_lines const proportion = proportion_lines(made, *by.made_by, place);
    to.insert(to.end(), proportion.begin(), proportion.end());
    // The adjusted amounts are no key to be told: what is left is the rounding.
    auto const rounding = lines.begin() + static_cast<std::ptrdiff_t>(exact_lines(made, place).size());
    to.insert(to.end(), rounding, lines.end() - 1);
    to.push_back({explanation_part::key, sentence({"Nøgle: {0}", "Key: {0}"}, {describe(before)})});
}

FORDEL_DECL explanation_lines told_divisions::of(std::uint32_t row) {
    settled_part const& part = table_->part(row);
    if (auto const found = table_->cleared_parts.find(table_->part_of_row[row]); found != table_->cleared_parts.end())
        return explanation_of(table_->clearings[found->second.clearing], found->second.party);
    if (part_ != table_->part_of_row[row]) {
        part_ = table_->part_of_row[row];
        amount_.clear();
        add_amount(amount_, part);
        among_payers_.emplace(table_->among_payers(part));
        first_row_.reset();
    }
    explanation_lines lines = amount_;
    std::size_t const recipients = part.recipients->parties.size();
    if (recipients == 1 || part.payers->parties.size() > 1) {
        add_points(lines, part, table_->tranche_of(part).payers, table_->party_at(table_->payers[row]));
        add_division(lines, *among_payers_, *part.payers, table_->payer_places[row]);
    }
    if (recipients == 1) return lines;
    std::uint32_t const first = row - table_->recipient_places[row];
    if (first_row_ != first) {
        first_row_ = first;
        among_recipients_.emplace(table_->among_recipients(row));
    }
    add_points(lines, part, table_->stream_of(part).recipients, table_->party_at(table_->recipients[row]));
    add_division(lines, *among_recipients_, *part.recipients, table_->recipient_places[row]);
    return lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
