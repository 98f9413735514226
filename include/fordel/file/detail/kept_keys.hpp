// Named keys, as a reader comes to them on its way through others.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// How much a named key comes to: the keys that rest on one another in a row, and all of them, each as often as it is
// used.
struct key_extent {
    std::size_t depth = 0;
    std::size_t uses = 0;

    void add(key_extent const& part) {
        depth = std::max(depth, part.depth);
        uses += part.uses;
    }
    bool fits() const { return depth <= most_names_in_a_row && uses <= 1000; }
};

// Each key is read once for those whom it is for, however many others use it; one that comes to rest on itself, or on
// too many others, is reported.
class kept_keys {
public:
    // make() reads the key where it was not read before.
    std::optional<key_rule> rule_of(reading& into, std::string const& name, node const& says, address const& where,
                                    key_scope const& scope, std::function<std::optional<key_rule>()> const& make);

private:
    struct open_key {
        std::string name;
        key_extent of{};
    };
    struct kept_key {
        std::optional<members> who;
        key_limit limit;
        std::optional<key_rule> rule; // none where it could not be read, which is told
        key_extent of;
    };

    bool reports_circle(reading& into, std::string const& name, node const& says, address const& where) const;
    kept_key const* find(std::string const& name, key_scope const& scope) const;
    kept_key made(reading& into, std::string const& name, node const& says, address const& where,
                  key_scope const& scope, std::function<std::optional<key_rule>()> const& make);

    std::vector<open_key> open_{}; // on the way
    by_name<std::vector<kept_key>> kept_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/kept_keys.ipp>
#endif
