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
#include <fordel/file/scenario.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/schedule/settling_error.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
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

// What was read and settled last, of a file or of another content beside the same files: the next mostly says the same.
struct programme_file::kept_work {
    std::mutex reads{}; // one at a time
    detail::document_read read{};
    std::mutex guard{};
    std::shared_ptr<fordel::schedule const> first{},
        last{}; // settled: most often the baseline, and the latest scenario
};

// The programme is kept for who asks again.
struct programme_file::data {
    data(document read, shipped_data with) : source(std::move(read)), shipped(std::move(with)) {}

    document source;
    shipped_data shipped;
    std::optional<programme_file> baseline{}; // none: it is one itself
    std::vector<proposal> proposals{};
    std::shared_ptr<kept_work> kept = std::make_shared<kept_work>();
    std::mutex guard{};
    std::optional<std::pair<file_choices, fordel::programme>> last{};
};

namespace detail {

// The schedule, of two or none, that has more of the programme's streams at the same places: scenarios that change now
// this and now that have less in common with each other than with their baseline.
FORDEL_DECL std::shared_ptr<fordel::schedule const> more_like(fordel::programme const& p,
                                                              std::shared_ptr<fordel::schedule const> const& one,
                                                              std::shared_ptr<fordel::schedule const> const& other) {
    if (one == other) return one;
    auto const in_common = [&](fordel::schedule const& s) {
        auto const& theirs = s.programme().streams();
        std::size_t count = 0;
        for (std::size_t i = 0; i < std::min(theirs.size(), p.streams().size()); ++i)
            count += theirs[i] == p.streams()[i] ? 1u : 0u;
        return count;
    };
    return in_common(*one) > in_common(*other) ? one : other;
}

// What goes wrong in a stream is told with its place.
FORDEL_DECL fordel::schedule settled_like(fordel::schedule const* last, fordel::programme const& p,
                                          node const& content) {
    try {
        return last == nullptr ? p.schedule() : p.schedule(*last);
    } catch (settling_error const& wrong) {
        address const where = address("streams") / wrong.stream();
        node const* const stream = find(content, where);
        reading into;
        into.report(wrong, stream == nullptr ? content : *stream, where);
        throw file_error(into.findings());
    }
}

} // namespace detail

namespace detail {

// A programme, and the documents of its proposals.
struct documents_of_scenario {
    document baseline;
    std::vector<node> proposals;
};

class scenario_reader {
public:
    explicit scenario_reader(document_parser const& parse) : parse_(parse) {}

    // A proposal stands on the baseline that it names, which may be a scenario as well.
    documents_of_scenario of(document const& first) {
        if (!is_proposal(first.content())) return {first, {}};
        node const* const named = first.content().find("baseline");
        if (named == nullptr || !named->is_text())
            throw file_error({{errors::proposal_no_baseline, "a proposal without one", first.content().file(),
                               first.content().at(), address("baseline")}});
        require_no_circle(first.content(), *named);
        auto const parts =
            files_of_scenario(named->text(), [&](std::string const& path) { return first.has_beside(path, *named); });
        documents_of_scenario all = of(first.another(parts.front(), *named, parse_));
        for (std::size_t i = 1; i < parts.size(); ++i)
            all.proposals.push_back(required(first.another(parts[i], *named, parse_).content()));
        all.proposals.push_back(first.content());
        return all;
    }

    static node required(node const& content) {
        if (is_proposal(content)) return content;
        throw file_error({{errors::proposal_not_one, "a file without proposal:", content.file(), content.at(), {}}});
    }

private:
    void require_no_circle(node const& of, node const& named) {
        if (std::ranges::find(around_, of.file()) != around_.end())
            throw file_error({{errors::file_include_circle, of.file() + ", whose baseline is made of itself",
                               named.file(), named.at(), address("baseline")}});
        around_.push_back(of.file());
    }

    document_parser const& parse_;
    std::vector<std::string> around_{};
};

// The paths that are meant, each from the folder of the first or as it is written.
FORDEL_DECL std::vector<std::filesystem::path> paths_of_scenario(std::filesystem::path const& path) {
    std::filesystem::path const folder = path.parent_path();
    auto const meant = [&](std::string const& part) {
        std::error_code none;
        bool const beside = std::filesystem::is_regular_file(folder / part, none);
        return beside ? folder / part : std::filesystem::path(part);
    };
    auto const is_file = [&](std::string const& part) {
        std::error_code none;
        return std::filesystem::is_regular_file(meant(part), none);
    };
    std::vector<std::filesystem::path> all;
    for (std::string const& part : files_of_scenario(path.generic_string(), is_file))
        all.push_back(meant(part));
    return all;
}

FORDEL_DECL programme_file scenario_of(documents_of_scenario const& read, shipped_data shipped) {
    programme_file const baseline(read.baseline, std::move(shipped));
    std::vector<proposal> proposals;
    reading into;
    for (node const& one : read.proposals)
        if (auto made = read_proposal(into, one, baseline.content())) proposals.push_back(std::move(*made));
    into.require_none();
    return proposals.empty() ? baseline : baseline.with_proposals(std::move(proposals));
}

} // namespace detail

