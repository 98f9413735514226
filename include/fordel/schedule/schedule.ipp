// How a schedule is made and summed.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/allocation/working_text.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/schedule/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::uint32_t schedule::table::party_index(party const& p) const {
    return static_cast<std::uint32_t>(find_party(of.parties(), p.id));
}

FORDEL_DECL void schedule::table::add_row(std::uint32_t stream, std::uint32_t tranche, int year, month_range in_months,
                                          std::uint32_t payer, party const& recipient, any_money amount,
                                          std::size_t allocation, std::size_t place) {
    streams.push_back(stream);
    tranches.push_back(tranche);
    years.push_back(year);
    months.push_back(in_months);
    payers.push_back(payer);
    recipients.push_back(party_index(recipient));
    amounts.push_back(amount.minor());
    allocations.push_back(static_cast<std::uint32_t>(allocation));
    places.push_back(static_cast<std::uint32_t>(place));
}

// The payers share the tranche's part of the year; then each payer's amount is divided among the recipients.
FORDEL_DECL void schedule::table::add_part(std::uint32_t stream, std::uint32_t tranche, int year,
                                           month_range in_months) {
    auto const& s = of.streams()[stream];
    auto const& t = s.payers[tranche];
    any_money const amount = s.recurs == recurrence::once
                                 ? t.amount
                                 : part_of_year(t.amount, in_months, minor_units(of.rounding().unit, of.in()));
    auto const shares = allocate(amount, t.payers.at(year, in_months.first), of.rounding());
    std::size_t const among_payers = made.size();
    made.push_back(shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const share = shares[i];
        std::uint32_t const payer = t.payers.pays(share.party) ? party_index(share.party) : nobody;
        if (s.recipients.size() == 1) {
            add_row(stream, tranche, year, in_months, payer, s.recipients.parties()[0], share.amount, among_payers, i);
            continue;
        }
        auto const parts = allocate(share.amount, s.recipients, of.rounding());
        std::size_t const among_recipients = made.size();
        made.push_back(parts);
        for (std::size_t j = 0; j < parts.size(); ++j)
            add_row(stream, tranche, year, in_months, payer, s.recipients.parties()[j], parts[j].amount,
                    among_recipients, j);
    }
}

FORDEL_DECL void schedule::table::add_stream(std::uint32_t stream) {
    auto const& s = of.streams()[stream];
    for (int year = s.period.first_year(); year <= s.period.last_year(); ++year) {
        auto const active = *s.period.months_in(year);
        for (std::uint32_t tranche = 0; tranche < s.payers.size(); ++tranche) {
            auto const parts =
                s.recurs == recurrence::once ? std::vector{active} : s.payers[tranche].payers.segments(year, active);
            for (month_range const part : parts)
                add_part(stream, tranche, year, part);
        }
    }
}

// Replaces what each allocation of the family gave by itself.
FORDEL_DECL settled_table schedule::table::settle(std::string const& family) {
    std::int64_t const unit = minor_units(of.rounding().unit, of.in());
    fraction const major = as_any_money(any_money::from_minor(unit, of.in())).exact();
    std::vector<std::size_t> rows;
    std::vector<table_entry> entries;
    entries_options held{.unit = major};
    for (std::size_t row = 0; row < amounts.size(); ++row) {
        auto const& s = of.streams()[streams[row]];
        if (!programme::in_family(s.id, family)) continue;
        auto const& from = made[allocations[row]];
        std::string const year = std::to_string(years[row]);
        std::string const part = s.payers[tranches[row]].id + ", " + std::to_string(months[row].first) + '-' +
                                 std::to_string(months[row].last);
        auto const share = from[places[row]];
        rows.push_back(row);
        entries.push_back({share.exact, {share.party.id, year}, {year, s.id, part}});
        if (places[row] == 0) held.column_totals.push_back({entries.back().column, from.amount().exact()});
    }
    settled_table settled{family, round_entries(entries, held)};
    std::map<std::uint32_t, std::vector<big_integer>> units;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        big_integer const in_units = (settled.rounded.amounts[i] / major).numerator();
        amounts[rows[i]] = any_money::from_minor(in_units * unit, of.in()).minor();
        units[allocations[rows[i]]].push_back(in_units);
    }
    for (auto& [allocation, given] : units)
        made[allocation] = made[allocation].with_table_units(std::move(given));
    return settled;
}

FORDEL_DECL schedule::schedule(fordel::programme of) {
    auto filled = std::make_shared<table>(std::move(of));
    for (std::uint32_t s = 0; s < filled->of.streams().size(); ++s)
        filled->add_stream(s);
    for (std::string const& family : filled->of.tables())
        filled->tables.push_back(filled->settle(family));
    rows_.resize(filled->amounts.size());
    std::iota(rows_.begin(), rows_.end(), 0u);
    detail::sort_stably(rows_, [&](auto a, auto b) { return filled->years[a] < filled->years[b]; });
    table_ = std::move(filled);
}

FORDEL_DECL schedule programme::schedule() const { return fordel::schedule(*this); }

FORDEL_DECL schedule_entry schedule::entry(std::uint32_t row) const {
    auto const& t = *table_;
    auto const& s = t.of.streams()[t.streams[row]];
    party const& payer = t.payers[row] == nobody ? uncovered_party() : t.of.parties()[t.payers[row]];
    return {t.years[row],
            t.months[row],
            s,
            s.payers[t.tranches[row]],
            payer,
            t.of.parties()[t.recipients[row]],
            any_money::from_minor(t.amounts[row], t.of.in()),
            t.made[t.allocations[row]],
            t.places[row],
            table_};
}

