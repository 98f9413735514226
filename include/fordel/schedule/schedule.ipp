// How a schedule is filtered, summed and told.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/detail/matching_rows.hpp>
#include <fordel/schedule/detail/residuals.hpp>
#include <fordel/schedule/detail/row_fields.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/told_divisions.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/schedule/schedule_record.hpp>
#include <fordel/schedule/totals.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class T>
std::vector<T> shown_rows(std::vector<T> const& column, std::vector<std::uint32_t> const& rows) {
    std::vector<T> shown;
    for (std::uint32_t const row : rows)
        shown.push_back(column[row]);
    return shown;
}

} // namespace detail

FORDEL_DECL schedule::schedule(fordel::programme of)
    : schedule(std::make_shared<detail::schedule_table const>(std::move(of))) {}

FORDEL_DECL schedule::schedule(fordel::programme of, schedule const& like)
    : schedule(std::make_shared<detail::schedule_table const>(std::move(of), like.table_.get())) {}

FORDEL_DECL schedule::schedule(std::shared_ptr<detail::schedule_table const> t)
    : table_(std::move(t)), rows_(table_->rows_as_shown()) {}

FORDEL_DECL schedule programme::schedule() const { return fordel::schedule(*this); }
FORDEL_DECL schedule programme::schedule(fordel::schedule const& like) const { return {*this, like}; }

FORDEL_DECL programme const& schedule::programme() const noexcept { return table_->of; }
FORDEL_DECL std::vector<settled_table> const& schedule::tables() const noexcept { return table_->tables; }
FORDEL_DECL std::vector<settled_carry> const& schedule::carried() const noexcept { return table_->carried; }
FORDEL_DECL std::size_t schedule::settled_anew() const noexcept { return table_->settled_anew; }

FORDEL_DECL std::string schedule::digest() const {
    auto const counted = [](std::string const& id) { return std::to_string(id.size()) + ':' + id; };
    std::string lines;
    for (schedule_entry const e : *this) {
        detail::pass_checkpoint();
        lines += std::to_string(e.year()) + '/' + to_string(e.months()) + '/' + e.stream().id + '/' + e.tranche().id +
                 '/' + counted(e.payer().id) + '/' + counted(e.recipient().id) + '/' +
                 std::to_string(e.amount().minor()) + '\n';
    }
    std::string hexadecimal;
    for (std::uint8_t const byte : lot_ticket(programme().id(), lines))
        for (unsigned const digit : {byte / 16u, byte % 16u})
            hexadecimal += "0123456789abcdef"[digit];
    return hexadecimal;
}

FORDEL_DECL schedule schedule::restored(fordel::programme of, std::vector<std::uint32_t> rows,
                                        std::string_view digest) {
    schedule shown(std::move(of));
    auto wanted = rows.begin();
    for (std::uint32_t const row : shown.rows_)
        if (wanted != rows.end() && *wanted == row) ++wanted;
    if (wanted != rows.end())
        throw error(errors::object_damaged, "a schedule of rows that its programme does not have in that order");
    shown.rows_ = std::move(rows);
    if (shown.digest() != digest)
        throw error(errors::schedule_settled_otherwise, shown.programme().id() + ", whose entries come to " +
                                                            shown.digest() + " and not to " + std::string(digest));
    return shown;
}

FORDEL_DECL schedule schedule_entry::alone() const { return {table_, {row_}}; }
FORDEL_DECL schedule schedule_entry::whole() const { return schedule(table_); }

FORDEL_DECL schedule_entry schedule::at_row(std::uint32_t row) const {
    if (row >= table_->amounts.size())
        throw error(errors::object_damaged,
                    "an entry in row " + std::to_string(row) + " of " + std::to_string(table_->amounts.size()));
    return {table_, row};
}

FORDEL_DECL bool schedule::equals(schedule const& other) const {
    return rows_ == other.rows_ && (table_ == other.table_ || programme() == other.programme());
}

