// How JSON is written.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/detail/json_values.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/io/json.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The tranche's own way to share and round, in words.
FORDEL_DECL std::string json_rounding(schedule_entry const& e) {
    auto const& own = e.tranche().rounding;
    return own ? json_text(describe(*own, e.amount().in()).en) : "null";
}

// What a clearing's entry sets against each other, in major units; of other entries, null.
FORDEL_DECL std::string json_cleared(schedule_entry const& e) {
    cleared const* const made = e.cleared();
    if (made == nullptr) return "null";
    cleared_party const& one = made->parties[e.cleared_place()];
    return json_object({{"party", json_text(one.party.name)},
                        {"total", json_text(made->total.to_string())},
                        {"share", json_text(one.share.to_string())},
                        {"spent", json_text(one.spent.to_string())},
                        {"difference", json_text(one.difference.to_string())}});
}

FORDEL_DECL std::string json_residual(schedule_residual const& one) {
    return json_object({{"year", std::to_string(one.year)},
                        {"stream", json_text(one.stream)},
                        {"tranche", json_text(one.tranche)},
                        {"pool", json_text(one.pool.to_string())},
                        {"settled", json_text(one.settled.to_string())},
                        {"why", json_text(to_string(one.why))},
                        {"missing", json_text(one.missing.to_string())}});
}

} // namespace detail

FORDEL_DECL std::string to_json(assumption const& a) {
    using namespace detail;
    return json_object({{"id", json_text(a.id)},
                        {"kind", json_text(a.kind == assumption_kind::reading ? "reading" : "assumption")},
                        {"question", json_text(a.question.en)},
                        {"chosen", json_text(a.chosen.en)},
                        {"why", json_text(a.why.en)},
                        {"alternatives", json_array(a.alternatives, [](text const& t) { return json_text(t.en); })},
                        {"option", json_text(a.option)},
                        {"named_by_caller", a.named_by_caller ? "true" : "false"}});
}

FORDEL_DECL std::string to_json(schedule const& shown) {
    using namespace detail;
    std::vector<assumption> used;
    for (std::string const& id : shown.assumptions())
        used.push_back(shown.programme().find_assumption(id));
    entry_shares shares;
    auto const entry = [&](schedule_entry const& e) {
        pass_checkpoint();
        schedule_record const plain = shares.record_of(e);
        return json_object(
            {{"year", std::to_string(e.year())},
             {"stream", json_text(e.stream().id)},
             {"payer", json_text(e.payer().name)},
             {"recipient", json_text(e.recipient().name)},
             {"amount", json_money(e.amount())},
             {"currency", json_text(e.amount().code())},
             {"status", json_text(to_string(e.stream().status))},
             {"tranche", json_text(e.tranche().id)},
             {"months", json_text(to_string(e.months()))},
             {"source", json_citation(e.stream().citation)},
             {"decision", json_decision(e.stream().decision)},
             {"own_rounding", json_rounding(e)},
             {"assumptions", json_array(e.stream().assumptions, [](std::string const& id) { return json_text(id); })},
             {"group", json_text(plain.group)},
             {"first_month", std::to_string(plain.first_month)},
             {"last_month", std::to_string(plain.last_month)},
             {"due_month", plain.due_month ? std::to_string(*plain.due_month) : "null"},
             {"payer_id", json_text(plain.payer_id)},
             {"payer_code", json_text(plain.payer_code)},
             {"recipient_id", json_text(plain.recipient_id)},
             {"recipient_code", json_text(plain.recipient_code)},
             {"exact", json_text(plain.exact.to_string())},
             {"weight", json_text(plain.weight.to_string())},
             {"share", json_text(plain.share.to_string())},
             {"cleared", json_cleared(e)}});
    };
    return json_object({{"programme", json_text(shown.programme().id())},
                        {"currency", json_text(shown.programme().in().code())},
                        {"standing", json_text("calculated, not booked")},
                        {"total", json_money(shown.total())},
                        {"entries", json_array(shown, entry)},
                        {"assumptions", json_array(used, [](assumption const& a) { return to_json(a); })},
                        {"residuals", json_array(shown.residuals(), json_residual)}});
}

} // namespace v0
} // namespace fordel