FORDEL_DECL schedule schedule::filter(schedule_filter const& wanted) const {
    auto const& t = *table_;
    auto const index_of = [&](std::string const& who) {
        return static_cast<std::uint32_t>(find_party(t.of.parties(), who));
    };
    std::optional<std::uint32_t> payer, recipient;
    if (wanted.payer == uncovered_party().id)
        payer = nobody;
    else if (!wanted.payer.empty())
        payer = index_of(wanted.payer);
    if (!wanted.recipient.empty()) recipient = index_of(wanted.recipient);
    std::vector<bool> in_stream;
    for (auto const& s : t.of.streams())
        in_stream.push_back(wanted.stream.empty() || programme::in_family(s.id, wanted.stream));
    if (std::find(in_stream.begin(), in_stream.end(), true) == in_stream.end() && !wanted.stream.empty())
        throw error(errors::schedule_unknown_stream, '"' + wanted.stream + '"');
    std::vector<std::uint32_t> kept;
    for (std::uint32_t const row : rows_)
        if ((!wanted.year || t.years[row] == *wanted.year) && in_stream[t.streams[row]] &&
            (!payer || t.payers[row] == *payer) && (!recipient || t.recipients[row] == *recipient) &&
            (!wanted.status || t.of.streams()[t.streams[row]].status == *wanted.status))
            kept.push_back(row);
    return {table_, std::move(kept)};
}

FORDEL_DECL any_money schedule::total() const {
    any_money sum = any_money::from_minor(0, table_->of.in());
    for (std::uint32_t const row : rows_)
        sum += any_money::from_minor(table_->amounts[row], table_->of.in());
    return sum;
}

FORDEL_DECL std::string schedule::label(std::uint32_t row, schedule_field field) const {
    auto const& t = *table_;
    switch (field) {
    case schedule_field::year:
        return std::to_string(t.years[row]);
    case schedule_field::stream:
        return t.of.streams()[t.streams[row]].id;
    case schedule_field::payer:
        return t.payers[row] == nobody ? uncovered_party().name : t.of.parties()[t.payers[row]].name;
    case schedule_field::recipient:
        return t.of.parties()[t.recipients[row]].name;
    case schedule_field::status:
        break;
    }
    return to_string(t.of.streams()[t.streams[row]].status);
}

FORDEL_DECL std::vector<subtotal> schedule::total_by(std::vector<schedule_field> const& fields) const {
    std::vector<subtotal> sums;
    std::map<std::vector<std::string>, std::size_t> place;
    for (std::uint32_t const row : rows_) {
        std::vector<std::string> by;
        for (schedule_field const field : fields)
            by.push_back(label(row, field));
        any_money const amount = any_money::from_minor(table_->amounts[row], table_->of.in());
        auto const [at, is_new] = place.emplace(by, sums.size());
        if (is_new)
            sums.push_back({std::move(by), amount});
        else
            sums[at->second].amount += amount;
    }
    return sums;
}

FORDEL_DECL pivot_table schedule::pivot(schedule_field rows, schedule_field columns) const {
    pivot_table result;
    for (subtotal const& s : total_by({rows}))
        result.rows.push_back(s.by[0]);
    for (subtotal const& s : total_by({columns}))
        result.columns.push_back(s.by[0]);
    any_money const nothing = any_money::from_minor(0, table_->of.in());
    result.cells.assign(result.rows.size(), std::vector<any_money>(result.columns.size(), nothing));
    auto const place = [](auto const& labels, std::string const& label) {
        return static_cast<std::size_t>(std::find(labels.begin(), labels.end(), label) - labels.begin());
    };
    for (subtotal const& s : total_by({rows, columns}))
        result.cells[place(result.rows, s.by[0])][place(result.columns, s.by[1])] = s.amount;
    return result;
}

FORDEL_DECL std::vector<std::string> schedule::assumptions() const {
    std::set<std::string> used;
    for (std::uint32_t const row : rows_) {
        auto const& ids = table_->of.streams()[table_->streams[row]].assumptions;
        used.insert(ids.begin(), ids.end());
    }
    std::vector<std::string> ordered;
    for (assumption const& a : table_->of.assumptions())
        if (used.contains(a.id)) ordered.push_back(a.id);
    return ordered;
}

FORDEL_DECL std::string schedule::explain(language lang) const {
    notation const style = notation_of(lang);
    std::string told;
    for (schedule_entry const e : *this) {
        told += std::to_string(e.year) + ", " + e.stream.name.in(lang) + ", " + e.tranche.name.in(lang) + '\n' +
                e.payer.name + " → " + e.recipient.name + ": " + e.amount.to_string(style) + " (" +
                describe(e.stream.status).in(lang) + ")\n" + fordel::explain(work_out(e.allocation), e.place, lang);
        if (!e.stream.citation.empty())
            told += (lang == language::da ? "Kilde: " : "Source: ") + e.stream.citation.in(lang) +
                    (e.stream.citation.states.in(lang).empty() ? "" : ": " + e.stream.citation.states.in(lang)) + '\n';
        told += '\n';
    }
    told += (lang == language::da ? "I alt: " : "In all: ") + total().to_string(style) + '\n';
    for (std::string const& id : assumptions()) {
        assumption const& a = table_->of.find_assumption(id);
        told += (lang == language::da ? "Forudsat: " : "Assumed: ") + a.question.in(lang) + ' ' + a.chosen.in(lang) +
                (a.option.empty() ? "" : " [" + a.option + ']') + '\n';
    }
    return told;
}

} // namespace v0
} // namespace fordel
