#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/testing/detail/mutated_texts.hpp>
#include <fordel/testing/mutants.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <std::size_t Count>
constexpr bool is_among(std::array<std::string_view, Count> const& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

inline constexpr std::array<std::string_view, 3> participant_forms{"members", "party name", "choice of parties"};
// Lists of streams of which one may be left out.
inline constexpr std::array<std::string_view, 4> stream_lists{"amounts of", "sum of", "of", "with"};
// Who takes part is said by them; without them, everybody does.
inline constexpr std::array<std::string_view, 5> restrictions{"without", "among", "only", "not paying", "where"};
inline constexpr std::array<std::string_view, 13> rules{
    "method",         "unit",   "ties",    "receiver", "floors", "caps",   "bounds kept",
    "parts of years", "groups", "figures", "indices",  "keys",   "streams"};
inline constexpr std::array<std::string_view, 2> later_rules{"settlement", "clearings"};

inline std::string on_one_line(node const& value) {
    if (value.is_text()) return value.text();
    std::string all;
    for (node const& item : value.items())
        all += (all.empty() ? "" : ", ") + on_one_line(item);
    for (node_member const& m : value.members())
        all += (all.empty() ? "" : ", ") + m.key + ": " + on_one_line(m.value);
    return value.is_list() ? '[' + all + ']' : '{' + all + '}';
}

// What stands at an address, and what is to stand there instead; nothing: it is left out.
struct small_change {
    address where{};
    std::optional<node> after{};
};

// Goes through a document along the forms of its values.
class mutation_walk {
public:
    explicit mutation_walk(node const& content) : content_(content), texts_(as_stated(content), known_in(content)) {}

    std::vector<small_change> all() && {
        value_form const& form = *format().front();
        for (node_member const& m : content_.members())
            if (is_among(rules, m.key) || is_among(later_rules, m.key))
                if (format_key const* const key = find(form, m.key)) visit(m.value, address(m.key), *key);
        add_unsaid("method", "sainte-lague");
        add_unsaid("unit", "100 minor");
        add_unsaid("ties", "larger-weight");
        return std::move(changes_);
    }

private:
    static reading as_stated(node const& content) {
        reading into;
        (void)read_header(into, content);
        return into;
    }

    static name_test known_in(node const& content) {
        return [content](std::string_view name) {
            if (name == "equal") return true;
            for (std::string_view const section : {"figures", "keys", "parties"})
                if (node const* const all = content.find(section); all != nullptr && all->find(name) != nullptr)
                    return true;
            return false;
        };
    }

    void add(address where, std::optional<node> after) { changes_.push_back({std::move(where), std::move(after)}); }

    // What holds where nothing is said.
    void add_unsaid(std::string_view key, std::string_view instead) {
        if (content_.find(key) == nullptr) add(address(std::string(key)), node(std::string(instead)));
    }

    void visit(node const& value, address const& where, format_key const& key) {
        if (is_stated(value)) return visit_stated(value, where, key);
        if (is_dated(value)) {
            for (std::size_t i = 0; i < value.items().size(); ++i)
                visit_stated(value.items()[i], where / (i + 1), key);
            return;
        }
        bool const by_id = key.many == how_many::by_id || key.many == how_many::lists_by_id;
        if (by_id && value.is_map()) return visit_members(value, where, key);
        if (value.is_list()) return visit_list(value, where, key);
        visit_one(value, where, key);
    }

    void visit_stated(node const& stated, address const& where, format_key const& key) {
        constexpr format_key from{"from", "beginning", ""};
        if (node const* const since = stated.find("from")) visit_one(*since, where / "from", from);
        if (node const* const value = stated.find("value")) visit(*value, where / "value", key);
    }

    void visit_members(node const& map, address const& where, format_key key) {
        bool const sums_to_all = key.form == "percent or rest";
        key.many = how_many::one_or_list;
        for (std::size_t i = 0; i < map.members().size(); ++i) {
            node_member const& m = map.members()[i];
            if (sums_to_all)
                shift_percent(map, where, i);
            else
                visit(m.value, where / m.key, key);
        }
    }

    // One part more for one, and one less for the next, so that all are 100 percent still.
    void shift_percent(node const& map, address const& where, std::size_t place) {
        value_form const& form = *form_named("percent or rest");
        node_member const& one = map.members()[place];
        node_member const& next = map.members()[(place + 1) % map.members().size()];
        auto const more = texts_.of(form, one.value.text());
        auto const less = texts_.less(next.value.text());
        if (more.empty()) return;
        node made = replaced(map, address(one.key), node(more.front()));
        bool const has_rest = std::any_of(map.members().begin(), map.members().end(),
                                          [](node_member const& m) { return m.value.text() == "rest"; });
        if (!has_rest && less) made = replaced(made, address(next.key), node(*less));
        add(where, made);
    }

    void visit_list(node const& list, address const& where, format_key key) {
        bool const some = is_among(participant_forms, key.form) || is_among(stream_lists, key.key);
        for (std::size_t i = 0; i < list.items().size(); ++i) {
            if (some && list.items().size() > 1) add(where / (i + 1), std::nullopt);
            key.many = how_many::one;
            visit(list.items()[i], where / (i + 1), key);
        }
    }

    void visit_one(node const& value, address const& where, format_key const& key) {
        value_form const* const form = form_named(key.form);
        if (form == nullptr) return;
        if (value.is_text()) {
            for (std::string const& other : texts_.of(*form, value.text()))
                add(where, node(other));
            return;
        }
        for (node_member const& m : value.members())
            visit_key(*form, m, where / m.key);
    }

    void visit_key(value_form const& form, node_member const& m, address const& where) {
        if (format_key const* const key = find(form, m.key)) {
            if (is_among(restrictions, m.key)) add(where, std::nullopt);
            visit(m.value, where, *key);
        } else if (form.name == "payers") { // a part of the stream, by its id
            visit_one(m.value, where, {"", "tranche", ""});
        } else if (form.keys.empty()) { // by date, by year or by party
            visit_one(m.value, where, {"", form.name, ""});
        }
    }

    node const& content_;
    mutated_texts texts_;
    std::vector<small_change> changes_{};
};

inline node changed_by(node const& content, small_change const& change) {
    return change.after ? replaced(content, change.where, *change.after) : removed(content, change.where);
}

inline bool is_inside(address const& inner, address const& outer) {
    return inner == outer || inner.written().starts_with(outer.written() + '.');
}

// What is said at an address of an alternative's settings is of the form that it has where it is put.
class mutant_list {
public:
    explicit mutant_list(node const& content) : content_(content) {}

    std::vector<mutant> all() && {
        for (small_change const& change : mutation_walk(content_).all())
            add(change.where, change.after);
        if (node const* const questions = content_.find("assumptions"))
            for (node_member const& q : questions->members())
                if (node const* const alternatives = q.value.find("alternatives"))
                    for (node_member const& a : alternatives->members())
                        if (node const* const set = a.value.find("set"))
                            for (node_member const& m : set->members())
                                add_setting(address("assumptions") / q.key / "alternatives" / a.key / "set" / m.key, m);
        return std::move(all_);
    }

private:
    void add(address const& where, std::optional<node> const& after) {
        node const* const before = find(content_, where);
        node const& stands = before == nullptr ? content_ : *before;
        std::optional<node> const placed = after ? std::optional(after->like(stands)) : std::nullopt;
        all_.push_back({where, before == nullptr ? "" : on_one_line(*before), after ? on_one_line(*after) : "",
                        before == nullptr ? content_.file() : stands.file(),
                        before == nullptr ? position{} : stands.at(), changed_by(content_, {where, placed})});
    }

    void add_setting(address const& where, node_member const& setting) {
        address const put(setting.key);
        std::optional<node> with;
        try {
            with = replaced(content_, put, setting.value);
        } catch (error const&) { // a longer address than the file has: it is told when it is read
            return;
        }
        for (small_change const& change : mutation_walk(*with).all())
            if (is_inside(change.where, put)) {
                node const made = changed_by(*with, change);
                if (node const* const value = find(made, put)) add(where, *value);
            }
    }

    node const& content_;
    std::vector<mutant> all_{};
};

} // namespace detail

FORDEL_DECL std::vector<mutant> mutants(node const& content) { return detail::mutant_list(content).all(); }

} // namespace v0
} // namespace fordel
