#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/address_steps.hpp>
#include <fordel/file/detail/applied_change.hpp>
#include <fordel/file/detail/format_place.hpp>
#include <fordel/file/detail/stated.hpp>
#include <fordel/file/detail/value_over_time.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/stated_value.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class change_maker {
public:
    change_maker(reading& into, node const& document, fordel::change const& made)
        : into_(into), change_(made), dates_(reading_dates_of(document)), as_{.year_begins = dates_.year_begins},
          said_(node().placed(made.at, std::make_shared<std::string const>(made.file))) {}

    node in(node const& document) {
        try {
            outcome const made = at(document, change_.where.written(), format_place::of_programme());
            if (!made.found) refuse_address(document, change_.where);
            return made.value.value_or(document);
        } catch (error const& wrong) {
            into_.report(wrong, said_, change_.where);
            return document;
        }
    }

private:
    // What a value becomes; none: it is left out.
    struct outcome {
        bool found = false;
        std::optional<node> value{};
    };

    some_days days() const { return {change_.from, change_.until}; }

    outcome at(node const& in, std::string_view rest, format_place const& place) {
        if (rest.empty()) return {true, set(&in, change_.value, place)};
        if (is_stated(in) && goes_on_with_value(rest)) return in_value(in, behind(rest, value_key.size()), place);
        if (is_stated(in) || (is_dated(in) && !way_to_one(in, rest))) return at_all_times(in, rest, place);
        return in.is_list() ? in_list(in, rest, place) : in_map(in, rest, place);
    }

    static constexpr std::string_view value_key = "value";
    static bool goes_on_with_value(std::string_view rest) {
        return rest.starts_with(value_key) && (rest.size() == value_key.size() || rest[value_key.size()] == '.');
    }

    // An address of the file itself, which names one of the values of a list: amount.2.value.
    static bool way_to_one(node const& dated, std::string_view rest) {
        auto const step = way_into(dated, rest);
        return step && goes_on_with_value(step->rest);
    }

    outcome in_value(node const& stated, std::string_view rest, format_place const& place) {
        outcome made = at(value_in(stated), rest, place);
        return {made.found, with_value(stated, std::move(made.value))};
    }

    // Below a value that changes: in each that is in force on these days.
    outcome at_all_times(node const& in, std::string_view rest, format_place const& place) {
        value_over_time whole(&in, dates_);
        bool found = false;
        fordel::change const dated = change_;
        for (node* const stated : whole.on(days())) {
            change_.from = change_.until = std::nullopt;
            outcome made = at(value_in(*stated), rest, place);
            change_ = dated;
            if (!made.found) continue;
            found = true;
            *stated = with_value(*stated, std::move(made.value));
        }
        return {found, whole.written(place.several(), as_)};
    }

    outcome in_list(node const& list, std::string_view rest, format_place const& place) {
        auto const step = way_into(list, rest);
        std::vector<node> items = list.items();
        if (!step) {
            if (rest != std::to_string(items.size() + 1) || !change_.value) return {};
            if (auto added = set(nullptr, change_.value, place.item())) items.push_back(*std::move(added));
            return {true, node(std::move(items)).like(list)};
        }
        outcome made = at(items[step->place], step->rest, is_dated(list) ? place : place.item());
        if (!made.found) return {};
        if (made.value)
            items[step->place] = *std::move(made.value);
        else
            items.erase(std::next(items.begin(), static_cast<std::ptrdiff_t>(step->place)));
        return {true, node(std::move(items)).like(list)};
    }

    outcome in_map(node const& map, std::string_view rest, format_place const& place) {
        for (std::size_t const way : ways_on(map, rest)) {
            std::string const& key = map.members()[way].key;
            auto const inner = place.behind(key);
            if (!inner) continue;
            outcome made = at(map.members()[way].value, behind(rest, key.size()), *inner);
            if (made.found) return {true, with_key(map, key, std::move(made.value))};
        }
        return with_new_key(map, rest, place);
    }

    // A name may hold dots; what has one, and is no name, is nowhere. A section of names begins with its first.
    outcome with_new_key(node const& map, std::string_view rest, format_place const& place) {
        std::string_view const first = rest.substr(0, rest.find('.'));
        if (auto const section = place.behind(first);
            section && section->has_names() && first != rest && map.find(first) == nullptr) {
            outcome made = with_new_key(node(std::vector<node_member>{}), rest.substr(first.size() + 1), *section);
            return {made.found, with_key(map, std::string(first), std::move(made.value))};
        }
        bool const can_hold = map.is_map() || map.is_nothing();
        bool const plain = rest.find('.') == rest.npos;
        bool const name = place.has_names() && change_.value && change_.value->is_map();
        auto const inner = place.behind(rest);
        if (!can_hold || !change_.value || !inner || !(plain || name)) return {};
        return {true, with_key(map, std::string(rest), set(nullptr, change_.value, *inner))};
    }

    node with_key(node const& map, std::string const& key, std::optional<node> value) const {
        std::vector<node_member> members = map.members();
        auto const known = std::ranges::find(members, key, &node_member::key);
        if (!value) {
            if (known != members.end()) members.erase(known);
        } else if (known != members.end()) {
            known->value = *std::move(value);
        } else {
            members.push_back({key, *std::move(value), change_.at});
        }
        return node(std::move(members)).like(map);
    }

    // What stands there becomes the value, or is taken out.
    std::optional<node> set(node const* before, std::optional<node> const& value, format_place const& place) {
        if (!place.dated() && change_.throughout()) return value;
        if (!place.dated()) return set_undated(before, value, place);
        value_over_time over_time(before, dates_);
        over_time.set(days(), value ? std::optional(stated(*value)) : std::nullopt);
        auto made = over_time.written(place.several(), as_);
        return made ? std::optional(made->like(said_)) : made;
    }

    // With whoever says so, where that is known.
    node stated(node const& value) const {
        std::vector<node_member> members;
        if (is_stated(value))
            members = value.members();
        else
            members.push_back({"value", value, {}});
        auto const add = [&](char const* key, node said) {
            if (!is_stated(value) || value.find(key) == nullptr) members.push_back({key, std::move(said), {}});
        };
        if (change_.source != citation{}) add("source", to_node(change_.source, as_));
        if (change_.decided != decision{}) add("decision", to_node(change_.decided, as_));
        return node(std::move(members)).like(said_);
    }

    // What the format has no dates for: by its parts, or by its period.
    std::optional<node> set_undated(node const* before, std::optional<node> const& value, format_place const& place) {
        bool const has_parts = !place.has_names() && value_form_has_keys(place);
        if (before == nullptr && value && has_parts && value->find("period") != nullptr) return added(*value);
        if (before != nullptr && !value && place.form() == forms::stream.name) return suspended(*before);
        if (before != nullptr && value && before->is_map() && value->is_map() && has_parts)
            return by_parts(*before, *value, place);
        if (before != nullptr && value == *before) return value;
        into_.report(errors::proposal_throughout_only, change_.where.written() + " " + days_of(change_), said_,
                     change_.where);
        return before == nullptr ? std::nullopt : std::optional(*before);
    }

    static bool value_form_has_keys(format_place const& place) {
        value_form const* const form = find_form(place.form());
        return form != nullptr && !form->keys.empty();
    }

    std::optional<period> period_in(node const& item) {
        node const* const written = item.find("period");
        reading apart = dates_; // what is wrong with it is told where the document is read
        return written == nullptr ? std::nullopt : read_period(apart, *written, {});
    }

    // Its own period says when it is there.
    node added(node const& value) {
        auto const during = period_in(value);
        bool const early = during && change_.from && during->first() < *change_.from;
        bool const late = during && change_.until && *change_.until < during->last();
        if (early || late)
            into_.report(errors::proposal_outside_days,
                         change_.where.written() + ": " + during->span() + ", " + days_of(change_),
                         *value.find("period"), change_.where / "period");
        return value;
    }

    node suspended(node const& stream) {
        auto const during = period_in(stream);
        if (!during) return stream;
        period const of_change(change_.from.value_or(all_times().first()), change_.until.value_or(all_times().last()));
        auto const off = overlap(*during, of_change);
        if (!off) return stream; // it is paid on other days alone
        std::vector<node> all;
        if (node const* const known = stream.find("suspended"))
            all = known->is_list() ? known->items() : std::vector<node>{*known};
        all.push_back(to_node(*off, as_).like(said_));
        return with_key(stream, "suspended", all.size() == 1 ? all.front() : node(std::move(all)).like(said_));
    }

    // Key by key: what only one of the two has is put in or taken out.
    node by_parts(node const& before, node const& value, format_place const& place) {
        node made = before;
        for (node_member const& m : before.members())
            if (value.find(m.key) == nullptr) made = with_part(made, m.key, std::nullopt, place);
        for (node_member const& m : value.members())
            if (node const* const known = before.find(m.key); known == nullptr || *known != m.value)
                made = with_part(made, m.key, m.value, place);
        return made;
    }

    node with_part(node const& map, std::string const& key, std::optional<node> const& value,
                   format_place const& place) {
        auto const inner = place.behind(key);
        return inner ? with_key(map, key, set(map.find(key), value, *inner)) : with_key(map, key, value);
    }

    reading& into_;
    fordel::change change_;
    reading dates_;
    writing as_;
    node said_; // where the change stands
};

FORDEL_DECL node with_change(reading& into, node const& document, fordel::change const& made) {
    return change_maker(into, document, made).in(document);
}

} // namespace detail
} // namespace v0
} // namespace fordel
