// The columns of each kind of frame.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/attribution.hpp>
#include <fordel/io/comparison.hpp>
#include <fordel/io/detail/frame_filling.hpp>
#include <fordel/io/detail/schedule_rows.hpp>
#include <fordel/io/detail/working_rows.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL frame::frame(std::shared_ptr<detail::frame_source const> of)
    : of_(std::move(of)), columns_(of_->columns()), places_(columns_.size()) {
    std::iota(places_.begin(), places_.end(), std::size_t{0});
}

FORDEL_DECL frame frame::only(std::vector<std::string> const& names) const {
    frame chosen = *this;
    chosen.columns_.clear();
    chosen.places_.clear();
    for (std::string const& name : names) {
        auto const found = std::ranges::find(columns_, name, &frame_column::name);
        if (found == columns_.end()) {
            std::string known;
            for (frame_column const& column : columns_)
                known += (known.empty() ? "" : ", ") + column.name;
            throw error(errors::frame_no_column, detail::quoted(name) + "; there are " + known);
        }
        chosen.columns_.push_back(*found);
        chosen.places_.push_back(places_[static_cast<std::size_t>(found - columns_.begin())]);
    }
    return chosen;
}

FORDEL_DECL frame_batch frame::batch(std::size_t first) const { return of_->read(first, places_); }

namespace detail {

struct allocation_row {
    allotment<any_currency> part;
    fraction weight;
    fraction share;
};

struct key_row {
    party who;
    fraction weight;
    fraction share;
    std::optional<date> on;
    bool carried_forward;
    std::string what, source;
};

struct figure_row {
    std::string what;
    party who;
    date on;
    fraction value;
    std::string unit;
    std::optional<date> published;
    std::string limited_to, source;
};

struct comparison_row {
    std::string proposal;
    party_difference of;
    int year_before;
    std::optional<fraction> percent;
};

struct attribution_row {
    party_difference of; // before and after of the whole, which the parts sum to
    int year_before;
    attributed_part part;
    std::string cause, cause_name;
};

FORDEL_DECL char const* name_of(amount_side side) { return side == amount_side::payers ? "payers" : "recipients"; }

FORDEL_DECL std::vector<figure_row> rows_of(figures const& of, language in) {
    std::unordered_map<std::string, party const*> named;
    for (party const& one : of.parties())
        named.emplace(one.code.empty() ? one.id : one.code, &one);
    std::string const what = detail::said_in(of.what(), in), unit = detail::said_in(of.unit(), in),
                      limit = detail::said_in(of.limited_to(), in),
                      source = of.source().empty() ? "" : of.source().in(in);
    std::vector<figure_row> rows;
    for (figure const& one : of.values())
        rows.push_back({what, *named.at(one.party), one.on, one.value, unit, one.published, limit, source});
    return rows;
}

FORDEL_DECL void add_rows(std::vector<comparison_row>& rows, comparison const& of, std::string const& proposal) {
    for (party_difference const& one : fordel::rows_of(of))
        rows.push_back({proposal, one, *one.year - of.years_apart(), one.percent()});
}

// The columns of comparisons, behind those that there are.
FORDEL_DECL frame comparison_frame(listed_rows<comparison_row> made, any_currency in) {
    using enum column_kind;
    using row = listed_rows<comparison_row>::reader const&;
    auto& said = made.said;
    said.words("side", [](row r) { return name_of(r->of.side); });
    said.number("year_before", whole_32, [](row r) { return r->year_before; });
    said.number("year", whole_32, [](row r) { return r->of.year; });
    said.party("party", [](row r) -> auto const& { return r->of.who; });
    said.money("before", "before_minor_units", in, [](row r) { return r->of.before; });
    said.money("after", "after_minor_units", in, [](row r) { return r->of.after; });
    said.money("difference", "difference_minor_units", in, [](row r) { return r->of.difference(); });
    said.exact("percent", [](row r) { return r->percent ? &*r->percent : nullptr; });
    said.words("currency", [](row r) { return r->of.after.code(); });
    return frame_from(std::move(made));
}

} // namespace detail

FORDEL_DECL frame frame_of(schedule const& of, language lang) {
    return detail::frame_from(detail::schedule_rows{of, lang});
}

FORDEL_DECL frame frame_of(std::vector<working> const& of, language lang) {
    return detail::frame_from(detail::working_rows(of, lang));
}

FORDEL_DECL frame frame_of(allocation<any_currency> const& of) {
    detail::listed_rows<detail::allocation_row> made;
    for (std::size_t i = 0; i < of.size(); ++i)
        made.rows.push_back({of[i], of.key().weights()[i], of.key().share(i)});
    using row = decltype(made)::reader const&;
    made.said.party("party", [](row r) -> auto const& { return r->part.party; });
    made.said.money("amount", "minor_units", of.pool().in(), [](row r) { return r->part.amount; });
    made.said.words("currency", [](row r) { return r->part.amount.code(); });
    made.said.exact("exact", [](row r) { return &r->part.exact; });
    made.said.exact("weight", [](row r) { return &r->weight; });
    made.said.exact("share", [](row r) { return &r->share; });
    return detail::frame_from(std::move(made));
}

