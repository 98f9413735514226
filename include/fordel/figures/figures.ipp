// How figures are kept and found.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL text const& heads() {
    static text const unit{"indbyggere", "inhabitants"};
    return unit;
}

FORDEL_DECL std::string name_and_code(party const& who) {
    std::string const& name = who.name.empty() ? who.id : who.name;
    if (who.code.empty() || who.code == name) return shortened(name.empty() ? who.code : name);
    return name.empty() ? "the code " + detail::quoted(who.code) : shortened(name) + " (" + shortened(who.code) + ')';
}

struct dated_value {
    fraction value{};
    std::optional<date> published{};

    friend bool operator==(dated_value const&, dated_value const&) = default;
};

using dated_values = std::map<date, dated_value>;

FORDEL_DECL std::string available(dated_values const& dated) {
    if (dated.empty()) return " (no figures at all)";
    return " (figures from " + to_string(dated.begin()->first) + " to " + to_string(dated.rbegin()->first) + ')';
}

// Two sources as one; of what they state, what they agree on.
FORDEL_DECL citation joined(citation a, citation const& b) {
    if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
    a.document = {a.document.da + "; " + b.document.da, a.document.en + "; " + b.document.en};
    if (a.heading != b.heading) a.heading.clear();
    if (a.states != b.states) a.states = {};
    return a;
}

} // namespace detail

struct figures::data {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    text what{};
    text unit{};
    text limited_to{};
    citation source{};
    std::vector<party> parties{};
    std::vector<detail::dated_values> values{}; // of each party
    std::unordered_map<std::string, std::size_t> by_code{}, by_id{};

    bool counts_heads() const { return unit == detail::heads(); }

    text title() const {
        if (limited_to.en.empty() && limited_to.da.empty()) return what;
        return {what.da + " (" + limited_to.da + ')', what.en + " (" + limited_to.en + ')'};
    }

    // Who and what, for errors: "Køge (259), population 2022-01-01".
    std::string named(party const& who, date on) const {
        return detail::name_and_code(who) + ", " + title().en + ' ' + to_string(on);
    }

    // An id that parties of several codes have is nobody's.
    void list(party who) {
        std::size_t const place = parties.size();
        auto const [id, is_new] = by_id.emplace(who.id, place);
        if (who.code.empty() ? !is_new : !by_code.emplace(who.code, place).second)
            throw error(errors::party_duplicate, "two with the " + std::string(who.code.empty() ? "id " : "code ") +
                                                     detail::shortened(who.code.empty() ? who.id : who.code) +
                                                     ", the second " + detail::shortened(who.name));
        if (!is_new) id->second = nowhere;
        parties.push_back(std::move(who));
        values.emplace_back();
    }

    // By code; by id where one of the two has no code.
    std::size_t place_of(party const& who) const noexcept {
        if (auto const coded = by_code.find(who.code); coded != by_code.end()) return coded->second;
        if (who.id.empty()) return nowhere;
        auto const found = by_id.find(who.id);
        if (found == by_id.end() || found->second == nowhere) return nowhere;
        return who.code.empty() || parties[found->second].code.empty() ? found->second : nowhere;
    }

    std::size_t place_of(std::string const& written) const {
        if (auto const coded = by_code.find(written); coded != by_code.end()) return coded->second;
        auto const found = by_id.find(written);
        return found == by_id.end() ? nowhere : found->second;
    }

    // Of which date it was asked is said where one is known.
    std::size_t require(party const& who, std::optional<date> on) const {
        std::size_t const place = place_of(who);
        if (place == nowhere) refuse_party(on ? named(who, *on) : detail::name_and_code(who) + ", " + title().en);
        return place;
    }

    [[noreturn]] void refuse_party(std::string const& seen) const {
        throw error(counts_heads() ? errors::population_missing_area : errors::figures_missing_party, seen);
    }

