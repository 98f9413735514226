// What holds for every document.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/file/document_builder.hpp>
#include <fordel/io/text_encoding.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

[[noreturn]] inline void throw_finding(error_kind const& kind, std::string seen, std::string const& name,
                                       position at = {}) {
    throw file_error({{kind, std::move(seen), name, at, {}}});
}

inline std::string with_line_feeds(std::string text) {
    if (text.find('\r') == text.npos) return text;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const before_line_feed = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!before_line_feed) text[kept++] = text[i] == '\r' ? '\n' : text[i];
    }
    text.resize(kept);
    return text;
}

// What parsers take differently, as an end of a line or not at all.
inline bool is_no_plain_character(std::int32_t number) {
    bool const control = (number < 0x20 && number != '\n' && number != '\t') || (number >= 0x7F && number < 0xA0);
    return control || number == 0x2028 || number == 0x2029 || number == 0xFEFF || (number & 0xFFFE) == 0xFFFE;
}

// Some parsers take these for signs, some do not: so that a document reads alike everywhere, they are quoted.
inline constexpr char const* needs_quotes = ", within { } or [ ], where a ? or a : within a text must be quoted";

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace detail

FORDEL_DECL std::string document_text(std::string_view bytes, std::string const& name, document_limits const& limits) {
    if (bytes.size() > limits.bytes)
        detail::throw_finding(errors::file_too_large, std::to_string(bytes.size()) + " bytes", name);
    std::string text;
    try {
        text = detail::with_line_feeds(decoded(bytes));
    } catch (error const& e) {
        detail::throw_finding({e.id(), e.nature(), e.expected(), e.advice()}, e.seen(), name);
    }
    for (std::size_t i = 0; i < text.size();) {
        auto const [number, size] = detail::code_point_at(text, i);
        if (detail::is_no_plain_character(number))
            detail::throw_finding(errors::file_syntax, "the character " + detail::visible(text.substr(i, size)), name,
                                  detail::text_places(text).at(i));
        i += size;
    }
    return text;
}

FORDEL_DECL document_builder::document_builder(std::string name, std::string text, document_limits limits)
    : name_(std::make_shared<std::string const>(std::move(name))), text_(std::move(text)), places_(text_),
      limits_(limits) {
    std::size_t const first = detail::behind_space(text_, 0);
    if (first < text_.size() && text_[first] == '%') refuse("a directive (%)", places_.at(first));
}

FORDEL_DECL void document_builder::scalar(std::string written, bool quoted, position at) {
    count(at);
    std::size_t const begin = places_.offset(at);
    bool const nothing = written.empty() && !quoted;
    if (!quoted && !open_.empty() && open_.back().within_braces && written.find_first_of("?:") != written.npos)
        fail(errors::file_syntax, detail::quoted(written) + detail::needs_quotes, at);
    if (expects_key()) {
        if (!nothing) open_.back().key_begin = begin;
        add_key(std::move(written), quoted, at);
    } else if (nothing) {
        if (!open_.empty()) check_colon(open_.back());
        add(node().placed(open_.empty()          ? at
                          : open_.back().has_key ? open_.back().members.back().at
                                                 : open_.back().at,
                          name_));
        return;
    } else {
        if (!quoted) check_comma(written, begin, at);
        add(node(std::move(written)).placed(at, name_));
    }
    if (quoted && begin < text_.size()) quoted_.push_back({begin, scalar_end({}, true, begin)});
}

FORDEL_DECL void document_builder::refuse_syntax(std::string const& problem, position at) const {
    std::string_view const line = places_.line(at.line);
    std::size_t const tab = detail::bad_indentation(line);
    if (tab != line.npos)
        fail(errors::file_syntax, "a tab, or another space than the common one, in the indentation",
             {at.line, static_cast<int>(tab) + 1});
    std::size_t const first = std::min(line.find_first_not_of(' '), line.size());
    std::size_t const place = places_.offset(at);
    bool const question = text_.substr(place > 0 ? place - 1 : 0, 2).find('?') != text_.npos;
    fail(errors::file_syntax,
         (first < line.size() ? detail::quoted(line.substr(first)) + ": " : "") + problem +
             (question ? detail::needs_quotes : ""),
         at);
}

FORDEL_DECL void document_builder::refuse(std::string const& what, position at) const {
    fail(errors::file_not_plain, what, at);
}

FORDEL_DECL position document_builder::in_characters(int line, int byte) const {
    return places_.at(places_.offset({line, 1}) + static_cast<std::size_t>(byte));
}

FORDEL_DECL node document_builder::finish() {
    detail::sort_stably(findings_, [](finding const& a, finding const& b) { return a.at < b.at; });
    if (!findings_.empty()) throw file_error(findings_);
    if (!open_.empty()) fail(errors::file_syntax, "a document that ends within a map or a list", open_.back().at);
    if (!complete_) whole_ = node().placed({1, 1}, name_);
    return detail::with_remarks(whole_, detail::remarks_in(text_, quoted_));
}