FORDEL_DECL std::vector<std::int64_t> schedule::amounts() const { return detail::shown_rows(table_->amounts, rows_); }
FORDEL_DECL std::vector<int> schedule::years() const {
    std::vector<int> years;
    years.reserve(rows_.size());
    for (std::uint32_t const row : rows_)
        years.push_back(table_->year(row));
    return years;
}

FORDEL_DECL schedule schedule::filter(schedule_filter const& wanted) const {
    return {table_, detail::matching_rows(*table_, rows_, wanted)};
}

FORDEL_DECL any_money schedule::total() const {
    any_money sum = any_money::from_minor(0, table_->of.in());
    for (std::uint32_t const row : rows_)
        sum += any_money::from_minor(table_->amounts[row], table_->of.in());
    return sum;
}

FORDEL_DECL std::vector<subtotal> schedule::total_by(std::vector<schedule_field> const& fields) const {
    detail::row_groups const groups = detail::group_rows(*table_, rows_, fields);
    std::vector<subtotal> sums;
    for (std::vector<std::string>& label : detail::labels_of(*table_, groups, fields))
        sums.push_back({std::move(label), any_money::from_minor(0, table_->of.in())});
    for (std::size_t i = 0; i < rows_.size(); ++i)
        sums[groups.of_row[i]].amount += (*this)[i].amount();
    return sums;
}

FORDEL_DECL pivot_table schedule::pivot(std::vector<schedule_field> const& rows,
                                        std::vector<schedule_field> const& columns) const {
    detail::row_groups const down = detail::group_rows(*table_, rows_, rows);
    detail::row_groups const across = detail::group_rows(*table_, rows_, columns);
    pivot_table result{.rows = detail::labels_of(*table_, down, rows),
                       .columns = detail::labels_of(*table_, across, columns),
                       .cells = {}};
    any_money const nothing = any_money::from_minor(0, table_->of.in());
    for (std::size_t r = 0; r < result.rows.size(); ++r) {
        detail::pass_checkpoint();
        result.cells.emplace_back(result.columns.size(), nothing);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i)
        result.cells[down.of_row[i]][across.of_row[i]] += (*this)[i].amount();
    return result;
}

FORDEL_DECL std::vector<net_total> schedule::net_by() const {
    any_money const nothing = any_money::from_minor(0, table_->of.in());
    std::unordered_map<std::uint32_t, std::size_t> places;
    std::vector<net_total> totals;
    auto const total_of = [&](std::uint32_t who) -> net_total& {
        auto const [at, is_new] = places.emplace(who, totals.size());
        if (is_new) totals.push_back({table_->party_at(who), nothing, nothing});
        return totals[at->second];
    };
    for (std::uint32_t const row : rows_) {
        detail::pass_checkpoint();
        any_money const amount = any_money::from_minor(table_->amounts[row], table_->of.in());
        total_of(table_->payers[row]).pays += amount;
        total_of(table_->recipients[row]).receives += amount;
    }
    return totals;
}

FORDEL_DECL net_total schedule::net_by(std::string_view who) const {
    std::string const id = who == uncovered_party().id ? std::string(who) : "";
    party const& asked = id.empty() ? table_->of.parties()[find_party(table_->of.parties(), who)] : uncovered_party();
    return {asked, filter({.payer = asked.id}).total(), filter({.recipient = asked.id}).total()};
}

FORDEL_DECL std::vector<schedule_residual> schedule::residuals() const { return detail::residuals_of(*table_, rows_); }

FORDEL_DECL std::vector<schedule_record> schedule::records() const {
    detail::entry_shares shares;
    std::vector<schedule_record> all;
    for (schedule_entry const e : *this) {
        detail::pass_checkpoint();
        all.push_back(shares.record_of(e));
    }
    return all;
}

