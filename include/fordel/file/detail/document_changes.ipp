#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/apart.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/document_changes.hpp>
#include <fordel/file/detail/one_line.hpp>
#include <fordel/file/detail/place_in_both.hpp>
#include <fordel/file/detail/tables_beside.hpp>
#include <fordel/file/detail/values_by_day.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <algorithm>
#include <array>
#include <chrono>
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

// Of a map of figures, or of weights, more than so many that differ are told together.
inline constexpr std::size_t most_told_one_by_one = 5;

inline bool holds_members(node const& n) { return n.is_map() || n.is_nothing(); }

inline bool is_list_of_texts(node const& n) {
    return n.is_list() && std::ranges::all_of(n.items(), [](node const& item) { return item.is_text(); });
}

class document_walk {
public:
    document_walk(decided_document const& before, decided_document const& after)
        : before_(before), after_(after), tables_(before, after) {}

    std::vector<document_change> all() && {
        place_in_both all;
        for (char const* const section : {"streams", "clearings", "agreements"})
            for (decided_document const* const in : {&before_, &after_})
                if (node const* const items = in->content.find(section))
                    for (node_member const& one : items->members())
                        widen(all.used, *in, one.value);
        compare_members(before_.content, after_.content, all);
        return std::move(found_);
    }

private:
    // By the period of a stream; what is wrong with it is told when its programme is read.
    static void widen(std::optional<period>& used, decided_document const& in, node const& stream) {
        reading apart = in.words;
        node const* const written = stream.find("period");
        auto const during = written == nullptr ? std::nullopt : read_period(apart, *written, address());
        if (during)
            used = used ? period(std::min(used->first(), during->first()), std::max(used->last(), during->last()))
                        : *during;
    }

    void compare(node const* before, node const* after, place_in_both const& at) {
        if (is_by_day(before) || is_by_day(after)) return compare_by_day(before, after, at.within());
        if (before == nullptr && after == nullptr) return;
        if (before == nullptr || after == nullptr) return put_whole(before, after, at);
        if (at.is_of("assumptions", 2)) compare_answers(at);
        if (holds_members(*before) && holds_members(*after)) return compare_members(*before, *after, at);
        if (before->is_nothing() || after->is_nothing())
            return put_whole(before->is_nothing() ? nullptr : before, after->is_nothing() ? nullptr : after, at);
        bool const texts =
            (before->is_text() || is_list_of_texts(*before)) && (after->is_text() || is_list_of_texts(*after));
        if (texts && (before->is_list() || after->is_list())) return compare_names(*before, *after, at.within());
        if (before->is_list() && after->is_list()) return compare_items(before->items(), after->items(), at.within());
        compare_written(*before, *after, at);
    }

    // ------------------------------------------------------------ maps

    void compare_members(node const& before, node const& after, place_in_both at) {
        at.cite(after_.words, after);
        if (at.is_of("streams", 2)) {
            at.used.reset();
            widen(at.used, before_, before);
            widen(at.used, after_, after);
        }
        std::vector<std::string> const keys = keys_of_both(before, after);
        if (compare_many_texts(before, after, keys, at)) return;
        for (std::string const& key : keys) {
            node const *earlier = before.find(key), *later = after.find(key);
            // A section that one lacks is one without names.
            if (at.place.empty() && is_section_of_names(key))
                compare(earlier == nullptr ? &nothing_ : earlier, later == nullptr ? &nothing_ : later, at.into(key));
            else
                compare(earlier, later, at.into(key));
        }
    }

    static bool is_section_of_names(std::string_view key) {
        constexpr std::array<std::string_view, 9> sections{"parties", "groups",    "figures",    "indices",    "keys",
                                                           "streams", "clearings", "agreements", "assumptions"};
        return std::ranges::find(sections, key) != sections.end();
    }

    // A refreshed column of figures is one change, not a hundred.
    bool compare_many_texts(node const& before, node const& after, std::vector<std::string> const& keys,
                            place_in_both const& at) {
        auto const is_text = [](node_member const& m) { return m.value.is_text(); };
        if (!std::ranges::all_of(before.members(), is_text) || !std::ranges::all_of(after.members(), is_text) ||
            before.members().empty() || after.members().empty())
            return false;
        std::vector<std::string> only_before, only_after;
        std::size_t apart = 0;
        for (std::string const& key : keys) {
            node const *earlier = before.find(key), *later = after.find(key);
            if (earlier != nullptr && later != nullptr && *earlier == *later) continue;
            ++apart;
            if (earlier != nullptr) only_before.push_back(key + ": " + earlier->text());
            if (later != nullptr) only_after.push_back(key + ": " + later->text());
        }
        if (apart <= most_told_one_by_one) return false;
        put(rule_change_kind::changed, first_of(only_before), first_of(only_after), at);
        return true;
    }

    void compare_answers(place_in_both const& at) {
        auto const answer = [&](decided_document const& in) {
            auto const found =
                std::ranges::find(in.answers, at.place.back(), [](auto const& one) { return one.first; });
            return found == in.answers.end() ? std::string() : found->second;
        };
        std::string const before = answer(before_), after = answer(after_);
        if (before != after && !before.empty() && !after.empty()) put(rule_change_kind::changed, before, after, at);
    }

    // ------------------------------------------------------------ values that change

