#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/csv_parties.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Who takes part where no day is said.
FORDEL_DECL period all_time() { return {make_date(1, 1, 1), make_date(9999, 12, 31)}; }

// The group of a name: null where there is none, empty where it could not be read.
using group_lookup = std::function<std::optional<members> const*(std::string_view name)>;

class members_reader {
public:
    members_reader(reading& into, party_register const& parties, file_sources const& sources,
                   group_lookup const& groups)
        : into_(into), parties_(parties), sources_(sources), groups_(groups) {}

    std::optional<members> read(node const& says, address const& where) {
        auto const who = list(says, where);
        if (!who) return std::nullopt;
        return into_.attempt(says, where, [&] {
            bool const always =
                std::ranges::all_of(*who, [](participation const& p) { return p.during == all_time(); });
            if (!always) return members(*who);
            std::vector<party> parties;
            for (participation const& p : *who)
                parties.push_back(p.who);
            return members(std::move(parties));
        });
    }

private:
    using listed = std::vector<participation>;

    std::optional<listed> list(node const& says, address const& where) {
        auto const each = read_each(into_, says, where, [this](reading&, node const& item, address const& place) {
            return item.is_map() ? some(item, place) : called(item, place);
        });
        if (!each) return std::nullopt;
        listed all;
        for (listed const& one : *each)
            all.insert(all.end(), one.begin(), one.end());
        return all;
    }

    std::optional<listed> called(node const& says, address const& where) {
        std::string const* const name = scalar(into_, says, where, forms::members);
        if (name == nullptr) return std::nullopt;
        if (std::optional<members> const* const group = groups_(*name)) {
            if (!*group) return std::nullopt; // told where the group stands
            if ((*group)->participations()) return *(*group)->participations();
            return all_through((*group)->ever(), all_time());
        }
        auto const who = into_.attempt(says, where, [&] { return parties_.find(*name); });
        if (!who) return std::nullopt;
        return listed{{*who, all_time()}};
    }

    std::optional<listed> some(node const& says, address const& where) {
        map_reader const map(into_, says, where, forms::members);
        int const said = map.has("who") + map.has("of") + map.has("file");
        if (said != 1) {
            into_.report(errors::file_one_of, (said == 0 ? "none" : "several") + std::string(" of: who, of, file"),
                         says, where);
            return std::nullopt;
        }
        std::string_view const key = map.has("who") ? "who" : "of";
        std::optional<listed> all = map.has("file") ? in_csv(map) : list(*map.find(key), map.where(key));
        bool const chosen = choose(map, all);
        bool const timed = limit(map, all);
        if (!chosen || !timed) return std::nullopt;
        return all;
    }

    // The parties of a CSV that begins with a row of heads, in its order.
    std::optional<listed> in_csv(map_reader const& map) {
        auto const path = map.read("file", read_text);
        if (!path) return std::nullopt;
        node const& says = *map.find("file");
        return into_.attempt(says, map.where("file"), [&] {
            csv_table const table = read_csv_table(sources_.beside(*path, says));
            party_columns const columns = columns_of_parties(table);
            listed all;
            for (csv_row const& row : table.rows)
                all.push_back(
                    read_at([&] { return *path + ", line " + std::to_string(row.line); },
                            [&]() -> participation { return {party_of(row, columns, parties_), all_time()}; }));
            return all;
        });
    }

    // Who is left out, or alone left.
    bool choose(map_reader const& map, std::optional<listed>& all) {
        bool complete = true;
        for (std::string_view const key : {"without", "among"}) {
            if (!map.has(key)) continue;
            auto const named = list(*map.find(key), map.where(key));
            complete = complete && named;
            if (!named || !all) continue;
            std::unordered_set<std::string> there, ids;
            for (participation const& p : *all)
                there.insert(p.who.id);
            for (participation const& p : *named) {
                ids.insert(p.who.id);
                if (there.contains(p.who.id)) continue;
                complete = false;
                into_.report(errors::party_unknown,
                             detail::quoted(p.who.name) + ", who is none of those to choose among", *map.find(key),
                             map.where(key));
            }
            std::erase_if(*all, [&](participation const& p) { return ids.contains(p.who.id) == (key == "without"); });
        }
        return complete;
    }

    bool limit(map_reader const& map, std::optional<listed>& all) {
        if (!map.has("from") && !map.has("until")) return true;
        std::optional<date> const from = map.has("from") ? map.read("from", read_beginning) : all_time().first();
        std::optional<date> const until = map.has("until") ? map.read("until", read_end) : all_time().last();
        if (!from || !until) return false;
        auto const limited = into_.attempt(map.map(), map.where(), [&] {
            period const within(*from, *until);
            if (all)
                for (participation& p : *all)
                    p.during =
                        period(std::max(p.during.first(), within.first()), std::min(p.during.last(), within.last()));
            return true;
        });
        return limited.has_value();
    }