FORDEL_DECL std::vector<std::string> schedule::assumptions() const {
    std::set<std::uint32_t> streams;
    for (std::uint32_t const row : rows_)
        streams.insert(table_->part(row).stream);
    std::set<std::string_view> used;
    for (std::uint32_t const stream : streams) {
        auto const& ids = table_->stream_at(stream).assumptions;
        used.insert(ids.begin(), ids.end());
    }
    std::vector<std::string> ordered;
    for (assumption const& a : table_->of.assumptions())
        if (used.contains(a.id)) ordered.push_back(a.id);
    return ordered;
}

namespace detail {

// "2026", "2025-26", or of a part of the year "2026 (1 July 2026 - 31 December 2026)".
FORDEL_DECL std::string part_line(schedule_table const& table, settled_part const& part, language lang) {
    programme_years const& years = table.of.years();
    std::string const year = years.label(part.year);
    if (part.during == years.span(part.year)) return year;
    return year + " (" + to_string(part.during.first(), lang) + " - " + to_string(part.during.last(), lang) + ')';
}

// From when the terms hold, where the stream has had others or will have; where it is stated, who decided it, and a
// rule of the tranche's own.
FORDEL_DECL std::string source_lines(schedule_entry const& e, language lang) {
    bool const da = lang == language::da;
    citation const& cited = e.stream().citation;
    decision const& decided = e.stream().decision;
    std::string told;
    if (e.cleared() == nullptr && e.table().names.terms_of(e.table().part(e.row()).stream).size() > 1)
        told += (da ? "Vilkår fra " : "Terms from ") + to_string(e.stream().period.first(), lang) + '\n';
    if (auto const& own = e.tranche().rounding; own && e.cleared() == nullptr)
        told += (da ? "Egen regel for denne del: " : "A rule of this part's own: ") +
                describe(*own, e.amount().in()).in(lang) + '\n';
    if (!cited.empty())
        told += (da ? "Kilde: " : "Source: ") +
                visible(cited.in(lang) + (cited.states.in(lang).empty() ? "" : ": " + cited.states.in(lang))) + '\n';
    if (!decided.empty()) told += (da ? "Beslutning: " : "Decision: ") + visible(decided.in(lang)) + '\n';
    return told;
}

// What a stream or a tranche is called where people read it.
template <class Named>
std::string const& name_or_id(Named const& one, language lang) {
    return one.name.in(lang).empty() ? one.id : one.name.in(lang);
}

} // namespace detail

FORDEL_DECL std::string schedule::explain(language lang) const {
    notation const style = notation_of(lang);
    std::string told;
    detail::told_divisions divisions(*table_);
    std::optional<std::uint32_t> part; // of the two below
    std::string about, sources;
    for (schedule_entry const e : *this) {
        detail::pass_checkpoint();
        if (part != table_->part_of_row[e.row()]) {
            part = table_->part_of_row[e.row()];
            about =
                detail::part_line(*table_, table_->parts[*part], lang) + ", " +
                detail::visible(detail::name_or_id(e.stream(), lang) + ", " + detail::name_or_id(e.tranche(), lang));
            sources = detail::source_lines(e, lang);
        }
        told += about + '\n' + name_in_words(e.payer()).in(lang) + " → " + name_in_words(e.recipient()).in(lang) +
                ": " + e.amount().to_string(style) + " (" + describe(e.stream().status).in(lang) + ")\n" +
                to_string(divisions.of(e.row()), lang) + sources + '\n';
    }
    told += (lang == language::da ? "I alt: " : "In all: ") + total().to_string(style) + '\n';
    for (schedule_residual const& one : residuals())
        told += describe(one).in(lang) + '\n';
    for (std::string const& id : assumptions()) {
        assumption const& a = table_->of.find_assumption(id);
        told += (lang == language::da ? "Forudsat: " : "Assumed: ") +
                detail::visible(a.question.in(lang) + ' ' + a.chosen.in(lang) +
                                (a.option.empty() ? "" : " [" + a.option + ']')) +
                '\n';
    }
    return told;
}

} // namespace v0
} // namespace fordel
