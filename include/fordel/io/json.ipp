// How JSON is written.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/json.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What would act on a terminal is escaped, though only controls below a space must be.
FORDEL_DECL std::string json_text(std::string_view written) {
    constexpr char hex[] = "0123456789abcdef";
    std::string quoted = "\"";
    for (std::size_t i = 0; i < written.size();) {
        auto const [number, size] = code_point_at(written, i);
        if (number == '"' || number == '\\')
            quoted += '\\', quoted += written[i];
        else if (number >= 0 && number < 0x10000 && acts_or_hides(number))
            for (int shift = 12; shift >= 0; shift -= 4)
                quoted += (shift == 12 ? "\\u" : "") + std::string(1, hex[number >> shift & 15]);
        else
            quoted += written.substr(i, size);
        i += size;
    }
    return quoted + '"';
}

// Values are JSON already.
FORDEL_DECL std::string json_object(std::initializer_list<std::pair<char const*, std::string>> members) {
    std::string object;
    for (auto const& [name, value] : members)
        object += (object.empty() ? "{" : ", ") + json_text(name) + ": " + value;
    return object + '}';
}

template <class Range, class ToJson>
std::string json_array(Range const& range, ToJson&& to_json_of) {
    std::string array;
    for (auto const& element : range)
        array += (array.empty() ? "[" : ", ") + to_json_of(element);
    return array.empty() ? "[]" : array + ']';
}

FORDEL_DECL std::string json_money(any_money const& amount) { return json_text(amount.to_decimal()); }

FORDEL_DECL std::string json_citation(citation const& c) {
    std::string said = json_object({{"document", json_text(c.document.en)},
                                    {"heading", json_text(c.heading)},
                                    {"states", json_text(c.states.en)}});
    if (!c.page.empty()) said.insert(said.size() - 1, ", \"page\": " + json_text(c.page));
    return said;
}

FORDEL_DECL std::string json_decision(decision const& d) {
    if (d.empty()) return "null";
    return json_object({{"body", json_text(d.body.en)},
                        {"taken", d.taken ? json_text(to_string(*d.taken)) : "null"},
                        {"item", json_text(d.item)},
                        {"legal_basis", json_text(d.legal_basis)}});
}

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

FORDEL_DECL std::string to_json(working const& w, std::size_t i) {
    working_line const& line = w.lines.at(i);
    using namespace detail;
    return json_object(
        {{"party", json_text(line.party.name)},
         {"amount", json_money(line.amount)},
         {"currency", json_text(line.amount.code())},
         {"total", json_money(w.amount)},
         {"weight", json_text(line.weight.to_string())},
         {"weight_total", json_text(w.key.total().to_string())},
         {"share", json_text(line.share.to_string())},
         {"exact", json_text(line.exact.to_string())},
         {"floor", json_text(line.floor.str())},
         {"remainder", json_text(line.remainder.to_string())},
         {"rank", std::to_string(line.rank)},
         {"parties", std::to_string(w.key.size())},
         {"left_over", json_text(w.left_over.str())},
         {"reason", json_text(to_string(line.reason))},
         {"method", json_text(w.options.method.name())},
         {"unit", json_text(to_string(w.options.unit))},
         {"ties", json_text(w.options.ties.describe().en)},
         {"tied", json_array(w.ties.who, [&](std::size_t t) { return json_text(w.lines.at(t).party.id); })},
         {"tied_units", std::to_string(w.ties.any() ? w.ties.won : 0)},
         {"residual", json_money(w.residual)},
         {"key", json_text(w.key.basis().what.en)},
         {"source", json_citation(w.key.basis().source)}});
}

FORDEL_DECL std::string to_json(working const& w) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < w.lines.size(); ++i) {
        detail::pass_checkpoint();
        lines.push_back(to_json(w, i));
    }
    return detail::json_array(lines, [](std::string const& line) { return line; });
}

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
    std::optional<std::pair<schedule_entry, working>> last; // entries of one division stand together
    auto const working_of = [&](schedule_entry const& e) -> working const& {
        if (!last || !e.same_division(last->first)) last.emplace(e, work_out(shares.allocation_of(e)));
        return last->second;
    };
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
             {"working", to_json(working_of(e), e.place())},
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
