#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/detail/key_reading.hpp>
#include <fordel/file/document_names.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/indices.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/named_figures.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL node const& section(node const& content, std::string_view name) {
    static node const none;
    node const* const found = content.find(name);
    return found == nullptr ? none : *found;
}

class names_reader {
public:
    names_reader(reading& into, node const& content, file_sources const& sources, known_names const* before)
        : into_(into) {
        names_.content = content;
        names_.sources = sources;
        names_.how = {into.notation, into.currency, into.texts_in, into.year_begins, sources.as_of};
        if (before != nullptr && before->how == names_.how) before_ = before;
    }

    known_names read() {
        same_parties_ = is_as_before("parties");
        names_.parties =
            same_parties_ ? before_->parties : read_parties(into_, in("parties"), address("parties"), names_.sources);
        names_.groups = same_parties_ && is_as_before("groups")
                            ? before_->groups
                            : read_groups(into_, in("groups"), address("groups"), names_.parties, names_.sources);
        read_all_figures();
        read_indices();
        read_keys();
        require_distinct_names();
        return std::move(names_);
    }

private:
    node in(std::string_view name) const { return section(names_.content, name); }

    bool is_as_before(std::string_view name) const {
        return before_ != nullptr && section(before_->content, name).is_same_of_file(in(name));
    }

    std::vector<node_member> members_of(std::string_view name) const { return in(name).members(); }

    // ------------------------------------------------------------ figures

    void read_all_figures() {
        if (same_parties_ && is_as_before("figures")) {
            names_.figures = before_->figures;
            return;
        }
        figures_ = members_of("figures");
        for (node_member const& m : figures_)
            read_one(m);
    }

    void read_one(node_member const& m) {
        if (names_.figures.contains(m.key) || take_figures(m)) return;
        open_.push_back(m.key);
        auto read = read_figures(into_, m.key, m.value, address("figures") / m.key, names_.parties, names_.sources,
                                 [this](reading&, node const& name, address const& where) { return of(name, where); });
        open_.pop_back();
        names_.figures.emplace(m.key, std::move(read));
    }

    // Those that say the same, and rest on no others: one value may be another while a hundred thousand are not.
    bool take_figures(node_member const& m) {
        if (!same_parties_ || m.value.find("sum of") != nullptr) return false;
        node const* const says = section(before_->content, "figures").find(m.key);
        if (says == nullptr || !says->is_same_of_file(m.value)) return false;
        names_.figures.emplace(m.key, before_->figures.at(m.key));
        return true;
    }

    // Figures that others are the sum of.
    std::optional<figures> of(node const& says, address const& where) {
        auto const name = read_text(into_, says, where);
        if (!name) return std::nullopt;
        if (std::ranges::find(open_, *name) != open_.end()) {
            std::string circle;
            for (auto one = std::ranges::find(open_, *name); one != open_.end(); ++one)
                circle += *one + " -> ";
            into_.report(errors::file_circle, circle + *name, says, where);
            return std::nullopt;
        }
        if (open_.size() >= most_names_in_a_row) {
            into_.report(errors::file_too_deep, "figures " + detail::quoted(*name), says, where);
            return std::nullopt;
        }
        auto const m = std::ranges::find(figures_, *name, &node_member::key);
        if (m == figures_.end()) {
            report_unknown_name(into_, *name, says, where, figures_,
                                [](node_member const& one) -> auto const& { return one.key; });
            return std::nullopt;
        }
        read_one(*m);
        std::optional<named_figures> const& found = names_.figures.find(*name)->second;
        return found ? std::optional(found->of) : std::nullopt;
    }

    // ------------------------------------------------------------ indices and keys

    void read_indices() {
        if (is_as_before("indices")) {
            names_.indices = before_->indices;
            return;
        }
        for (node_member const& m : members_of("indices"))
            names_.indices.emplace(m.key,
                                   read_index(into_, m.key, m.value, address("indices") / m.key, names_.sources));
    }

    // Each is read once for everyone, so that what is wrong with it is told even where it is not used.
    void read_keys() {
        for (node_member const& m : members_of("keys"))
            names_.keys.emplace(m.key, named_key{m.value, address("keys") / m.key});
        constexpr std::array<std::string_view, 4> rested_on{"groups", "figures", "indices", "keys"};
        if (!same_parties_ || !std::ranges::all_of(rested_on, [&](auto name) { return is_as_before(name); }))
            check_named_keys(into_, names_);
    }

    // ------------------------------------------------------------ one name, one meaning

    void require_distinct_names() {
        for (auto const& [name, says] : names_.groups)
            require_no_party(name, "groups");
        for (auto const& [name, says] : names_.figures)
            require_for_lines(name, "figures");
        for (auto const& [name, says] : names_.keys) {
            require_for_lines(name, "keys");
            if (names_.figures.contains(name)) report_twice(name, "keys", "figures");
        }
    }

    void require_for_lines(std::string const& name, std::string const& section) {
        constexpr std::array<std::string_view, 3> words{"equal", "rest", "as stated"};
        if (std::ranges::find(words, name) != words.end()) report_twice(name, section, "words of key lines");
        require_no_party(name, section);
    }

    void require_no_party(std::string const& name, std::string const& section) {
        if (names_.parties.find_exact(name) != nullptr) report_twice(name, section, "parties");
    }

    void report_twice(std::string const& name, std::string const& section, std::string const& other) {
        node const all = in(section);
        auto const m = std::ranges::find(all.members(), name, &node_member::key);
        into_.report(errors::file_name_twice,
                     detail::quoted(name) + " of " + section + ", which is one of the " + other + " as well",
                     m == all.members().end() ? all : node().placed(m->at, all.shared_file()), address(section) / name);
    }

    reading& into_;
    known_names const* before_ = nullptr; // whose parts are kept where the document says the same
    known_names names_{};
    bool same_parties_ = false;
    std::vector<node_member> figures_{};
    std::vector<std::string> open_{};
};

} // namespace detail

FORDEL_DECL known_names read_known_names(reading& into, node const& content, file_sources const& sources,
                                         known_names const* before) {
    return detail::names_reader(into, content, sources, before).read();
}

} // namespace v0
} // namespace fordel
