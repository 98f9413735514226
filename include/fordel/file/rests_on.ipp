#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/mentions.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/rests_on.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a programme says once for all its streams, and where names stand for what is said at one place.
inline constexpr std::array<std::string_view, 8> said_for_all{"unit",     "method",         "ties",     "receiver",
                                                              "currency", "parts of years", "notation", "settlement"};
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 5> sections_of_names{
    {{"groups", "members"}, {"keys", "key"}, {"figures", "figures"}, {"indices", "index"}, {"streams", "stream"}}};

// Forms whose texts name nothing of the document: "500.000 kr. per year" is not about a group named year.
inline constexpr std::array<std::string_view, 18> forms_without_names{
    "words", "citation",          "decision",        "status",         "period",  "beginning", "date",
    "year",  "month of the year", "reference date",  "money",          "percent", "number",    "whole number",
    "per",   "yes or no",         "year of amounts", "side of amounts"};

// The part of a text in which names stand.
inline std::string_view naming_part(std::string_view text, std::string_view form) {
    if (std::ranges::find(forms_without_names, form) != forms_without_names.end()) return {};
    auto const behind_word = [&](std::string_view word) {
        auto const at = text.find(word);
        return at == std::string_view::npos ? std::string_view() : text.substr(at + word.size());
    };
    if (form == "amount") return behind_word("of ");              // 25 % of running, sum of running, building
    if (form == "adjustment amount") return behind_word(" per "); // 25 kr. per heads
    if (form == "key") return text.substr(0, text.find(" at "));  // heads at 1 January of the year before
    return text;
}

inline void add_naming_texts(node const& value, std::string_view form_name, std::vector<std::string_view>& to) {
    if (value.is_text()) return to.push_back(naming_part(value.text(), form_name));
    for (node const& item : value.items())
        add_naming_texts(item, form_name, to);
    if (node const* const stated = value.find("value")) return add_naming_texts(*stated, form_name, to);
    value_form const* const form = find_form(form_name);
    for (node_member const& m : value.members()) {
        format_key const* const known = form == nullptr ? nullptr : find(*form, m.key);
        if (known == nullptr) to.push_back(m.key);
        bool const by_id = known != nullptr && (known->many == how_many::by_id || known->many == how_many::lists_by_id);
        if (!by_id || !m.value.is_map()) {
            add_naming_texts(m.value, known != nullptr ? known->form : form == nullptr ? "any" : form->others, to);
            continue;
        }
        for (node_member const& one : m.value.members()) {
            to.push_back(one.key);
            add_naming_texts(one.value, known->form, to);
        }
    }
}

// The letters at the beginning, or the one sign that stands there: where a name is looked up.
inline std::string_view first_word(std::string_view text) {
    auto const end = std::ranges::find_if(text, [](char c) { return !is_letter(c); });
    return text.substr(0, std::max<std::size_t>(1, static_cast<std::size_t>(end - text.begin())));
}

FORDEL_DECL dependency::dependency(node content) : content_(std::move(content)) {
    add_parts();
    for (std::size_t i = 0; i < parts_.size(); ++i)
        by_first_word_[first_word(parts_[i].name)].push_back(i);
    for (part& one : parts_)
        add_named(one);
}

FORDEL_DECL void dependency::add_parts() {
    for (auto const& [section, form] : sections_of_names)
        if (node const* const all = content_.find(section); all != nullptr)
            for (node_member const& m : all->members()) {
                parts_.push_back({section, m.key, {}, {}});
                add_naming_texts(m.value, form, parts_.back().texts);
            }
}

FORDEL_DECL void dependency::add_named(part& of) const {
    for (std::string_view const text : of.texts)
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (at != 0 && is_letter(text[at - 1])) continue;
            std::string_view const rest = text.substr(at);
            auto const alike = by_first_word_.find(first_word(rest));
            if (alike == by_first_word_.end()) continue;
            for (std::size_t const i : alike->second) {
                std::string_view const name = parts_[i].name;
                if (rest.starts_with(name) && (rest.size() == name.size() || !is_letter(rest[name.size()])))
                    of.named.push_back(i);
            }
        }
}

FORDEL_DECL void dependency::reach_from(std::string_view stream) {
    if (from_ == stream && !reached_.empty()) return;
    from_ = stream;
    reached_.clear();
    std::vector<bool> seen(parts_.size());
    auto const reach = [&](std::size_t i) {
        if (!seen[i]) reached_.push_back(i);
        seen[i] = true;
    };
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i].section == "streams" && parts_[i].name == stream) reach(i);
    for (std::size_t next = 0; next < reached_.size(); ++next)
        for (std::size_t const i : parts_[reached_[next]].named)
            reach(i);
}

// What only an alternative gives, such as a group of who stays out, is named before it is there.
FORDEL_DECL bool dependency::has_reached(std::string_view section, std::string_view name) const {
    return std::ranges::any_of(reached_, [&](std::size_t i) {
        part const& one = parts_[i];
        return (one.section == section && one.name == name) ||
               std::ranges::any_of(one.texts, [&](std::string_view text) { return names(text, name); });
    });
}

FORDEL_DECL bool dependency::reaches(std::string_view stream, address const& where) {
    std::string_view const written = where.written();
    std::size_t const dot = written.find('.');
    std::string_view const section = written.substr(0, dot);
    if (std::ranges::find(said_for_all, section) != said_for_all.end()) return true;
    node const* const items = content_.find(section);
    if (items == nullptr || dot == std::string_view::npos) return false;
    reach_from(stream);
    std::string_view const rest = written.substr(dot + 1);
    bool known = false;
    for (node_member const& m : items->members()) {
        if (!rest.starts_with(m.key) || (rest.size() != m.key.size() && rest[m.key.size()] != '.')) continue;
        known = true;
        if (has_reached(section, m.key)) return true;
    }
    return !known && has_reached(section, rest.substr(0, rest.find('.')));
}

FORDEL_DECL bool dependency::rests(std::string_view stream, open_question const& q) {
    for (address const& where : q.values)
        if (reaches(stream, where)) return true;
    for (alternative const& a : q.alternatives)
        for (setting const& s : a.settings)
            if (reaches(stream, s.where)) return true;
    return false;
}

} // namespace detail

FORDEL_DECL std::vector<std::string> rests_on(node const& content, std::vector<open_question> const& questions,
                                              std::string_view stream) {
    std::vector<std::string> ids;
    detail::dependency from(content);
    for (open_question const& q : questions)
        if (from.rests(stream, q)) ids.push_back(q.id);
    return ids;
}

FORDEL_DECL std::vector<std::string> streams_resting_on(node const& content, address const& where) {
    std::vector<std::string> ids;
    detail::dependency from(content);
    if (node const* const streams = content.find("streams"); streams != nullptr)
        for (node_member const& m : streams->members())
            if (from.reaches(m.key, where)) ids.push_back(m.key);
    return ids;
}

} // namespace v0
} // namespace fordel
