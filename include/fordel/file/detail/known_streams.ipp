#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/known_streams.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/detail/named_streams.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_known_streams(reading& into, programme const& p, node const& content) {
    named_streams const known(p.streams());
    auto const require = [&](std::vector<amounts_needed> const& all, std::string const& section,
                             std::string const& id) {
        node const* const items = content.find(section);
        node const* const item = items == nullptr ? nullptr : items->find(id);
        for (amounts_needed const& one : all)
            for (std::string const& name : one.of)
                into.attempt(item == nullptr ? content : *item, address(section) / id,
                             [&] { return known.find(name).size(); });
    };
    for (stream const& s : p.streams())
        require(needs_of(s), "streams", s.id);
    for (clearing const& c : p.clearings()) {
        require(c.spending.needs(), "clearings", c.id);
        require(c.shares.needs(), "clearings", c.id);
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
