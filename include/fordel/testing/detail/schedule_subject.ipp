#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/axioms.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/schedule/totals.hpp>
#include <fordel/testing/detail/schedule_subject.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline bool is_party_field(std::string_view field) { return field == "payer" || field == "recipient"; }

// Parties are told apart by their ids.
inline schedule_field schedule_field_of(std::string name) {
    if (is_party_field(name)) name += " id";
    std::replace(name.begin(), name.end(), ' ', '_');
    return schedule_field_from_name(name);
}

inline std::optional<int> whole_in(std::string_view written) {
    int value = 0;
    auto const [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (problem != std::errc{} || end == written.data()) return std::nullopt;
    return value;
}

FORDEL_DECL std::optional<int> year_called(programme_years const& years, std::string_view written) {
    auto const year = whole_in(written);
    bool const same = year && (std::to_string(*year) == written || years.label(*year) == written);
    return same ? year : std::nullopt;
}

inline std::vector<std::string> texts_of(node const& value) {
    if (!value.is_list()) return {value.text()};
    std::vector<std::string> all;
    for (node const& one : value.items())
        all.push_back(one.text());
    return all;
}

inline int required_year(schedule const& of, std::string const& written) {
    if (auto const year = year_called(of.programme().years(), written)) return *year;
    throw error(errors::case_unknown_word, detail::quoted(written) + " as a year");
}

inline bool is_month(std::string_view written) {
    auto const month = whole_in(written);
    return month && 1 <= *month && *month <= 12 && std::to_string(*month) == written;
}

inline int required_month(std::string const& written) {
    if (is_month(written)) return *whole_in(written);
    throw error(errors::case_unknown_word, detail::quoted(written) + " as a month");
}

// One month, or two of them: 1-6.
inline bool is_months(std::string_view written) {
    std::size_t const mark = written.find('-');
    return is_month(written.substr(0, mark)) && (mark == written.npos || is_month(written.substr(mark + 1)));
}

// Whether entries of the programme can have this value; an empty one is that of streams without any.
inline bool may_have(programme const& of, std::string_view field, std::string const& value) {
    auto const& all = of.streams();
    auto const any = [&](auto const& has) { return std::any_of(all.begin(), all.end(), has); };
    if (field == "months") return is_months(value);
    if (field == "first month" || field == "last month") return is_month(value);
    if (field == "due month") return value.empty() || is_month(value);
    if (field == "group")
        return value.empty() || any([&](stream const& s) { return s.group.da == value || s.group.en == value; });
    if (field == "tranche")
        return value.empty() || any([&](stream const& s) {
                   return std::any_of(s.payers.begin(), s.payers.end(), [&](auto const& t) { return t.id == value; });
               });
    return field == "stream" && !value.empty() &&
           any([&](stream const& s) { return programme::in_family(s.id, value); });
}

// Adds what is picked of one field. False for a field by which nothing is picked.
inline bool pick(schedule_filter& wanted, schedule const& of, std::string const& field,
                 std::vector<std::string> const& values) {
    auto const numbers = [&] {
        std::vector<int> all;
        for (std::string const& v : values)
            all.push_back(field == "year" ? required_year(of, v) : required_month(v));
        return all;
    };
    auto const statuses = [&] {
        std::vector<status> all;
        for (std::string const& v : values)
            all.push_back(status_from_name(v));
        return all;
    };
    if (field == "year")
        wanted.year = numbers();
    else if (field == "stream")
        wanted.stream = values;
    else if (field == "payer")
        wanted.payer = values;
    else if (field == "recipient")
        wanted.recipient = values;
    else if (field == "tranche")
        wanted.tranche = values;
    else if (field == "group")
        wanted.group = values;
    else if (field == "status")
        wanted.status = statuses();
    else if (field == "due month")
        wanted.due_month = numbers();
    else
        return false;
    return true;
}

// As may_have(), of streams that clear others as well, which a schedule alone has.
inline bool has_pick(schedule const& of, std::string const& field, std::string const& value) {
    if (value.empty()) return false;
    if (field != "stream" && field != "tranche" && field != "group" && field != "status") return false;
    try {
        schedule_filter wanted;
        pick(wanted, of, field, {value});
        static_cast<void>(of.filter(wanted));
        return true;
    } catch (error const&) { // there is no such stream, tranche, group or status
        return false;
    }
}

FORDEL_DECL schedule only_of(schedule const& all, node const& only) {
    if (!only.is_map()) return all;
    schedule_filter wanted;
    for (node_member const& m : only.members())
        if (!pick(wanted, all, m.key, texts_of(m.value))) throw error(errors::case_unknown_field, m.key);
    return all.filter(wanted);
}

FORDEL_DECL schedule_subject::schedule_subject(schedule of, language lang)
    : of_(std::move(of)), lang_(lang), parties_(of_.programme().parties()) {}

FORDEL_DECL std::vector<summed_amount> schedule_subject::sums(std::vector<std::string> const& fields) const {
    if (fields.empty()) return {{{}, of_.total().exact()}};
    std::vector<schedule_field> by;
    for (std::string const& field : fields)
        by.push_back(schedule_field_of(field));
    std::vector<summed_amount> all;
    for (subtotal& one : of_.total_by(by))
        all.push_back({std::move(one.by), one.amount.exact()});
    return all;
}

FORDEL_DECL std::optional<std::string> schedule_subject::label(std::string const& field,
                                                               std::string const& written) const {
    if (is_party_field(field)) {
        if (written == "uncovered" || written == uncovered_party().name) return uncovered_party().id;
        auto const who = parties_.forgiving(written);
        return who ? std::optional(of_.programme().parties()[*who].id) : std::nullopt;
    }
    if (field == "year") {
        auto const year = year_called(of_.programme().years(), written);
        return year ? std::optional(std::to_string(*year)) : std::nullopt;
    }
    bool const known = may_have(of_.programme(), field, written) || has_pick(of_, field, written);
    return known ? std::optional(written) : std::nullopt;
}

FORDEL_DECL std::string schedule_subject::shown(std::string const& field, std::string const& label) const {
    if (is_party_field(field)) {
        if (label == uncovered_party().id) return uncovered_party().name;
        auto const who = parties_.exact(label);
        return who ? shown_name(of_.programme().parties()[*who]) : label;
    }
    auto const year = field == "year" ? whole_in(label) : std::nullopt;
    return year ? of_.programme().years().label(*year) : label;
}

// The entries with these values; an empty value is any.
inline schedule entries_with(schedule const& of, std::vector<std::string> const& fields,
                             std::vector<std::string> const& labels) {
    schedule_filter wanted;
    for (std::size_t f = 0; f < fields.size(); ++f)
        if (!labels[f].empty()) pick(wanted, of, fields[f], {labels[f]});
    return of.filter(wanted);
}

FORDEL_DECL std::optional<fraction> schedule_subject::sum_of(std::vector<std::string> const& fields,
                                                             std::vector<std::string> const& labels) const {
    auto const stream = std::find(fields.begin(), fields.end(), "stream");
    if (stream == fields.end()) return std::nullopt;
    try {
        schedule const found = entries_with(of_, fields, labels);
        if (found.empty()) return std::nullopt;
        return found.total().exact();
    } catch (error const&) { // there is no such family, or no such party
        return std::nullopt;
    }
}

FORDEL_DECL std::string schedule_subject::working(std::vector<std::string> const& fields,
                                                  std::vector<std::string> const& labels) const {
    try {
        schedule const found = entries_with(of_, fields, labels);
        return found.empty() ? std::string() : explain(found[0], lang_);
    } catch (error const&) { // of nobody there is no working
        return {};
    }
}

FORDEL_DECL std::optional<std::string> schedule_subject::broken(std::string_view axiom) const {
    auto const found = fordel::broken(axiom, of_);
    return found ? std::optional(found->in(lang_)) : std::nullopt;
}

} // namespace detail
} // namespace v0
} // namespace fordel
