#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/each.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string with_mark(std::string text, std::string_view mark, std::string_view name) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + name.size()))
        text.replace(at, mark.size(), name);
    return text;
}

FORDEL_DECL std::string with_each(std::string const& text, std::string_view party) {
    return with_mark(text, "$each", party);
}

FORDEL_DECL node with_each(node const& value, std::string_view party) {
    node made = value;
    if (value.is_text()) made = node(with_each(value.text(), party));
    if (value.is_list()) {
        std::vector<node> items;
        for (node const& item : value.items())
            items.push_back(with_each(item, party));
        made = node(std::move(items));
    }
    if (value.is_map()) {
        std::vector<node_member> members;
        for (node_member const& m : value.members())
            members.push_back({with_each(m.key, party), with_each(m.value, party), m.at});
        made = node(std::move(members));
    }
    return made.placed(value.at(), value.shared_file());
}

// Walks from names to the groups they name; a group that holds itself ends where it began.
class group_walk {
public:
    explicit group_walk(node const& document) : groups_(document.find("groups")) {}

    void add(node const& names, std::vector<std::string>& found) {
        if (names.is_text()) return add_name(names.text(), found);
        for (node const& item : names.items())
            add(item, found);
        for (std::string_view const key : {"who", "of", "value"})
            if (node const* const inner = names.find(key); inner != nullptr) {
                std::vector<std::string> members, without;
                add(*inner, members);
                if (node const* const less = names.find("without"); less != nullptr) add(*less, without);
                for (std::string const& name : members)
                    if (!is_in(without, name)) add_party(name, found);
            }
    }

    static bool is_in(std::vector<std::string> const& names, std::string const& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    }

private:
    void add_name(std::string const& name, std::vector<std::string>& found) {
        node const* const group = groups_ == nullptr ? nullptr : groups_->find(name);
        if (group == nullptr) return add_party(name, found);
        if (is_in(open_, name)) return;
        open_.push_back(name);
        add(*group, found);
        open_.pop_back();
    }

    static void add_party(std::string const& name, std::vector<std::string>& found) {
        if (!is_in(found, name)) found.push_back(name);
    }

    node const* groups_;
    std::vector<std::string> open_{};
};

FORDEL_DECL std::vector<std::string> names_except(node const& document, node const& names, node const* except) {
    std::vector<std::string> all, excepted, left;
    group_walk walk(document);
    walk.add(names, all);
    if (except != nullptr) walk.add(*except, excepted);
    for (std::string& name : all)
        if (!group_walk::is_in(excepted, name)) left.push_back(std::move(name));
    return left;
}

} // namespace detail
} // namespace v0
} // namespace fordel