    static std::optional<date> read_end(reading& into, node const& says, address const& where) {
        return read_scalar(into, says, where, forms::beginning,
                           [&](std::string const& written) { return period_in(written, into.year_begins).last(); });
    }

    reading& into_;
    party_register const& parties_;
    file_sources const& sources_;
    group_lookup const& groups_;
};

class groups_reader {
public:
    groups_reader(reading& into, node const& says, address const& where, party_register const& parties,
                  file_sources const& sources)
        : into_(into), says_(says), where_(where), parties_(parties), sources_(sources) {}

    by_name<std::optional<members>> read() {
        for (node_member const& m : says_.members())
            lookup_(m.key);
        return std::move(read_);
    }

private:
    std::optional<members> const* find(std::string_view name) {
        if (auto const known = read_.find(name); known != read_.end()) return &known->second;
        node_member const* const m = member_named(name);
        if (m == nullptr) return nullptr;
        if (std::ranges::find(open_, name) != open_.end()) {
            report_circle(name, *m);
            return &none_;
        }
        if (open_.size() >= most_names_in_a_row) {
            into_.report(errors::file_too_deep, "group " + detail::quoted(name), m->value, where_ / m->key);
            return &none_;
        }
        open_.emplace_back(name);
        std::optional<members> who = members_reader(into_, parties_, sources_, lookup_).read(m->value, where_ / m->key);
        open_.pop_back();
        return &read_.emplace(name, std::move(who)).first->second;
    }

    node_member const* member_named(std::string_view name) const {
        auto const& all = says_.members();
        auto const m = std::ranges::find(all, name, &node_member::key);
        return m == all.end() ? nullptr : &*m;
    }

    void report_circle(std::string_view name, node_member const& at) {
        std::string circle;
        for (auto one = std::ranges::find(open_, name); one != open_.end(); ++one)
            circle += *one + " -> ";
        into_.report(errors::file_circle, circle + std::string(name), at.value, where_ / at.key);
    }

    reading& into_;
    node const& says_;
    address const& where_;
    party_register const& parties_;
    file_sources const& sources_;
    group_lookup lookup_ = [this](std::string_view name) { return find(name); };
    by_name<std::optional<members>> read_{};
    std::vector<std::string> open_{};
    std::optional<members> const none_{};
};

} // namespace detail

FORDEL_DECL std::optional<members> read_members(reading& into, node const& says, address const& where,
                                                known_names const& names) {
    detail::group_lookup const groups = [&](std::string_view name) -> std::optional<members> const* {
        auto const known = names.groups.find(name);
        return known == names.groups.end() ? nullptr : &known->second;
    };
    return detail::members_reader(into, names.parties, names.sources, groups).read(says, where);
}

FORDEL_DECL by_name<std::optional<members>> read_groups(reading& into, node const& says, address const& where,
                                                        party_register const& parties, file_sources const& sources) {
    if (!says.is_map() && !says.is_nothing())
        into.report(errors::file_not_a_map, "groups: " + detail::quoted(says.text()), says, where);
    return detail::groups_reader(into, says, where, parties, sources).read();
}

FORDEL_DECL node to_node(members const& who, std::function<std::string(party const&)> const& name, writing const& as) {
    if (!who.participations()) return one_or_list(who.ever(), [&](party const& p) { return node(name(p)); });
    period const always = detail::all_time();
    return one_or_list(*who.participations(), [&](participation const& p) {
        if (p.during == always) return node(name(p.who));
        std::vector<node_member> members{{"who", node(name(p.who)), {}}};
        if (p.during.first() != always.first()) members.push_back({"from", beginning_node(p.during.first(), as), {}});
        if (p.during.last() != always.last()) members.push_back({"until", to_node(p.during.last(), as), {}});
        return node(std::move(members));
    });
}

FORDEL_DECL std::optional<std::vector<party>> read_parties(reading& into, node const& says, address const& where,
                                                           known_names const& names) {
    auto const each = read_each(into, says, where, [&](reading& r, node const& n, address const& a) {
        auto const group = names.groups.find(n.text());
        if (group != names.groups.end() && group->second) return std::optional(group->second->ever());
        auto one = read_party(r, n, a, names.parties);
        return one ? std::optional(std::vector{std::move(*one)}) : std::nullopt;
    });
    if (!each) return std::nullopt;
    std::vector<party> all;
    for (std::vector<party> const& some : *each)
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

FORDEL_DECL std::optional<party> read_one_party(reading& into, node const& says, address const& where,
                                                known_names const& names) {
    auto const group = names.groups.find(says.text());
    if (group == names.groups.end() || !group->second || group->second->ever().size() != 1)
        return read_party(into, says, where, names.parties);
    return group->second->ever().front();
}

} // namespace v0
} // namespace fordel