    void put(figure const& f) {
        std::size_t const place = place_of(f.party);
        if (place == nowhere)
            refuse_party("a figure for " + detail::quoted(f.party) + ", " + to_string(f.on) + ", which is not listed");
        party const& who = parties[place];
        if (counts_heads() && f.value < fraction(0))
            throw error(errors::population_negative, named(who, f.on) + ": " + f.value.to_string());
        auto const [at, is_new] = values[place].emplace(f.on, detail::dated_value{f.value, f.published});
        if (!is_new) refuse_twice(who, f.on, at->second.value, f.value);
    }

    [[noreturn]] void refuse_twice(party const& who, date on, fraction const& one, fraction const& other) const {
        throw error(counts_heads() ? errors::population_duplicate : errors::figures_duplicate,
                    named(who, on) + ": " + detail::shortened(one.to_string()) + " and " +
                        detail::shortened(other.to_string()));
    }

    std::string scope() const { return title().en + (unit.en.empty() ? "" : " in " + unit.en); }

    void require_same(bool same, data const& other) const {
        if (same) return;
        throw error(counts_heads() && other.counts_heads() ? errors::population_different_scope
                                                           : errors::figures_different,
                    detail::shortened(scope()) + ", and " + detail::shortened(other.scope()));
    }

    // The parties of both, the values of this one, and both sources.
    data with_parties_of(data const& other) const {
        require_same(what == other.what && unit == other.unit && limited_to == other.limited_to, other);
        data both = *this;
        for (party const& who : other.parties)
            if (both.place_of(who) == nowhere) both.list(who);
        both.source = detail::joined(source, other.source);
        return both;
    }

    detail::dated_value const* find(party const& who, date on) const {
        std::size_t const place = place_of(who);
        if (place == nowhere) return nullptr;
        auto const found = values[place].find(on);
        return found == values[place].end() ? nullptr : &found->second;
    }

    friend bool operator==(data const&, data const&) = default;
};

FORDEL_DECL figures::figures(text what, std::vector<party> parties, std::vector<figure> const& values, citation source,
                             text unit, text limited_to) {
    if (what.en.empty() && what.da.empty()) throw error(errors::figures_unnamed, "figures of nothing that is named");
    data filled{std::move(what), std::move(unit), std::move(limited_to), std::move(source)};
    for (party& who : parties)
        filled.list(detail::with_id(std::move(who)));
    for (figure const& f : values)
        filled.put(f);
    data_ = std::make_shared<data const>(std::move(filled));
}

FORDEL_DECL text const& figures::what() const noexcept { return data_->what; }
FORDEL_DECL text const& figures::unit() const noexcept { return data_->unit; }
FORDEL_DECL text const& figures::limited_to() const noexcept { return data_->limited_to; }
FORDEL_DECL citation const& figures::source() const noexcept { return data_->source; }
FORDEL_DECL std::vector<party> const& figures::parties() const noexcept { return data_->parties; }
FORDEL_DECL text figures::title() const { return data_->title(); }
FORDEL_DECL bool figures::covers(party const& who) const noexcept { return data_->place_of(who) != data::nowhere; }

FORDEL_DECL bool figures::equals(figures const& other) const { return data_ == other.data_ || *data_ == *other.data_; }

FORDEL_DECL figure_found figures::at(party const& who, date on, missing_date missing) const {
    std::size_t const place = data_->require(who, on);
    auto const& dated = data_->values[place];
    auto const later = dated.upper_bound(on);
    bool const found = later != dated.begin() && std::prev(later)->first == on;
    if (!found && (missing == missing_date::refuse || later == dated.begin()))
        throw error(data_->counts_heads() ? errors::population_missing_date : errors::figures_missing_date,
                    data_->named(data_->parties[place], on) + detail::available(dated));
    return {std::prev(later)->second.value, std::prev(later)->first, !found};
}