    // Each time in which neither changes is compared by itself; what differs in the same way in two that follow each
    // other is one change.
    void compare_by_day(node const* before, node const* after, place_in_both const& at) {
        std::vector<value_from> const earlier = values_by_day(before_.words, before);
        std::vector<value_from> const later = values_by_day(after_.words, after);
        std::set<date> days;
        for (auto const* const values : {&earlier, &later})
            for (value_from const& one : *values)
                if (one.from && (!at.from || *at.from < *one.from) && (!at.until || *one.from <= *at.until))
                    days.insert(*one.from);
        std::size_t const since = found_.size();
        place_in_both now = at;
        for (date const day : days) {
            now.until = day_before(day);
            compare_stated(in_force_on(earlier, now.from), in_force_on(later, now.from), now);
            now.from = day;
        }
        now.until = at.until;
        compare_stated(in_force_on(earlier, now.from), in_force_on(later, now.from), now);
        join_days(since);
    }

    // What is known of a value is told where the value itself is the same.
    void compare_stated(value_from const& before, value_from const& after, place_in_both at) {
        // Dates that begin when the stream does say no more than none.
        if ((before.value == nullptr || after.value == nullptr) && at.is_unused()) return;
        if (after.stated != nullptr) at.cite(after_.words, *after.stated);
        std::size_t const since = found_.size();
        compare(before.value, after.value, at);
        if (found_.size() != since || before.value == nullptr || after.value == nullptr) return;
        node const& earlier = before.stated == nullptr ? nothing_ : *before.stated;
        node const& later = after.stated == nullptr ? nothing_ : *after.stated;
        for (std::string const& key : keys_of_both(earlier, later))
            if (key != "value" && key != "from") compare(earlier.find(key), later.find(key), at.into(key));
    }

    void join_days(std::size_t since) {
        for (std::size_t i = since; i < found_.size();) {
            rule_change const& later = found_[i].told;
            auto const earlier = std::find_if(
                found_.begin() + static_cast<std::ptrdiff_t>(since), found_.begin() + static_cast<std::ptrdiff_t>(i),
                [&](document_change const& one) { return is_gone_on_with(one.told, later); });
            if (earlier == found_.begin() + static_cast<std::ptrdiff_t>(i)) {
                ++i;
                continue;
            }
            earlier->told.until = later.until;
            found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    static bool is_gone_on_with(rule_change const& earlier, rule_change const& later) {
        return earlier.address == later.address && earlier.kind == later.kind && earlier.before == later.before &&
               earlier.after == later.after && earlier.until && later.from && day_after(*earlier.until) == *later.from;
    }

    // ------------------------------------------------------------ lists

    // Who left, and who was added.
    void compare_names(node const& before, node const& after, place_in_both const& at) {
        each_alone const apart = names_apart(before, after);
        if (apart != each_alone{}) put(rule_change_kind::changed, apart.first, apart.second, at);
    }

    // What only one has, wherever it stands; where all of it is at the same places, each is held against the other's.
    void compare_items(std::vector<node> const& before, std::vector<node> const& after, place_in_both const& at) {
        std::vector<std::size_t> const left = places_only_in(before, after), added = places_only_in(after, before);
        auto const place = [&](std::size_t i) { return at.into(std::to_string(i + 1)); };
        if (left.empty() && added.empty() && before != after)
            return put(rule_change_kind::changed, one_line(node(before)), one_line(node(after)), at);
        if (left == added) {
            for (std::size_t const i : left)
                compare(&before[i], &after[i], place(i));
            return;
        }
        for (std::size_t const i : left)
            put_whole(&before[i], nullptr, place(i));
        for (std::size_t const i : added)
            put_whole(nullptr, &after[i], place(i));
    }

    // ------------------------------------------------------------ what is told

    void compare_written(node const& before, node const& after, place_in_both const& at) {
        std::string const earlier = tables_.written_before(before), later = tables_.written_after(after);
        std::optional<each_alone> apart;
        if (earlier == later && at.key == "file") apart = tables_.rows(before, after);
        if (earlier == later && !apart) return;
        if (names_figures(at))
            if (auto figures = tables_.figures(at.place[1])) apart = std::move(figures);
        bool const as_before = earlier == later && apart == each_alone{}; // in columns that are not used
        auto const with = [](std::string const& written, std::string const& more) {
            return more.empty() ? written : written + ": " + more;
        };
        put(as_before ? rule_change_kind::form : rule_change_kind::changed, with(earlier, apart ? apart->first : ""),
            with(later, apart ? apart->second : ""), at);
    }

    static bool names_figures(place_in_both const& at) {
        if (at.place.size() < 2 || at.place.front() != "figures") return false;
        constexpr std::array<std::string_view, 4> keys{"data", "file", "column", "party column"};
        return at.place.size() == 2 || std::ranges::find(keys, at.key) != keys.end();
    }

    void put_whole(node const* before, node const* after, place_in_both at) {
        if (after != nullptr) at.cite(after_.words, *after);
        put(before == nullptr ? rule_change_kind::added : rule_change_kind::removed,
            before == nullptr ? "" : tables_.written_before(*before),
            after == nullptr ? "" : tables_.written_after(*after), at);
    }

    void put(rule_change_kind kind, std::string const& before, std::string const& after, place_in_both const& at) {
        auto [earlier, later] = shortened_apart(before, after);
        found_.push_back({{.address = at.where.written(),
                           .kind = kind,
                           .before = std::move(earlier),
                           .after = std::move(later),
                           .from = at.from,
                           .until = at.until,
                           .decided = at.decided,
                           .source = at.source},
                          at.place});
    }

    decided_document const& before_;
    decided_document const& after_;
    tables_beside tables_;
    node nothing_{};
    std::vector<document_change> found_{};
};

FORDEL_DECL std::vector<document_change> document_changes(decided_document const& before,
                                                          decided_document const& after) {
    return document_walk(before, after).all();
}

} // namespace detail
} // namespace v0
} // namespace fordel
