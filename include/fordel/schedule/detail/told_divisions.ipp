// How a row's amount was reached.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/detail/allocation_words.hpp>
#include <fordel/allocation/detail/division_steps.hpp>
#include <fordel/allocation/detail/key_steps.hpp>
#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/detail/adjustment_steps.hpp>
#include <fordel/programme/detail/amount_steps.hpp>
#include <fordel/programme/detail/cleared_steps.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/clause_addresses.hpp>
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
#include <string>
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

FORDEL_DECL working_step told_divisions::pool_step(settled_part const& part) const {
    stream const& s = table_->stream_of(part);
    tranche const& t = table_->tranche_of(part);
    amount_rule const amount = amount_of(t, s);
    amount_query query = query_of(*table_, s, part.year, table_->known());
    query.whole = s.amount ? &*s.amount : nullptr;
    if (amount.is_rest()) {
        query.others = others_settled_at(*table_, part);
        query.others_until = [&](date day) { return others_settled_at(*table_, part, day); };
    }
    working_step exact = amount_working(amount, part.during, query, addresses_of_amount(t, s));
    allocation_options const& options = options_of(*table_, t);
    any_money const rounded = any_money::from_minor(part.amount, table_->of.in());
    if (rounded.exact() == part.pool || (!options.method.keeps_sum() && way_of(*table_, part).alone())) return exact;
    accrued const sum{amount.within(part.during, query).before, part.pool};
    working_step step{.kind = working_kind::pool, .address = exact.address, .result = rounded.exact()};
    step.words = {{explanation_part::share, pool_rounded(sum, options.unit, rounded)}};
    step.unit = exact.unit;
    take_in(step, "amount", std::move(exact));
    step.inputs.push_back(given("before", sum.before, step.unit));
    any_currency const in = table_->of.in();
    step.inputs.push_back(
        given("to_multiple_of", any_money::from_minor(options.unit.minor_units(in), in).exact(), step.unit));
    return step;
}

FORDEL_DECL working_step told_divisions::share_of_key(settled_part const& part, divided_side const& side) const {
    key const& by = side.by.made_by ? side.by.before->by : side.by.by;
    std::string const alone = by.size() == 1 ? "" : ".key"; // one party is named, and has no key
    working_step step = key_step(by, side.place, side.address.side + alone);
    stream const& s = table_->stream_of(part);
    amount_rule const amount = amount_of(table_->tranche_of(part), s);
    auto const* const product = std::get_if<product_amount>(&amount.form());
    if (product == nullptr || !side.rule.is_as_stated()) return step;
    working_step points =
        product_of_party(amount, *product, side.who, part.during, query_of(*table_, s, part.year, table_->known()));
    for (working_input& input : step.inputs)
        if (input.name == "weight" && input.value == points.result) input.step = step.steps.size();
    step.steps.push_back(std::move(points));
    return step;
}

// Decimals to calculate on with.
FORDEL_DECL text long_text(fraction const& major, any_currency in) {
    auto const digits = static_cast<unsigned>(in.minor_digits());
    unsigned const shown = std::max(digits, exact_decimals(major, 6).value_or(6));
    return {major.to_decimal(shown, notation::danish), major.to_decimal(shown, notation::english)};
}

// The adjusted amounts sum to the exact pool. What is shared in units is that pool rounded, or of recipients what one
// payer pays of it: each amount in proportion.
FORDEL_DECL working_step proportion_step(working_step pool, working_step adjusted, fraction const& whole,
                                         any_currency in) {
    working_step step{.kind = working_kind::proportion, .unit = adjusted.unit};
    fraction const shared = pool.result, amount = adjusted.result;
    step.result = amount * shared / whole;
    step.words = {
        {explanation_part::share,
         sentence({"{0} fordeles i samme forhold som beløbene, der tilsammen er {1}: {2} × {0} / {1} = {3}",
                   "{0} is shared in proportion to the amounts, which sum to {1}: {2} × {0} / {1} = {3}"},
                  {long_text(shared, in), long_text(whole, in), long_text(amount, in), long_text(step.result, in)})}};
    take_in(step, "shared", std::move(pool));
    take_in(step, "amount", std::move(adjusted));
    step.inputs.push_back(given("pool", whole, step.unit));
    return step;
}

// Where an amount is held at a bound that rounding would have taken it across.
FORDEL_DECL working_step held_step(working_step from, fraction const& at) {
    working_step step{.kind = working_kind::bounds, .result = at, .unit = from.unit};
    take_in(step, "exact", std::move(from));
    step.inputs.push_back(named("held", "within its bounds"));
    step.inputs.push_back(given("bound", at, step.unit));
    return step;
}

// What the key gives of what is adjusted; who joins by an adjustment has nothing of it.
FORDEL_DECL working_step before_adjustments(adjusted const& made, key const& before, std::size_t place,
                                            any_currency in) {
    std::string const unit(in.code());
    if (place >= before.size())
        return {.kind = working_kind::stated, .inputs = {given("amount", fraction(0), unit)}, .unit = unit};
    return {.kind = working_kind::share,
            .words = {share_line(before, place, made.pool, in)},
            .result = made.pool * before.share(place),
            .unit = unit};
}