FORDEL_DECL std::vector<date> figures::dates(party const& who) const {
    std::vector<date> days;
    for (auto const& [on, value] : data_->values[data_->require(who, std::nullopt)])
        days.push_back(on);
    return days;
}

FORDEL_DECL date figures::latest_published(date by) const {
    struct publication {
        bool stated = true, in_time = true; // of all figures of a date
    };
    std::map<date, publication, std::greater<>> latest_first;
    for (auto const& dated : data_->values)
        for (auto const& [on, value] : dated) {
            publication& of = latest_first[on];
            of.stated = of.stated && value.published.has_value();
            of.in_time = of.in_time && (value.published ? *value.published : on) <= by;
        }
    for (auto const& [on, publication] : latest_first) {
        if (!publication.in_time) continue;
        if (publication.stated) return on;
        throw error(errors::figures_not_published,
                    data_->title().en + ' ' + to_string(on) + ", of which it is not stated when they were published");
    }
    throw error(errors::figures_not_published,
                data_->title().en + ", none of which were published by " + to_string(by));
}

FORDEL_DECL std::vector<figure> figures::values() const {
    std::vector<figure> all;
    for (std::size_t i = 0; i < data_->parties.size(); ++i) {
        party const& who = data_->parties[i];
        for (auto const& [on, found] : data_->values[i])
            all.push_back({who.code.empty() ? who.id : who.code, on, found.value, found.published});
    }
    return all;
}

FORDEL_DECL figures figures::merge(figures const& other) const {
    for (figure_change const& c : diff(other))
        if (c.before && c.after) data_->refuse_twice(c.who, c.on, *c.before, *c.after);
    return replace(other);
}

FORDEL_DECL figures figures::replace(figures const& newer) const {
    data both = data_->with_parties_of(*newer.data_);
    for (std::size_t i = 0; i < newer.data_->parties.size(); ++i)
        for (auto const& [on, value] : newer.data_->values[i])
            both.values[both.place_of(newer.data_->parties[i])][on] = value;
    return figures(std::make_shared<data const>(std::move(both)));
}

FORDEL_DECL std::vector<figure_change> figures::diff(figures const& newer) const {
    data const both = *replace(newer).data_;
    auto const in = [](figures const& of, party const& who, date on) -> std::optional<fraction> {
        auto const* const found = of.data_->find(who, on);
        return found == nullptr ? std::nullopt : std::optional(found->value);
    };
    std::vector<figure_change> changes;
    for (std::size_t i = 0; i < both.parties.size(); ++i)
        for (auto const& [on, value] : both.values[i]) {
            party const& who = both.parties[i];
            auto before = in(*this, who, on), after = in(newer, who, on);
            if (before != after) changes.push_back({who, on, std::move(before), std::move(after)});
        }
    return changes;
}

FORDEL_DECL figures figures::plus(figures const& other) const {
    data const &a = *data_, &b = *other.data_;
    a.require_same(a.unit == b.unit, b);
    text const one = a.title(), more = b.title();
    data sums{{one.da + " + " + more.da, one.en + " + " + more.en}, a.unit, {}, detail::joined(a.source, b.source)};
    for (std::size_t i = 0; i < a.parties.size(); ++i) {
        std::size_t const place = b.place_of(a.parties[i]);
        if (place == data::nowhere) continue;
        sums.list(a.parties[i]);
        for (auto const& [on, value] : a.values[i]) {
            auto const found = b.values[place].find(on);
            if (found == b.values[place].end()) continue;
            auto const& [addend, published] = found->second;
            bool const stated = value.published && published;
            sums.values.back()[on] = {value.value + addend,
                                      stated ? std::optional(std::max(*value.published, *published)) : std::nullopt};
        }
    }
    return figures(std::make_shared<data const>(std::move(sums)));
}

FORDEL_DECL figures operator+(figures const& a, figures const& b) { return a.plus(b); }

} // namespace v0
} // namespace fordel
