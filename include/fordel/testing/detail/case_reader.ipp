#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/schedule/axioms.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/detail/case_reader.hpp>
#include <fordel/testing/detail/expectations.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr named_values<case_origin, 3> origin_names{
    {{case_origin::published, "published"}, {case_origin::by_hand, "by-hand"}, {case_origin::frozen, "frozen"}}};

FORDEL_DECL node merged(node const& common, node const& own) {
    if (!common.is_map() || !own.is_map()) return own;
    std::vector<node_member> members;
    for (node_member const& m : common.members()) {
        node const* const over = own.find(m.key);
        members.push_back({m.key, over == nullptr ? m.value : merged(m.value, *over), m.at});
    }
    for (node_member const& m : own.members())
        if (common.find(m.key) == nullptr) members.push_back(m);
    return node(std::move(members)).placed(own.at(), own.shared_file());
}

// A value among a few that have names; a finding that lists them where it is none.
template <class Value, std::size_t Count>
std::optional<Value> read_named(reading& into, node const& given, address const& where,
                                named_values<Value, Count> const& names) {
    for (auto const& [value, name] : names)
        if (given.text() == name) return value;
    std::string listed;
    for (auto const& [value, name] : names)
        listed += (listed.empty() ? "" : ", ") + std::string(name);
    into.report(errors::case_unknown_word, detail::quoted(given.text()) + "; there are: " + listed, given, where);
    return std::nullopt;
}

FORDEL_DECL reading reading_of(node const& content) {
    reading into;
    if (content.is_map() && read_format(into, content))
        read_words_by(into, map_reader(into, content, {}, case_file_form));
    return into;
}

// What the file expects of all cases does not hold for one that is to fail.
inline node common_for(node const& common, node const& own) {
    if (own.find("fails") == nullptr) return common;
    std::vector<node_member> kept;
    for (node_member const& m : common.members())
        if (m.key != "expect" && m.key != "residuals" && m.key != "axioms" && m.key != "exceptions") kept.push_back(m);
    return node(std::move(kept));
}

class case_reader {
public:
    case_reader(reading into, csv_files& files, node content, address where)
        : into_(std::move(into)), files_(files), from_(into_, content, where, case_form) {
        read_.content = std::move(content);
        read_.where = std::move(where);
    }

    golden_case read(std::string name, position at) {
        read_.name = std::move(name);
        read_.at = at;
        read_subject();
        read_settings();
        read_expectations();
        read_.findings = into_.findings();
        return std::move(read_);
    }

private:
    node const* find(std::string_view key) const { return from_.find(key); }

    void read_subject() {
        for (std::string_view const kind : {"programme", "apportionment", "table"}) {
            node const* const given = find(kind);
            if (given == nullptr) continue;
            if (!read_.kind.empty())
                into_.report(errors::case_subject, read_.kind + " and " + std::string(kind), *given, from_.where(kind));
            read_.kind = kind;
            read_.subject = *given;
        }
        if (read_.kind.empty()) into_.report(errors::case_subject, "none", from_.map(), from_.where());
    }

    void read_settings() {
        if (node const* const origin = find("origin"))
            read_.origin =
                read_named(into_, *origin, from_.where("origin"), origin_names).value_or(case_origin::unstated);
        if (node const* const reason = find("reason")) read_.reason = reason->text();
        if (node const* const only = find("only")) read_.only = *only;
        read_.rounded = from_.read("rounded", read_rounding);
        if (node const* const unit = find("unit"))
            if (auto const figure = read_figure(into_, *unit, from_.where("unit"))) read_.unit = *figure;
        read_.complete = from_.read("complete", read_yes_or_no).value_or(false);
    }

    void read_expectations() {
        case_reading const by{into_, files_, {columns("where"), columns("without")}, read_.kind};
        if (node const* const expect = find("expect"))
            read_.amounts = read_expected(by, *expect, from_.where("expect"));
        if (node const* const residuals = find("residuals")) {
            read_.no_residual = residuals->text() == "none";
            if (!read_.no_residual) read_.residuals = read_residuals(by, *residuals, from_.where("residuals"));
        }
        if (node const* const axioms = find("axioms")) read_axioms(*axioms, from_.where("axioms"));
        if (node const* const fails = find("fails")) read_.fails = fails->text();
        if (node const* const exceptions = find("exceptions"))
            read_.exceptions = read_exceptions(by, *exceptions, from_.where("exceptions"));
        require_something();
    }

    bool has_any(std::initializer_list<std::string_view> keys) const {
        return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return find(key) != nullptr; });
    }

    // Nothing can fail by a key that holds nothing, nor by what stands beside the error that the subject ends in.
    void require_something() {
        if (!has_any({"expect", "residuals", "axioms", "fails"}))
            into_.report(errors::case_nothing_expected, read_.name, from_.map(), from_.where());
        if (find("fails") && has_any({"expect", "residuals", "axioms", "exceptions"}))
            into_.report(errors::case_fails_and_more, "both in " + read_.name, *find("fails"), from_.where("fails"));
        if (into_.failed()) return;
        require_not_empty("expect", read_.amounts.empty());
        require_not_empty("residuals", read_.residuals.empty() && !read_.no_residual);
        require_not_empty("axioms", read_.axioms.empty());
        require_not_empty("fails", read_.fails.empty());
    }

    void require_not_empty(std::string_view key, bool empty) {
        if (node const* const given = find(key); given != nullptr && empty)
            into_.report(errors::case_nothing_expected, std::string(key) + " without any", *given, from_.where(key));
    }

    void read_axioms(node const& given, address const& where) {
        auto const add = [&](node const& one) {
            if (is_axiom(one.text()))
                read_.axioms.push_back(one.text());
            else
                into_.report(errors::case_unknown_axiom, detail::quoted(one.text()), one, where);
        };
        if (given.is_list())
            for (node const& one : given.items())
                add(one);
        else
            add(given);
    }

    std::vector<std::pair<std::string, std::string>> columns(std::string_view key) const {
        std::vector<std::pair<std::string, std::string>> values;
        if (node const* const given = find(key))
            for (node_member const& m : given->members())
                values.emplace_back(m.key, m.value.text());
        return values;
    }

    reading into_;
    csv_files& files_;
    map_reader from_;
    golden_case read_{};
};

FORDEL_DECL std::vector<golden_case> read_cases(node const& content, csv_files& files) {
    reading whole = reading_of(content);
    map_reader const from(whole, content, {}, case_file_form);
    node const* const cases = from.find("cases");
    whole.require_none();
    std::vector<node_member> common;
    for (node_member const& m : content.members())
        if (fordel::find(case_form, m.key) != nullptr) common.push_back(m);
    node const for_all(std::move(common));
    std::vector<golden_case> all;
    for (node_member const& m : cases->members())
        all.push_back(case_reader(reading_of(content), files, merged(common_for(for_all, m.value), m.value),
                                  from.where("cases") / m.key)
                          .read(m.key, m.at));
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