FORDEL_DECL programme_file programme_file::read(std::filesystem::path const& path, document_parser const& parse,
                                                shipped_data shipped) {
    std::error_code none;
    bool const one =
        std::filesystem::is_regular_file(path, none) || path.generic_string().find('+') == std::string::npos;
    if (one) return read(document::read(path, parse), parse, std::move(shipped));
    std::vector<document> const all = document::read_together(detail::paths_of_scenario(path), parse);
    detail::documents_of_scenario whole = detail::scenario_reader(parse).of(all.front());
    for (std::size_t i = 1; i < all.size(); ++i)
        whole.proposals.push_back(detail::scenario_reader::required(all[i].content()));
    return detail::scenario_of(whole, std::move(shipped));
}

FORDEL_DECL programme_file programme_file::read(document source, document_parser const& parse, shipped_data shipped) {
    return detail::scenario_of(detail::scenario_reader(parse).of(source), std::move(shipped));
}

FORDEL_DECL programme_file::programme_file(document source, shipped_data shipped)
    : data_(std::make_shared<data>(std::move(source), std::move(shipped))) {}

FORDEL_DECL programme_file programme_file::baseline() const { return data_->baseline.value_or(*this); }

FORDEL_DECL std::vector<proposal> programme_file::proposals() const { return data_->proposals; }

FORDEL_DECL programme_file programme_file::with_proposals(std::vector<proposal> more) const {
    std::vector<proposal> all = data_->proposals;
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return with_only(std::move(all));
}

FORDEL_DECL programme_file programme_file::with_changes(std::vector<change> changes) const {
    auto const known = [&](std::string const& id) {
        return std::ranges::any_of(data_->proposals, [&](proposal const& p) { return p.id == id; });
    };
    proposal made{.id = "change", .changes = std::move(changes)};
    for (std::size_t number = 2; known(made.id); ++number)
        made.id = "change-" + std::to_string(number);
    return with_proposals({std::move(made)});
}

FORDEL_DECL programme_file programme_file::with_only(std::vector<proposal> all) const {
    programme_file const below = baseline();
    if (all.empty()) return below;
    reading into;
    programme_file made = below.with(fordel::with_proposals(into, below.content(), all));
    into.require_none();
    made.data_->baseline = below;
    made.data_->proposals = std::move(all);
    return made;
}

FORDEL_DECL document const& programme_file::source() const noexcept { return data_->source; }
FORDEL_DECL node const& programme_file::content() const noexcept { return data_->source.content(); }
FORDEL_DECL shipped_data const& programme_file::shipped() const noexcept { return data_->shipped; }

FORDEL_DECL programme_file programme_file::with(node content) const {
    programme_file other(data_->source.with(std::move(content)), data_->shipped);
    other.data_->kept = data_->kept;
    return other;
}

FORDEL_DECL fordel::programme programme_file::programme(file_choices const& choices) const {
    std::scoped_lock const alone(data_->guard);
    if (data_->last && data_->last->first == choices) return data_->last->second;
    reading into;
    auto read = [&] {
        std::scoped_lock const one(data_->kept->reads);
        return detail::read_programme(into, data_->source, data_->shipped, choices, data_->kept->read);
    }();
    into.require_none();
    data_->last.emplace(choices, std::move(read.value()));
    return data_->last->second;
}

FORDEL_DECL fordel::schedule programme_file::settled(fordel::programme const& read) const {
    kept_work& kept = *data_->kept;
    auto const like = [&] {
        std::scoped_lock const alone(kept.guard);
        return detail::more_like(read, kept.first, kept.last);
    }();
    auto made = std::make_shared<fordel::schedule const>(detail::settled_like(like.get(), read, content()));
    std::scoped_lock const alone(kept.guard);
    if (!kept.first) kept.first = made;
    kept.last = made;
    return *made;
}

FORDEL_DECL fordel::schedule programme_file::schedule(file_choices const& choices) const {
    auto made = settled(programme(choices));
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