FORDEL_DECL frame frame_of(key const& of, language lang) {
    detail::listed_rows<detail::key_row> made;
    key_basis const& basis = of.basis();
    std::string const what = detail::said_in(basis.what, lang),
                      source = basis.source.empty() ? "" : basis.source.in(lang);
    for (std::size_t i = 0; i < of.size(); ++i)
        made.rows.push_back(
            {of.parties()[i], of.weights()[i], of.share(i), basis.on, basis.carried_forward, what, source});
    using row = decltype(made)::reader const&;
    made.said.party("party", [](row r) -> auto const& { return r->who; });
    made.said.exact("weight", [](row r) { return &r->weight; });
    made.said.exact("share", [](row r) { return &r->share; });
    made.said.day("on", [](row r) { return r->on; });
    made.said.flag("carried_forward", [](row r) { return r->carried_forward; });
    made.said.words("what", [](row r) -> auto const& { return r->what; });
    made.said.words("source", [](row r) -> auto const& { return r->source; });
    return detail::frame_from(std::move(made));
}

FORDEL_DECL frame frame_of(population const& of, language lang) {
    detail::listed_rows<detail::figure_row> made{detail::rows_of(of, lang)};
    using row = decltype(made)::reader const&;
    made.said.party("party", [](row r) -> auto const& { return r->who; });
    made.said.day("on", [](row r) { return r->on; });
    made.said.number("heads", column_kind::whole_64, [](row r) { return to_int64(r->value.numerator()); });
    made.said.day("published", [](row r) { return r->published; });
    made.said.words("limited_to", [](row r) -> auto const& { return r->limited_to; });
    made.said.words("source", [](row r) -> auto const& { return r->source; });
    return detail::frame_from(std::move(made));
}

FORDEL_DECL frame frame_of(figures const& of, language lang) {
    detail::listed_rows<detail::figure_row> made{detail::rows_of(of, lang)};
    using row = decltype(made)::reader const&;
    made.said.words("what", [](row r) -> auto const& { return r->what; });
    made.said.party("party", [](row r) -> auto const& { return r->who; });
    made.said.day("on", [](row r) { return r->on; });
    made.said.exact("value", [](row r) { return &r->value; });
    made.said.words("unit", [](row r) -> auto const& { return r->unit; });
    made.said.day("published", [](row r) { return r->published; });
    made.said.words("limited_to", [](row r) -> auto const& { return r->limited_to; });
    made.said.words("source", [](row r) -> auto const& { return r->source; });
    return detail::frame_from(std::move(made));
}

FORDEL_DECL frame frame_of(comparison const& of) {
    detail::listed_rows<detail::comparison_row> made;
    detail::add_rows(made.rows, of, {});
    return detail::comparison_frame(std::move(made), of.after().programme().in());
}

FORDEL_DECL frame frame_of(all_comparisons const& of) {
    detail::listed_rows<detail::comparison_row> made;
    for (auto const& [name, one] : of.comparisons())
        detail::add_rows(made.rows, one, name);
    made.said.words("proposal", [](detail::listed_rows<detail::comparison_row>::reader const& r) -> auto const& {
        return r->proposal;
    });
    return detail::comparison_frame(std::move(made), of.comparisons().front().second.after().programme().in());
}

FORDEL_DECL frame frame_of(attribution const& of, language lang) {
    detail::listed_rows<detail::attribution_row> made;
    for (attributed_difference const& one : rows_of(of))
        for (std::size_t i = 0; i < one.parts.size(); ++i)
            made.rows.push_back({{one.who, one.year, one.side, one.before, one.after},
                                 *one.year - of.comparison().years_apart(),
                                 one.parts[i],
                                 of.columns()[i].name(),
                                 detail::said_in(of.columns()[i].label, lang)});
    using row = decltype(made)::reader const&;
    made.said.words("side", [](row r) { return detail::name_of(r->of.side); });
    made.said.number("year_before", column_kind::whole_32, [](row r) { return r->year_before; });
    made.said.number("year", column_kind::whole_32, [](row r) { return r->of.year; });
    made.said.party("party", [](row r) -> auto const& { return r->of.who; });
    made.said.words("cause", [](row r) -> auto const& { return r->cause; });
    made.said.words("cause_name", [](row r) -> auto const& { return r->cause_name; });
    made.said.money("amount", "minor_units", of.comparison().after().programme().in(),
                    [](row r) { return r->part.amount; });
    made.said.words("currency", [](row r) { return r->part.amount.code(); });
    return detail::frame_from(std::move(made));
}

FORDEL_DECL frame frame_of(std::vector<check> const& of, language lang) {
    struct row_of_check {
        check of;
        std::string what;
    };
    detail::listed_rows<row_of_check> made;
    for (check const& one : of)
        made.rows.push_back({one, detail::said_in(one.what, lang)});
    using row = decltype(made)::reader const&;
    made.said.words("id", [](row r) -> auto const& { return r->of.id; });
    made.said.words("what", [](row r) -> auto const& { return r->what; });
    made.said.words("stated", [](row r) -> auto const& { return r->of.stated; });
    made.said.words("calculated", [](row r) -> auto const& { return r->of.calculated; });
    made.said.flag("holds", [](row r) { return r->of.holds(); });
    return detail::frame_from(std::move(made));
}

} // namespace v0
} // namespace fordel
