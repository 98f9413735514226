#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/one_spelling.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

node spelled(node const& value, std::string_view form);

// Where the same is said twice; a remark on either says more.
inline bool is_one_text(node const& words) {
    node const *const da = words.find("da"), *const en = words.find("en");
    return words.members().size() == 2 && da != nullptr && en != nullptr && da->is_text() && *da == *en &&
           da->remarks().empty() && en->remarks().empty();
}

inline bool is_list_of_one_name(node const& value, format_key const& key) {
    return key.many == how_many::one_or_list && (key.form == "members" || key.form == "party name") &&
           value.items().size() == 1 && value.items().front().is_text() && value.items().front().remarks().empty();
}

inline node spelled_by_id(node const& all, std::string_view form) {
    std::vector<node_member> members;
    for (node_member const& m : all.members()) {
        bool const says_nothing = form == "party" && m.value.is_map() && m.value.members().empty();
        members.push_back({m.key, says_nothing ? node().like(m.value) : spelled(m.value, form), m.at});
    }
    return node(std::move(members)).like(all);
}

inline node spelled_value(node const& value, format_key const& key) {
    if (is_list_of_one_name(value, key)) return value.items().front().like(value);
    bool const by_id = key.many == how_many::by_id || key.many == how_many::lists_by_id;
    if (by_id && value.is_map() && value.find("value") == nullptr) return spelled_by_id(value, key.form);
    return spelled(value, value.is_list() && !key.in_list.empty() ? key.in_list : key.form);
}

inline node spelled_map(node const& map, value_form const& form) {
    std::vector<node_member> members;
    for (node_member m : map.members()) {
        format_key const* const key = find(form, m.key);
        bool const is_rest = key != nullptr && m.key == "rest" && m.value.is_text() && m.value.text() == "yes";
        if (is_rest && map.find("amount") == nullptr)
            m = {"amount", node(std::string("rest")).like(m.value), m.at};
        else if (key != nullptr)
            m.value = spelled_value(m.value, *key);
        else if (!form.others.empty())
            m.value = spelled(m.value, form.others);
        members.push_back(std::move(m));
    }
    return node(std::move(members)).like(map);
}

// What is known of a value, and the value by its own form.
inline node spelled_stated(node const& stated, std::string_view form) {
    std::vector<node_member> members = spelled_map(stated, forms::stated_value).members();
    for (node_member& m : members)
        if (m.key == "value") m.value = spelled(*stated.find("value"), form);
    return node(std::move(members)).like(stated);
}

FORDEL_DECL node spelled(node const& value, std::string_view form) {
    if (value.is_list()) {
        std::vector<node> items;
        for (node const& item : value.items())
            items.push_back(spelled(item, form));
        return node(std::move(items)).like(value);
    }
    if (!value.is_map()) return value;
    if (value.find("value") != nullptr) return spelled_stated(value, form);
    if (form == forms::words.name && is_one_text(value)) return value.find("da")->like(value);
    value_form const* const known = find_form(form);
    return known == nullptr ? value : spelled_map(value, *known);
}

} // namespace detail

FORDEL_DECL node in_one_spelling(node const& document) {
    return document.is_map() ? detail::spelled_map(document, forms::programme) : document;
}

} // namespace v0
} // namespace fordel
