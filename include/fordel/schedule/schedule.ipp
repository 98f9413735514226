// How a schedule is filtered, summed and told.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/explanation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
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

FORDEL_DECL std::unordered_map<std::string_view, std::size_t> places_of(std::vector<std::string> const& labels) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::string const& label : labels)
        places.emplace(label, places.size());
    return places;
}

} // namespace detail

FORDEL_DECL schedule_field schedule_field_from_name(std::string_view written) {
    using enum schedule_field;
    constexpr std::array names{std::pair{year, "year"}, std::pair{stream, "stream"}, std::pair{payer, "payer"},
                               std::pair{recipient, "recipient"}, std::pair{status, "status"}};
    for (auto const& [field, name] : names)
        if (written == name) return field;
    detail::throw_unknown_name(errors::schedule_unknown_field, written);
}

FORDEL_DECL schedule::schedule(fordel::programme of)
    : schedule(std::make_shared<detail::schedule_table const>(std::move(of))) {}

FORDEL_DECL schedule::schedule(std::shared_ptr<detail::schedule_table const> t)
    : table_(std::move(t)), rows_(table_->amounts.size()) {
    std::iota(rows_.begin(), rows_.end(), 0u);
    detail::sort_stably(rows_, [&](auto a, auto b) { return table_->years[a] < table_->years[b]; });
}

FORDEL_DECL schedule programme::schedule() const { return fordel::schedule(*this); }

FORDEL_DECL programme const& schedule::programme() const noexcept { return table_->of; }
FORDEL_DECL std::vector<settled_table> const& schedule::tables() const noexcept { return table_->tables; }

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
FORDEL_DECL std::vector<int> schedule::years() const { return detail::shown_rows(table_->years, rows_); }

FORDEL_DECL schedule schedule::filter(schedule_filter const& wanted) const {
    auto const& t = *table_;
    auto const index_of = [&](std::string const& who) {
        return static_cast<std::uint32_t>(find_party(t.of.parties(), who));
    };
    std::optional<std::uint32_t> payer, recipient;
    if (wanted.payer == uncovered_party().id)
        payer = detail::schedule_table::nobody;
    else if (!wanted.payer.empty())
        payer = index_of(wanted.payer);
    if (!wanted.recipient.empty()) recipient = index_of(wanted.recipient);
    std::vector<bool> in_stream;
    for (auto const& s : t.of.streams())
        in_stream.push_back(wanted.stream.empty() || fordel::programme::in_family(s.id, wanted.stream));
    if (std::find(in_stream.begin(), in_stream.end(), true) == in_stream.end() && !wanted.stream.empty())
        throw error(errors::schedule_unknown_stream, fordel::detail::quoted(wanted.stream));
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
        return t.payers[row] == detail::schedule_table::nobody ? uncovered_party().name
                                                               : t.of.parties()[t.payers[row]].name;
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
        detail::pass_checkpoint();
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
    for (std::size_t r = 0; r < result.rows.size(); ++r) {
        detail::pass_checkpoint();
        result.cells.emplace_back(result.columns.size(), nothing);
    }
    auto const row_places = detail::places_of(result.rows), column_places = detail::places_of(result.columns);
    for (subtotal const& s : total_by({rows, columns}))
        result.cells[row_places.at(s.by[0])][column_places.at(s.by[1])] = s.amount;
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

namespace detail {

// Where the stream is stated, who decided it, and a rule of the tranche's own.
FORDEL_DECL std::string source_lines(schedule_entry const& e, language lang) {
    bool const da = lang == language::da;
    citation const& cited = e.stream().citation;
    decision const& decided = e.stream().decision;
    std::string told;
    if (auto const& own = e.tranche().rounding)
        told += (da ? "Egen regel for denne del: " : "A rule of this part's own: ") +
                describe(*own, e.amount().in()).in(lang) + '\n';
    if (!cited.empty())
        told += (da ? "Kilde: " : "Source: ") +
                visible(cited.in(lang) + (cited.states.in(lang).empty() ? "" : ": " + cited.states.in(lang))) + '\n';
    if (!decided.empty()) told += (da ? "Beslutning: " : "Decision: ") + visible(decided.in(lang)) + '\n';
    return told;
}

} // namespace detail

FORDEL_DECL std::string schedule::explain(language lang) const {
    notation const style = notation_of(lang);
    std::string told;
    for (schedule_entry const e : *this) {
        detail::pass_checkpoint();
        told += std::to_string(e.year()) + ", " +
                detail::visible(e.stream().name.in(lang) + ", " + e.tranche().name.in(lang)) + '\n' +
                shown_name(e.payer()) + " → " + shown_name(e.recipient()) + ": " + e.amount().to_string(style) + " (" +
                describe(e.stream().status).in(lang) + ")\n" + fordel::explain(e.allocation(), e.place(), lang);
        told += detail::source_lines(e, lang);
        told += '\n';
    }
    told += (lang == language::da ? "I alt: " : "In all: ") + total().to_string(style) + '\n';
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
