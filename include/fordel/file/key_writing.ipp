#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/key_changes.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/detail/key_weights.hpp>
#include <fordel/file/key_line.hpp>
#include <fordel/file/key_writing.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A key as it is written, and for whom it is to be read. A name may stand in a line with others.
struct key_words {
    std::optional<members> who{};
    node says{};
    bool is_name = false;
};

FORDEL_DECL node map_of(std::string key, node value) {
    return node(std::vector<node_member>{{std::move(key), std::move(value), {}}});
}

FORDEL_DECL node with_member(node const& map, std::string key, node value) {
    std::vector<node_member> members = map.members();
    members.push_back({std::move(key), std::move(value), {}});
    return node(std::move(members));
}

// As a map, to which more can be said.
FORDEL_DECL node as_map(node const& says) { return says.is_map() ? says : map_of("key", says); }

class key_writer {
public:
    explicit key_writer(naming& names) : names_(names) {}

    key_words operator()(key_rule const& rule) { return std::visit(*this, rule.form().of); }

    // With whom it is for.
    node whole(key_words const& words) {
        if (!words.who) return words.says;
        return with_member(as_map(words.says), "among", names_.members_node(*words.who));
    }

    // ------------------------------------------------------------ what keys begin with

    key_words operator()(key const& fixed) {
        if (key_rounding const* const how = fixed.rounding())
            return (*this)(rounded_rule{fixed.parts().front().key, *how});
        if (fixed.limit() != text{}) refuse("a fixed key that was limited to some of its parties");
        if (key const* const outer = fixed.outer()) {
            std::vector<rule_group> groups;
            for (std::size_t i = 0; i < fixed.parts().size(); ++i)
                groups.push_back({outer->parties()[i].id, fixed.parts()[i].key});
            return (*this)(nested_rule{*outer, std::move(groups)});
        }
        if (!fixed.parts().empty()) {
            std::vector<rule_part> parts(fixed.parts().begin(), fixed.parts().end());
            return (*this)(mixed_rule{std::move(parts)});
        }
        if (fixed == key::single(fixed.parties().front()))
            return {{}, node(names_.party_name(fixed.parties().front())), true};
        return {{}, fixed.basis().percentages ? percent(fixed) : weights(fixed)};
    }

    key_words operator()(figures_rule const& rule) {
        auto const [name, as_said] = names_.figures_used(rule.of, {rule.as_of, rule.missing});
        if (as_said) return {rule.who, node(name), true};
        node says = with_member(map_of("figures", node(name)), "at", to_node(rule.as_of, names_.as()));
        if (rule.missing != missing_date::refuse)
            says = with_member(says, "missing", to_node(rule.missing, names_.as()));
        return {rule.who, std::move(says)};
    }

    key_words operator()(equal_rule const& rule) { return {rule.who, node("equal"), true}; }

    key_words operator()(yearly_rule const& rule) {
        std::vector<node_member> years;
        for (auto const& [year, given] : rule.years)
            years.push_back({year_text(year, names_.as()), (*this)(given).says, {}});
        return {{}, map_of("by year", node(std::move(years)))};
    }

    key_words operator()(nested_rule const& rule) {
        std::vector<node_member> within;
        std::vector<party> groups;
        std::vector<party> const named = rule.outer.parties();
        for (rule_group const& group : rule.groups) {
            groups.push_back(named[find_party(named, group.of)]);
            within.push_back({names_.party_name(groups.back()), whole((*this)(group.members)), {}});
        }
        key_words outer = (*this)(rule.outer);
        if (outer.who == members(groups)) outer.who.reset();
        return {{}, with_member(map_of("nested", whole(outer)), "within", node(std::move(within)))};
    }

    key_words operator()(amounts_rule const& rule) {
        amounts_needed const& of = rule.of;
        node says = map_of("amounts of", one_or_list(of.of, [](std::string const& name) { return node(name); }));
        if (of.year != amount_year::same) says = with_member(says, "in", node(name_of(amount_year_names, of.year)));
        if (of.side != amount_side::payers) says = with_member(says, "by", node(name_of(amount_side_names, of.side)));
        if (of.precision == amount_precision::exact) says = with_member(says, "exact", yes_or_no(true));
        return {rule.among, std::move(says)};
    }

    key_words operator()(stated_rule const&) { return {{}, node("as stated"), true}; }

