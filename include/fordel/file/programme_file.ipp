#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/detail/programme_reader.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/schedule/settling_error.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

// Texts that may name shipped data, wherever they stand, each once.
FORDEL_DECL void add_shipped_names(std::vector<std::string>& into, node const& part) {
    bool const names = part.is_text() && names_shipped_data(part.text());
    if (names && std::ranges::find(into, part.text()) == into.end()) into.push_back(part.text());
    for (node const& item : part.items())
        add_shipped_names(into, item);
    for (node_member const& m : part.members())
        add_shipped_names(into, m.value);
}

} // namespace detail

// What was read last is kept: the programme, for who asks again, and the names, for choices that leave them as they
// are.
struct programme_file::data {
    data(document read, shipped_data with) : source(std::move(read)), shipped(std::move(with)) {}

    document source;
    shipped_data shipped;
    std::mutex guard{};
    std::optional<std::pair<file_choices, fordel::programme>> last{};
    detail::names_by_day names{};
};

namespace detail {

FORDEL_DECL fordel::schedule settled(fordel::programme const& p, node const& content) {
    try {
        return p.schedule();
    } catch (settling_error const& wrong) {
        address const where = address("streams") / wrong.stream();
        node const* const stream = find(content, where);
        reading into;
        into.report(wrong, stream == nullptr ? content : *stream, where);
        throw file_error(into.findings());
    }
}

} // namespace detail

FORDEL_DECL programme_file programme_file::read(std::filesystem::path const& path, document_parser const& parse,
                                                shipped_data shipped) {
    return programme_file(document::read(path, parse), std::move(shipped));
}

FORDEL_DECL programme_file::programme_file(document source, shipped_data shipped)
    : data_(std::make_shared<data>(std::move(source), std::move(shipped))) {}

FORDEL_DECL document const& programme_file::source() const noexcept { return data_->source; }
FORDEL_DECL node const& programme_file::content() const noexcept { return data_->source.content(); }
FORDEL_DECL shipped_data const& programme_file::shipped() const noexcept { return data_->shipped; }

FORDEL_DECL programme_file programme_file::with(node content) const {
    return programme_file(data_->source.with(std::move(content)), data_->shipped);
}

FORDEL_DECL fordel::programme programme_file::programme(file_choices const& choices) const {
    std::scoped_lock const alone(data_->guard);
    if (data_->last && data_->last->first == choices) return data_->last->second;
    reading into;
    auto read = detail::read_programme(into, data_->source, data_->shipped, choices, data_->names);
    // Names that are wrong are told of once while they are read: who asks again is told again.
    if (into.failed()) data_->names.clear();
    into.require_none();
    data_->last.emplace(choices, std::move(read.value()));
    return data_->last->second;
}

FORDEL_DECL fordel::schedule programme_file::schedule(file_choices const& choices) const {
    auto made = detail::settled(programme(choices), content());
    require_always(*this, made, choices);
    return made;
}

FORDEL_DECL std::vector<stated_value> programme_file::stated() const { return stated_values(content()); }

FORDEL_DECL std::vector<fordel::not_calculated> programme_file::not_calculated() const {
    reading into;
    auto all = clauses_not_calculated(into, content());
    into.require_none();
    return all;
}

FORDEL_DECL std::vector<std::pair<std::string, std::string>>
programme_file::vintages(file_choices const& choices) const {
    reading into;
    std::vector<std::string> names;
    for (file_choices const& answered : open_cases(into, content(), choices))
        detail::add_shipped_names(names, chosen(into, content(), answered));
    into.require_none();
    std::vector<std::pair<std::string, std::string>> used;
    for (std::string const& name : names)
        if (auto vintage = shipped_vintage(name, data_->shipped, choices.as_of))
            used.emplace_back(name, std::move(*vintage));
    return used;
}

} // namespace v0
} // namespace fordel
