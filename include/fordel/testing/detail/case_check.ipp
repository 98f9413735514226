#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/apportionment_subject.hpp>
#include <fordel/testing/detail/case_check.hpp>
#include <fordel/testing/detail/case_reader.hpp>
#include <fordel/testing/detail/comparison.hpp>
#include <fordel/testing/detail/expectations.hpp>
#include <fordel/testing/detail/schedule_subject.hpp>
#include <fordel/testing/detail/table_subject.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL file_choices choices_of(reading& into, golden_case const& wanted) {
    file_choices choices;
    if (node const* const chosen = wanted.content.find("choose"))
        for (node_member const& m : chosen->members())
            choices.chosen.emplace_back(m.key, m.value.text());
    if (node const* const set = wanted.content.find("set"))
        for (node_member const& m : set->members())
            choices.set.emplace_back(address(m.key), m.value);
    if (node const* const day = wanted.content.find("as of"))
        choices.as_of = read_date(into, *day, wanted.where / "as of");
    into.require_none();
    return choices;
}

inline std::vector<std::pair<std::string, std::string>> columns_of(golden_case const& wanted, std::string_view key) {
    std::vector<std::pair<std::string, std::string>> values;
    if (node const* const given = wanted.content.find(key))
        for (node_member const& m : given->members())
            values.emplace_back(m.key, m.value.text());
    return values;
}

FORDEL_DECL settled_case settled_case_of(programme_file const& of, file_choices const& choices) {
    settled_case made{of.settled(of.programme(choices))};
    for (check& line : checks_of(of, made.schedule, choices))
        if (!line.holds()) made.failed.push_back(std::move(line));
    return made;
}

FORDEL_DECL settled_case const& case_check::settled_for(golden_case const& wanted) {
    reading into = reading_of(content_);
    file_choices choices = choices_of(into, wanted);
    bool const same = settled_ && settled_path_ == wanted.subject && settled_path_.file() == wanted.subject.file() &&
                      settled_choices_ == choices;
    if (!same) {
        settled_.reset();
        settled_.emplace(programme_(wanted.subject, choices));
        settled_path_ = wanted.subject;
        settled_choices_ = std::move(choices);
    }
    return *settled_;
}

FORDEL_DECL std::unique_ptr<case_subject> case_check::subject_of(golden_case const& wanted) {
    reading into = reading_of(content_);
    language const lang = into.texts_in;
    if (wanted.kind == "programme")
        return std::make_unique<schedule_subject>(only_of(settled_for(wanted).schedule, wanted.only), lang);
    case_reading const by{into, files_, {columns_of(wanted, "where"), columns_of(wanted, "without")}, wanted.kind};
    address const where = wanted.where / wanted.kind;
    auto subject = wanted.kind == "table" ? table_of_case(by, wanted.subject, where)
                                          : apportionment_of_case(by, wanted.subject, where, lang);
    into.require_none();
    return subject;
}

// What an error of the library's says, as findings.
inline std::vector<finding> findings_of(error const& e, golden_case const& wanted) {
    if (auto const* const several = dynamic_cast<file_error const*>(&e)) return several->findings();
    return {{{e.id(), e.nature(), e.expected(), e.advice()}, e.seen(), wanted.subject.file(), wanted.at, wanted.where}};
}

inline bool has_id(std::vector<finding> const& found, std::string_view id) {
    return std::any_of(found.begin(), found.end(), [&](finding const& f) { return f.kind.id == id; });
}

inline void tell_always(case_result& result, settled_case const& settled) {
    for (check const& line : settled.failed)
        result.said.push_back("always: " + line.what.en + " is " + line.stated + "; it came to " + line.calculated);
    if (!settled.failed.empty()) result.status = case_status::failed;
}

FORDEL_DECL case_result case_check::operator()(golden_case const& wanted) {
    case_result result{.name = wanted.name,
                       .file = content_.file(),
                       .at = wanted.at,
                       .origin = to_string(wanted.origin),
                       .findings = wanted.findings};
    reading const how = reading_of(content_);
    result.numbers = how.notation.value_or(notation::plain);
    if (!wanted.findings.empty()) {
        result.status = case_status::error;
        return result;
    }
    try {
        auto const subject = subject_of(wanted);
        if (!wanted.fails.empty()) {
            result.status = case_status::failed;
            result.said.push_back("it was settled; expected " + wanted.fails);
        } else {
            compare(result, *subject, wanted, how.notation);
            if (wanted.kind == "programme") tell_always(result, settled_for(wanted));
        }
    } catch (error const& e) {
        auto found = findings_of(e, wanted);
        if (!wanted.fails.empty() && has_id(found, wanted.fails)) return result;
        if (!wanted.fails.empty()) result.said.push_back("another error than " + wanted.fails);
        result.status = case_status::error;
        result.findings = std::move(found);
    }
    return result;
}

} // namespace detail
} // namespace v0
} // namespace fordel
