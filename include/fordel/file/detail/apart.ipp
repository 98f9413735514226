#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/apart.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<std::string> only_in(std::vector<std::string> const& all,
                                             std::vector<std::string> const& others) {
    std::multiset<std::string> left(others.begin(), others.end());
    std::vector<std::string> only;
    for (std::string const& one : all) {
        auto const other = left.find(one);
        other == left.end() ? only.push_back(one) : void(left.erase(other));
    }
    return only;
}

FORDEL_DECL std::vector<std::size_t> places_only_in(std::vector<node> const& all, std::vector<node> const& others) {
    std::vector<node> left = others;
    std::vector<std::size_t> only;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const other = std::ranges::find(left, all[i]);
        other == left.end() ? only.push_back(i) : void(left.erase(other));
    }
    return only;
}

// A name stands for the list of it.
inline std::vector<std::string> names_in_list(node const& n) {
    std::vector<std::string> all;
    if (n.is_text()) all.push_back(n.text());
    for (node const& item : n.items())
        all.push_back(item.text());
    return all;
}

inline std::string comma_separated(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

FORDEL_DECL each_alone names_apart(node const& before, node const& after) {
    std::vector<std::string> const earlier = names_in_list(before), later = names_in_list(after);
    if (earlier == later) return {};
    each_alone const apart{comma_separated(only_in(earlier, later)), comma_separated(only_in(later, earlier))};
    return apart == each_alone{} ? each_alone{comma_separated(earlier), comma_separated(later)} : apart;
}

FORDEL_DECL std::vector<std::string> keys_of_both(node const& before, node const& after) {
    std::vector<std::string> keys;
    for (node_member const& m : before.members())
        keys.push_back(m.key);
    std::size_t at = 0;
    for (node_member const& m : after.members()) {
        auto const known = std::ranges::find(keys, m.key);
        if (known != keys.end()) {
            at = static_cast<std::size_t>(known - keys.begin()) + 1;
            continue;
        }
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), m.key);
        ++at;
    }
    return keys;
}

} // namespace detail
} // namespace v0
} // namespace fordel