    // In one line, for those whom all parts are for; where they are for others, each part says for whom.
    key_words operator()(mixed_rule const& rule) {
        std::vector<key_words> parts;
        for (rule_part const& part : rule.parts)
            parts.push_back((*this)(part.rule));
        std::optional<members> const who = common(rule, parts);
        std::vector<key_line_part> line;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            node const says = who ? parts[i].says : whole(parts[i]);
            bool const is_name = says.is_text() && parts[i].is_name;
            line.push_back({rule.parts[i].factor, is_name ? says.text() : names_.key_name(says)});
        }
        return {who, node(to_string(line, names_.as().notation)), line.size() == 1};
    }

    // ------------------------------------------------------------ what they are changed by

    key_words operator()(chosen_rule const& rule) {
        return changed((*this)(rule.of), rule.left_out ? "without" : "only", party_names(rule.who));
    }

    key_words operator()(where_rule const& rule) {
        return changed((*this)(rule.of), "where", to_node(rule.met, names_.figures_name(rule.met.of), names_.as()));
    }

    key_words operator()(merged_rule const& rule) {
        auto const table = names_.succession_name(rule.table);
        if (!table) refuse("mergers that are not those of the shipped table");
        return changed((*this)(rule.of), "with successors", node(*table));
    }

    key_words operator()(rounded_rule const& rule) {
        key_rounding const& how = rule.how;
        node says = map_of("to", percent_node(how.step, names_.as()));
        if (how.somebody)
            says = with_member(says, "rest to", node(names_.party_name(*how.somebody)));
        else if (how.sum != rounded_sum::held)
            says = with_member(says, "sum", node(name_of(rounded_sum_names, how.sum)));
        if (how.mode != rounding::half_up) says = with_member(says, "each", to_node(how.mode, names_.as()));
        return changed((*this)(rule.of), "rounded", std::move(says));
    }

    key_words operator()(exempt_rule const& rule) {
        return changed((*this)(rule.of), "not paying", party_names(rule.who));
    }

    // A key with parties of its own is limited before it is changed, where it does not say for whom it is.
    key_words operator()(timed_rule const& rule) {
        key_words words = (*this)(rule.of);
        if (!words.who && !is_plain(words.says)) words.who = members(rule.of.parties());
        return {rule.who, whole(words), words.is_name && !words.who};
    }

private:
    [[noreturn]] static void refuse(std::string const& what) { throw error(errors::file_not_writable, what); }

    node party_names(std::vector<party> const& who) {
        return one_or_list(who, [this](party const& p) { return node(names_.party_name(p)); });
    }

    node percent(key const& fixed) {
        std::vector<node_member> parts;
        for (std::size_t i = 0; i < fixed.size(); ++i)
            parts.push_back({names_.party_name(fixed.parties()[i]),
                             percent_node(fixed.weights()[i] / fraction(100), names_.as()),
                             {}});
        return map_of("percent", node(std::move(parts)));
    }

    node weights(key const& fixed) {
        key_basis const& basis = fixed.basis();
        if (basis.carried_forward || basis.averaged != 1 || basis.limited_to != text{})
            refuse("a fixed key of figures that were averaged, carried forward or of some people; use by_figures()");
        std::vector<node_member> parts;
        for (std::size_t i = 0; i < fixed.size(); ++i)
            parts.push_back({names_.party_name(fixed.parties()[i]), to_node(fixed.weights()[i], names_.as()), {}});
        node says = map_of("weights", node(std::move(parts)));
        if (basis.what != text{"givne vægte", "given weights"})
            says = with_member(says, "what", to_node(basis.what, names_.as()));
        if (!(basis.source == citation{})) says = with_member(says, "source", to_node(basis.source, names_.as()));
        if (basis.on) says = with_member(says, "on", to_node(*basis.on, names_.as()));
        return says;
    }

    // Whom a line is for: the same for all parts that need to be told, and with a place for everyone of the others.
    static std::optional<members> common(mixed_rule const& rule, std::vector<key_words> const& parts) {
        std::optional<members> who;
        for (key_words const& part : parts) {
            if (part.who && who && !(*part.who == *who)) return std::nullopt;
            if (part.who) who = part.who;
        }
        if (!who) return std::nullopt;
        auto const ids = ids_of(who->ever());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].who) continue;
            std::vector<party> const own = rule.parts[i].rule.parties();
            if (own.empty() || who->participations() ||
                !std::ranges::all_of(own, [&](party const& p) { return ids.contains(p.id); }))
                return std::nullopt;
        }
        return who;
    }

    inline static constexpr std::array<std::string_view, 6> changes_{"without",         "only",    "where",
                                                                     "with successors", "rounded", "not paying"};

    // Its place in the order in which changes are made; 0 for what is none.
    static std::size_t place_of(std::string_view key) {
        auto const found = std::ranges::find(changes_, key);
        return found == changes_.end() ? 0 : static_cast<std::size_t>(found - changes_.begin()) + 1;
    }

    static bool is_plain(node const& says) {
        return std::ranges::all_of(says.members(), [](node_member const& m) { return place_of(m.key) == 0; });
    }

    // Within the same map where the order allows it; else a key within a key.
    static key_words changed(key_words words, std::string const& key, node value) {
        node map = as_map(words.says);
        bool const fits = std::ranges::all_of(
            map.members(), [&](node_member const& m) { return m.key != "among" && place_of(m.key) < place_of(key); });
        if (!fits) map = map_of("key", map);
        return {std::move(words.who), with_member(map, key, std::move(value))};
    }

    naming& names_;
};

} // namespace detail

FORDEL_DECL written_key written(key_rule const& rule, naming& names) {
    detail::key_words words = detail::key_writer(names)(rule);
    return {std::move(words.who), std::move(words.says)};
}

FORDEL_DECL node to_node(key_rule const& rule, naming& names) {
    detail::key_writer writer(names);
    return writer.whole(writer(rule));
}

} // namespace v0
} // namespace fordel
