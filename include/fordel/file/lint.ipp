#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error/lint.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/bounds_in_use.hpp>
#include <fordel/file/detail/mentions.hpp>
#include <fordel/file/lint.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// 2014 of 2014 and of 2014-15; nothing of what is no year.
inline std::optional<int> year_of_key(std::string_view key) {
    int year = 0;
    auto const [end, fault] = std::from_chars(key.data(), key.data() + key.size(), year);
    std::string_view const rest = key.substr(static_cast<std::size_t>(end - key.data()));
    bool const is_split = rest.size() == 3 && (rest[0] == '-' || rest[0] == '/');
    if (fault != std::errc() || year < 1000 || year > 9999 || !(rest.empty() || is_split)) return std::nullopt;
    return year;
}

// Maps from years, wherever they stand: a year that is left out between two others.
inline void find_gaps(reading& into, node const& value, address const& where) {
    std::set<int> years;
    bool only_years = !value.members().empty();
    for (node_member const& m : value.members()) {
        std::optional<int> const year = year_of_key(m.key);
        only_years = only_years && year.has_value();
        if (year) years.insert(*year);
        find_gaps(into, m.value, where / m.key);
    }
    for (std::size_t i = 0; i < value.items().size(); ++i)
        find_gaps(into, value.items()[i], where / (i + 1));
    if (!only_years) return;
    for (int year = *years.begin(); year < *years.rbegin(); ++year)
        if (!years.contains(year)) into.report(errors::lint_gap, "nothing of " + std::to_string(year), value, where);
}

// The days that a member of a group belongs to it.
struct membership {
    std::string who;
    std::optional<date> first{}, last{};

    bool meets(membership const& other) const {
        return who == other.who && (!last || !other.first || *other.first <= *last) &&
               (!other.last || !first || *first <= *other.last);
    }
};

inline std::optional<membership> membership_of(reading& apart, node const& item) {
    if (item.is_text()) return membership{item.text()};
    node const* const who = item.find("who");
    if (who == nullptr || !who->is_text()) return std::nullopt;
    membership made{who->text()};
    address const unplaced;
    if (node const* const from = item.find("from")) made.first = read_beginning(apart, *from, unplaced);
    if (node const* const until = item.find("until"))
        if (auto const last_days = read_period(apart, *until, unplaced)) made.last = last_days->last();
    return made;
}

inline void find_overlaps(reading& into, node const& document) {
    node const* const groups = document.find("groups");
    if (groups == nullptr) return;
    reading apart = reading_dates_of(document);
    for (node_member const& group : groups->members()) {
        std::vector<membership> known;
        for (std::size_t i = 0; i < group.value.items().size(); ++i) {
            auto const own = membership_of(apart, group.value.items()[i]);
            if (!own) continue;
            if (std::any_of(known.begin(), known.end(), [&](membership const& m) { return m.meets(*own); }))
                into.report(errors::lint_overlap, own->who + " twice at a time", group.value.items()[i],
                            address("groups") / group.key / (i + 1));
            known.push_back(*own);
        }
    }
}

// Whether anything but its own definition names it.
inline bool is_mentioned(node const& document, std::string_view section, std::string_view name) {
    for (node_member const& top : document.members()) {
        if (top.key != section) {
            if (mentions(top.value, name)) return true;
            continue;
        }
        for (node_member const& m : top.value.members())
            if (m.key != name && mentions(m.value, name)) return true;
    }
    return false;
}

inline void find_unused(reading& into, node const& document) {
    constexpr std::array<std::string_view, 4> sections{"groups", "figures", "indices", "keys"};
    for (std::string_view const section : sections)
        if (node const* const all = document.find(section); all != nullptr)
            for (node_member const& m : all->members())
                if (!is_mentioned(document, section, m.key))
                    into.report(errors::lint_unused, m.key, m.value, address(std::string(section)) / m.key);
}

// Who pays, receives, has a share or is agreed with in any case.
inline std::set<std::string> parties_in_use(std::vector<schedule> const& cases) {
    std::set<std::string> used;
    auto const use = [&](std::vector<party> const& parties) {
        for (party const& p : parties)
            used.insert(p.name);
    };
    for (schedule const& s : cases) {
        for (stream const& own : s.programme().streams()) {
            use(own.recipients.parties());
            for (tranche const& t : own.payers)
                use(t.payers.parties());
            if (own.collector) use({*own.collector});
        }
        for (agreement const& a : s.programme().agreements())
            use(a.between);
        for (schedule_entry const e : s)
            use({e.payer(), e.recipient()});
    }
    return used;
}

inline void find_unused_parties(reading& into, node const& document, std::vector<schedule> const& cases) {
    node const* const parties = document.find("parties");
    if (parties == nullptr) return;
    std::set<std::string> const used = parties_in_use(cases);
    for (node_member const& m : parties->members())
        if (m.key != "file" && !used.contains(m.key) && !is_mentioned(document, "parties", m.key))
            into.report(errors::lint_unused, m.key, m.value, address("parties") / m.key);
}

inline void find_loose_bounds(reading& into, node const& document, bounds_in_use const& bounds) {
    for (bounds_of_side const& side : bounds.sides())
        for (std::size_t i = 0; i < side.steps.size(); ++i) {
            if (!side.is_bound(i) || side.binding.contains(i)) continue;
            address const where = side.where / (i + 1);
            node const* const at = find(document, where);
            into.report(errors::lint_never_binds, side.steps[i].describe().en, at == nullptr ? document : *at, where);
        }
}

} // namespace detail

FORDEL_DECL std::vector<finding> lint(node const& document, std::vector<schedule> const& cases) {
    reading found;
    detail::find_gaps(found, document, address());
    detail::find_overlaps(found, document);
    detail::find_unused(found, document);
    detail::find_unused_parties(found, document, cases);
    detail::bounds_in_use bounds;
    for (schedule const& s : cases)
        bounds.note(s);
    detail::find_loose_bounds(found, document, bounds);
    return found.findings();
}

} // namespace v0
} // namespace fordel