// The pool goes in where it is shared: as what is adjusted, or where that is not what is paid, at the end.
FORDEL_DECL working_step told_divisions::divided(working_step pool, settled_part const& part,
                                                 divided_side const& side) const {
    allocation<any_currency> const& made = side.division.of();
    if (!side.by.made_by)
        return amount_step(share_step(made, side.place, std::move(pool), share_of_key(part, side)), made, side.place,
                           side.division.facts(), describe(made.key()));
    adjusted const& steps = *side.by.made_by;
    key const& before = side.by.before->by;
    any_currency const in = made.pool().in();
    bool const in_proportion = steps.pool != fraction(0) && pool.result != steps.pool;
    working_step start = before_adjustments(steps, before, side.place, in);
    if (start.kind == working_kind::share) {
        if (in_proportion)
            start.inputs.push_back(given("amount", steps.pool, start.unit));
        else
            take_in(start, "amount", working_step(pool));
        take_in(start, "share", share_of_key(part, side));
    } else if (!in_proportion) {
        start.steps.push_back(pool);
    }
    working_step exact = adjusted_step(std::move(start), steps, side.place, in, side.address.adjustments);
    if (in_proportion) exact = proportion_step(std::move(pool), std::move(exact), steps.pool, in);
    fraction const unit = any_money::from_minor(made.options().unit.minor_units(in), in).exact();
    fraction const shared = made.shared().quota(side.place) * unit;
    if (exact.result != shared) {
        if (exact.kind == working_kind::proportion) exact.words.clear();
        exact = held_step(std::move(exact), shared);
    }
    return amount_step(std::move(exact), made, side.place, side.division.facts(), describe(before));
}

FORDEL_DECL void told_divisions::work_out(std::uint32_t row) {
    settled_part const& part = table_->part(row);
    if (part_ != table_->part_of_row[row]) {
        part_.reset(); // until all of it is there: the work may be interrupted
        first_row_.reset();
        pool_ = pool_step(part);
        among_payers_.emplace(table_->among_payers(part));
        part_ = table_->part_of_row[row];
    }
    if (part.recipients->parties.size() == 1) return;
    std::uint32_t const first = row - table_->recipient_places[row];
    if (first_row_ == first) return;
    first_row_.reset();
    among_recipients_.emplace(table_->among_recipients(row));
    first_row_ = first;
}

FORDEL_DECL told_divisions::divided_side told_divisions::payers_side(std::uint32_t row) const {
    settled_part const& part = table_->part(row);
    tranche const& t = table_->tranche_of(part);
    return {*among_payers_,
            *part.payers,
            table_->payer_places[row],
            t.payers,
            table_->party_at(table_->payers[row]),
            payers_address(t, table_->stream_of(part))};
}

FORDEL_DECL told_divisions::divided_side told_divisions::recipients_side(std::uint32_t row) const {
    settled_part const& part = table_->part(row);
    stream const& s = table_->stream_of(part);
    return {*among_recipients_,
            *part.recipients,
            table_->recipient_places[row],
            s.recipients,
            table_->party_at(table_->recipients[row]),
            recipients_address(s)};
}

FORDEL_DECL working_step told_divisions::amount_of_row(std::uint32_t row) const {
    settled_part const& part = table_->part(row);
    working_step amount = pool_;
    std::size_t const recipients = part.recipients->parties.size();
    if (recipients == 1 || part.payers->parties.size() > 1) amount = divided(std::move(amount), part, payers_side(row));
    if (recipients == 1) return amount;
    return divided(std::move(amount), part, recipients_side(row));
}

// Where nothing but a key divides, and once, the lines are made without the steps: most are asked for as text alone.
FORDEL_DECL explanation_lines told_divisions::of(std::uint32_t row) {
    settled_part const& part = table_->part(row);
    std::size_t const recipients = part.recipients->parties.size();
    bool const twice = recipients > 1 && part.payers->parties.size() > 1;
    if (twice || table_->cleared_parts.contains(table_->part_of_row[row])) return lines_of(step(row));
    work_out(row);
    divided_side const side = recipients == 1 ? payers_side(row) : recipients_side(row);
    if (side.by.made_by || side.rule.is_as_stated()) return lines_of(step(row));
    allocation<any_currency> const& made = side.division.of();
    explanation_lines lines = lines_of(pool_);
    for (explanation_line& line : division_lines(made, side.place, side.division.facts(), pool_.result))
        lines.push_back(std::move(line));
    lines.push_back(key_line(describe(made.key())));
    return lines;
}

FORDEL_DECL working_step told_divisions::step(std::uint32_t row) {
    settled_part const& part = table_->part(row);
    stream const& s = table_->stream_of(part);
    fraction const amount = any_money::from_minor(table_->amounts[row], table_->of.in()).exact();
    working_step step{.kind = working_kind::payment,
                      .address = stream_address(s),
                      .what = s.name,
                      .citation = s.citation,
                      .decision = s.decision,
                      .result = amount,
                      .unit = std::string(table_->of.in().code())};
    step.inputs = {named("year", table_->of.years().label(part.year)),
                   named("from", to_string(part.during.first())),
                   named("to", to_string(part.during.last())),
                   named("stream", s.id),
                   named("tranche", table_->tranche_of(part).id),
                   named("payer", table_->party_at(table_->payers[row]).id),
                   named("recipient", table_->party_at(table_->recipients[row]).id)};
    if (auto const found = table_->cleared_parts.find(table_->part_of_row[row]); found != table_->cleared_parts.end()) {
        take_in(step, "amount", cleared_step(table_->clearings[found->second.clearing], found->second.party));
        if (step.inputs.back().value != amount) step.inputs.push_back(given("sign", fraction(-1)));
        return step;
    }
    work_out(row);
    take_in(step, "amount", amount_of_row(row));
    return step;
}

} // namespace detail
} // namespace v0
} // namespace fordel