FORDEL_DECL void document_builder::begin(node_kind kind, position at) {
    count(at);
    if (expects_key()) refuse("a key that is a map or a list", at);
    if (open_.size() == limits_.levels) fail(errors::file_too_large, "a value within more than 32 others", at);
    std::size_t const begin = places_.offset(at);
    bool const within_braces = begin < text_.size() && (text_[begin] == '{' || text_[begin] == '[');
    open_.push_back({kind, at, within_braces, {}, {}, false, 0});
}

FORDEL_DECL void document_builder::end() {
    container ended = std::move(open_.back());
    if (ended.kind == node_kind::map) check_duplicates(ended.members);
    open_.pop_back();
    node const whole = ended.kind == node_kind::map ? node(std::move(ended.members)) : node(std::move(ended.items));
    add(whole.placed(ended.at, name_));
}

FORDEL_DECL void document_builder::count(position at) {
    if (complete_) refuse("a second document", at);
    if (++values_ > limits_.values)
        fail(errors::file_too_large, "more than " + std::to_string(limits_.values) + " values", at);
}

FORDEL_DECL bool document_builder::expects_key() const {
    return !open_.empty() && open_.back().kind == node_kind::map && !open_.back().has_key;
}

FORDEL_DECL void document_builder::add_key(std::string written, bool quoted, position at) {
    if (written.empty()) fail(errors::file_syntax, "a value without a key", at);
    if (written == "<<" && !quoted) refuse("a merge key (<<)", at);
    if (written.size() > limits_.key_bytes)
        fail(errors::file_too_large, "a key of " + std::to_string(written.size()) + " bytes", at);
    container& in = open_.back();
    in.members.push_back({std::move(written), node(), at});
    in.has_key = true;
}

FORDEL_DECL void document_builder::add(node const& value) {
    if (open_.empty()) {
        whole_ = value;
        complete_ = true;
    } else if (container& in = open_.back(); in.kind == node_kind::list) {
        in.items.push_back(value);
    } else {
        in.members.back().value = value;
        in.has_key = false;
    }
}

// The columns by which what holds the next value is indented.
FORDEL_DECL int document_builder::indent() const {
    if (open_.empty()) return -1;
    container const& in = open_.back();
    return (in.kind == node_kind::map ? in.members.back().at : in.at).column - 1;
}

FORDEL_DECL std::size_t document_builder::scalar_end(std::string const& written, bool quoted, std::size_t begin) const {
    if (!quoted) return text_.compare(begin, written.size(), written) == 0 ? begin + written.size() : begin;
    bool const block = text_[begin] == '|' || text_[begin] == '>';
    return block ? detail::block_end(text_, begin, indent()) : detail::quoted_end(text_, begin);
}

FORDEL_DECL void document_builder::check_duplicates(std::vector<node_member> const& members) {
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    detail::sort_stably(order, [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    std::vector<std::pair<std::size_t, std::size_t>> twice;
    for (std::size_t i = 1; i < order.size(); ++i)
        if (members[order[i - 1]].key == members[order[i]].key) twice.emplace_back(order[i], order[i - 1]);
    std::sort(twice.begin(), twice.end());
    for (auto const& [again, first] : twice) {
        std::string seen = detail::quoted(members[again].key);
        if (members[again].at.line > 0)
            seen += " on line " + std::to_string(members[first].at.line) + " and on line " +
                    std::to_string(members[again].at.line);
        else
            seen += " twice";
        report(errors::file_duplicate_key, std::move(seen), members[again].at, where() / members[again].key);
    }
}

// Within { }, a comma ends a value: what it cuts off a number looks like a key without a colon.
FORDEL_DECL void document_builder::check_colon(container const& in) {
    if (!in.within_braces || !in.has_key) return;
    node_member const& last = in.members.back();
    bool const quoted = text_[in.key_begin] == '"' || text_[in.key_begin] == '\'';
    std::size_t const next = detail::behind_space(text_, scalar_end(last.key, quoted, in.key_begin));
    if (next < text_.size() && text_[next] == ':') return;
    report(errors::file_comma, detail::quoted(last.key) + ", behind a comma or a bracket and without a colon", last.at,
           where());
}

// Within [ ], a comma between two digits may be one of a number.
FORDEL_DECL void document_builder::check_comma(std::string const& written, std::size_t begin, position at) {
    if (open_.empty() || !open_.back().within_braces || begin < 2 || begin >= text_.size()) return;
    if (text_[begin - 1] != ',' || !detail::is_digit(text_[begin - 2]) || !detail::is_digit(text_[begin])) return;
    report(errors::file_comma, detail::quoted(written) + ", behind a digit and a comma", at, where());
}

// Of the value that is met now.
FORDEL_DECL address document_builder::where() const {
    address place;
    for (container const& in : open_)
        place = in.kind == node_kind::list ? place / (in.items.size() + 1)
                : in.has_key               ? place / in.members.back().key
                                           : place;
    return place;
}

FORDEL_DECL void document_builder::report(error_kind const& kind, std::string seen, position at, address where) {
    constexpr std::size_t most = 100;
    findings_.push_back({kind, std::move(seen), *name_, at, std::move(where)});
    if (findings_.size() == most) throw file_error(findings_);
}

FORDEL_DECL void document_builder::fail(error_kind const& kind, std::string seen, position at) const {
    detail::throw_finding(kind, std::move(seen), *name_, at);
}

} // namespace v0
} // namespace fordel
