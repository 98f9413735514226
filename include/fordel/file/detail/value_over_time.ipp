#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/stated.hpp>
#include <fordel/file/detail/value_over_time.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline node removed_node() { return node(std::vector<node_member>{{"removed", node("yes"), {}}}); }

inline node without_member(node const& map, std::string_view key) {
    std::vector<node_member> kept = map.members();
    std::erase_if(kept, [&](node_member const& m) { return m.key == key; });
    return node(std::move(kept)).like(map);
}

FORDEL_DECL node with_value(node const& stated, std::optional<node> value) {
    if (!value) return removed_node().like(stated);
    std::vector<node_member> members = stated.members();
    for (node_member& m : members)
        if (m.key == "value") m.value = std::move(*value);
    return node(std::move(members)).like(stated);
}

FORDEL_DECL value_over_time::value_over_time(node const* written, reading dates) {
    auto const add = [&](node const& stated) {
        node const* const from = stated.find("from");
        reading apart = dates; // a day that is none is told where the document is read
        parts_.push_back(
            {from == nullptr ? std::nullopt : read_beginning(apart, *from, {}), without_member(stated, "from")});
    };
    stated_alone_ = written != nullptr && is_stated(*written);
    if (written == nullptr || written->is_nothing())
        parts_.push_back({std::nullopt, removed_node()});
    else if (is_dated(*written))
        std::ranges::for_each(written->items(), add);
    else if (stated_alone_)
        add(*written);
    else
        parts_.push_back({std::nullopt, node(std::vector<node_member>{{"value", *written, {}}}).like(*written)});
}

// A part that begins on that day, with what is in force then.
FORDEL_DECL void value_over_time::cut(std::optional<date> at) {
    auto const later =
        std::ranges::find_if(parts_, [&](part const& one) { return one.from && (!at || *at < *one.from); });
    bool const none_before = later == parts_.begin();
    if (!none_before && std::prev(later)->from == at) return;
    parts_.insert(later, {at, none_before ? removed_node() : std::prev(later)->stated});
}

FORDEL_DECL bool value_over_time::begins_within(part const& one, some_days days) {
    bool const early = days.first && (!one.from || *one.from < *days.first);
    bool const late = days.last && one.from && *days.last < *one.from;
    return !early && !late;
}

FORDEL_DECL std::vector<node*> value_over_time::on(some_days days) {
    if (days.first) cut(days.first);
    if (days.last) cut(day_after(*days.last));
    std::vector<node*> there;
    for (part& one : parts_)
        if (begins_within(one, days) && !is_removed(one.stated)) there.push_back(&one.stated);
    return there;
}

FORDEL_DECL void value_over_time::set(some_days days, std::optional<node> stated) {
    cut(days.first);
    if (days.last) cut(day_after(*days.last));
    auto const first = std::ranges::find_if(parts_, [&](part const& one) { return begins_within(one, days); });
    first->stated = stated ? *std::move(stated) : removed_node();
    stated_alone_ = false;
    parts_.erase(
        std::remove_if(std::next(first), parts_.end(), [&](part const& one) { return begins_within(one, days); }),
        parts_.end());
}

FORDEL_DECL std::optional<node> value_over_time::written(bool in_lists, writing const& as) const {
    part const& first = parts_.front();
    if (parts_.size() == 1 && !first.from) {
        if (is_removed(first.stated)) return std::nullopt;
        bool const plain = first.stated.members().size() == 1;
        return plain && !stated_alone_ ? value_in(first.stated) : first.stated;
    }
    std::vector<node> items;
    for (part const& one : parts_) {
        node const& value = value_in(one.stated);
        bool const listed = in_lists && !is_removed(one.stated) && !value.is_list();
        node const said = listed ? with_value(one.stated, node(std::vector<node>{value}).like(value)) : one.stated;
        std::vector<node_member> members = said.members();
        if (one.from) members.insert(members.begin(), {"from", beginning_node(*one.from, as).like(said), {}});
        items.push_back(node(std::move(members)).like(said));
    }
    return node(std::move(items));
}

} // namespace detail
} // namespace v0
} // namespace fordel
