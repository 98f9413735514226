// What is said of an entry, column by column.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/detail/frame_filling.hpp>
#include <fordel/io/detail/schedule_rows.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void schedule_rows::reader::describe(fordel::stream const& s) {
    stream_ = &s;
    name = said_in(s.name, of_.in);
    group = said_in(s.group, of_.in);
    decided = s.decision.empty() ? "" : s.decision.in(of_.in);
    source = s.citation.empty() ? "" : s.citation.in(of_.in);
    rests_on.clear();
    for (std::string const& assumption : s.assumptions)
        rests_on += (rests_on.empty() ? "" : " ") + assumption;
}

FORDEL_DECL void schedule_rows::reader::move_to(std::size_t row) {
    entry_ = of_.shown[row];
    share_.reset();
    if (fordel::stream const& s = entry_->stream(); &s != stream_) describe(s);
}

FORDEL_DECL party const* schedule_rows::reader::collector() const {
    collector_ = entry_->collector();
    return collector_ && *collector_ != entry_->payer() ? &*collector_ : nullptr;
}

FORDEL_DECL entry_share const& schedule_rows::reader::share() const {
    if (!share_) share_ = shares_.of(*entry_);
    return *share_;
}

FORDEL_DECL fillings<schedule_rows::reader> schedule_rows::columns() const {
    using enum column_kind;
    using row = reader const&;
    fillings<reader> said;
    said.number("year", whole_32, [](row r) { return r.entry().year(); });
    said.number("first_month", whole_32, [](row r) { return r.entry().months().first; });
    said.number("last_month", whole_32, [](row r) { return r.entry().months().last; });
    said.number("due_month", whole_32, [](row r) { return r.stream().due_month; });
    said.words("stream", [](row r) -> auto const& { return r.stream().id; });
    said.words("stream_name", [](row r) -> auto const& { return r.name; });
    said.words("tranche", [](row r) -> auto const& { return r.entry().tranche().id; });
    said.party("payer", [](row r) -> auto const& { return r.entry().payer(); });
    said.party("recipient", [](row r) -> auto const& { return r.entry().recipient(); });
    said.words("collector", [](row r) {
        party const* const collects = r.collector();
        return std::string_view(collects == nullptr ? std::string_view() : collects->name);
    });
    said.money("amount", "minor_units", shown.programme().in(), [](row r) { return r.entry().amount(); });
    said.words("currency", [](row r) { return std::string(r.entry().programme().in().code()); });
    said.exact("exact", [](row r) { return &r.share().exact; });
    said.exact("weight", [](row r) { return r.share().weight; });
    said.exact("share", [](row r) { return r.share().share; });
    said.words("status", [](row r) { return to_string(r.stream().status); });
    said.words("group", [](row r) -> auto const& { return r.group; });
    said.words("decision", [](row r) -> auto const& { return r.decided; });
    said.words("source", [](row r) -> auto const& { return r.source; });
    said.words("assumptions", [](row r) -> auto const& { return r.rests_on; });
    return said;
}

} // namespace detail
} // namespace v0
} // namespace fordel
