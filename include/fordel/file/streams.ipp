#pragma once

#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/adjustments.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/keys.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/streams.hpp>
#include <fordel/file/texts.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The parties of `who`, less those of `without`.
FORDEL_DECL std::optional<members> read_who(reading& into, map_reader const& map, known_names const& names) {
    node const& who = *map.find("who");
    if (!map.has("without")) return read_members(into, who, map.where("who"), names);
    node const less(std::vector<node_member>{{"of", who, {}}, {"without", *map.find("without"), {}}});
    return read_members(into, less.placed(who.at(), who.shared_file()), map.where("who"), names);
}

FORDEL_DECL bool is_nobody(node const& written) { return written.is_text() && written.text() == "nobody"; }

// Who alone bears it; several need a key, and so does one who is not there all the time.
FORDEL_DECL std::optional<key_rule> sharing_without_key(reading& into, members const& who, map_reader const& map) {
    if (who.ever().size() == 1 && !who.participations()) return key_rule(who.ever().front());
    into.report(errors::file_several_without_key, std::to_string(who.ever().size()) + " parties in their time",
                *map.find("who"), map.where("who"));
    return std::nullopt;
}

} // namespace detail

FORDEL_DECL std::optional<key_rule> read_sharing(reading& into, map_reader const& map, known_names const& names) {
    node const* const key = map.find("key");
    if (key != nullptr && key->text() == "as stated") {
        detail::report_unread(into, map, "key: as stated", {"who", "without"});
        return as_stated();
    }
    if (!map.has("who")) {
        detail::report_unread(into, map, "no who, of whom it leaves some out", {"without"});
        if (key != nullptr) return read_key(into, *key, map.where("key"), names);
        into.report(errors::file_missing_key, "who", map.map(), map.where());
        return std::nullopt;
    }
    if (detail::is_nobody(*map.find("who"))) {
        detail::report_unread(into, map, "who: nobody", {"without", "key"});
        return key_rule(uncovered_party());
    }
    auto const who = detail::read_who(into, map, names);
    if (!who) return std::nullopt;
    return key == nullptr ? detail::sharing_without_key(into, *who, map)
                          : read_key(into, *key, map.where("key"), names, who);
}

namespace detail {

// A party, by its name alone.
FORDEL_DECL std::optional<key_rule> read_single(reading& into, node const& written, address const& where,
                                                known_names const& names) {
    if (is_nobody(written)) return key_rule(uncovered_party());
    auto const who = read_party(into, written, where, names.parties);
    return who ? std::optional(key_rule(*who)) : std::nullopt;
}

FORDEL_DECL std::optional<key_rule> read_recipients(reading& into, node const& written, address const& where,
                                                    known_names const& names) {
    if (written.is_text()) return read_single(into, written, where, names);
    return read_sharing(into, map_reader(into, written, where, forms::recipients), names);
}

FORDEL_DECL std::optional<carry_procedure> read_carry(reading& into, node const& written, address const& where) {
    return read_scalar(into, written, where, forms::carry,
                       [](std::string const& said) { return carry_procedure_from_name(said); });
}

// A key that stands there without a value, as before the day from which it has one: what it would be is not assumed.
FORDEL_DECL void require_value(reading& into, map_reader const& map, std::string_view key) {
    node const* const written = map.map().find(key);
    if (written == nullptr || !written->is_nothing()) return;
    into.report(errors::file_missing_key,
                std::string(key) + " without a value" + (written->text().empty() ? "" : ": " + written->text()),
                *written, map.where(key));
}

// What there is to share, which tranches may be parts of and is itself a part of nothing.
FORDEL_DECL std::optional<amount_rule> read_whole_amount(reading& into, map_reader const& map,
                                                         known_names const& names) {
    auto const said =
        map.read("amount", [&](reading& r, node const& n, address const& a) { return read_amount(r, n, a, names); });
    if (!said) return said;
    return into.attempt(*map.find("amount"), map.where("amount"), [&] { return require_whole(*said), *said; });
}

// What a part of a stream says of its amount: `amount`, or `rest: yes`; nothing where it says neither.
FORDEL_DECL std::optional<tranche_amount> read_part(reading& into, map_reader const& map, known_names const& names) {
    if (!map.has("rest"))
        return map.read(
            "amount", [&](reading& r, node const& n, address const& a) { return read_tranche_amount(r, n, a, names); });
    if (map.has("amount")) into.report(errors::file_one_of, "amount and rest", *map.find("rest"), map.where("rest"));
    auto const is_rest = map.read("rest", read_yes_or_no);
    if (is_rest == true) return tranche_amount(rest());
    if (is_rest == false)
        into.report(errors::file_missing_key, "tranche that is not the rest, without amount", *map.find("rest"),
                    map.where("rest"));
    return std::nullopt;
}

FORDEL_DECL std::optional<tranche> read_tranche(reading& into, tranche start, map_reader const& map,
                                                known_names const& names, allocation_options const& rounding) {
    auto const who = read_sharing(into, map, names);
    auto const amount = read_part(into, map, names);
    start.adjustments = read_adjustments(into, map, names);
    if (says_settling(map)) start.rounding = read_settling(map, rounding, names.parties);
    start.carried = map.read("carried", read_carry);
    if (auto const name = map.read("name", fordel::read_words)) start.name = *name;
    if (!who) return std::nullopt;
    start.payers = *who;
    if (amount) start.amount = *amount;
    return start;
}

// The parts of a stream by their ids: each names its payers to `without` of the others.
FORDEL_DECL known_names with_tranches(node const& parts, address const& where, known_names const& names) {
    known_names more = names;
    for (node_member const& part : parts.members()) {
        node const* const who = part.value.find("who");
        if (who == nullptr || part.value.find("without") != nullptr || more.groups.count(part.key) != 0) continue;
        reading unsaid; // what is wrong with it is told where the part itself is read
        unsaid.notation = std::nullopt;
        if (auto const payers = read_members(unsaid, *who, where / part.key / "who", names))
            more.groups.emplace(part.key, *payers);
    }
    return more;
}

FORDEL_DECL bool any_without(node const& parts) {
    for (node_member const& part : parts.members())
        if (part.value.find("without") != nullptr) return true;
    return false;
}

FORDEL_DECL std::vector<tranche> read_tranches(reading& into, node const& parts, address const& where,
                                               known_names const& names, allocation_options const& rounding) {
    std::optional<known_names> const more =
        any_without(parts) ? std::optional(with_tranches(parts, where, names)) : std::nullopt;
    std::vector<tranche> all;
    for (node_member const& part : parts.members()) {
        map_reader const map(into, part.value, where / part.key, forms::tranche);
        if (!part.value.is_map()) continue;
        if (!map.has("amount") && !map.has("rest"))
            into.report(errors::file_missing_key, "tranche without amount", part.value, map.where());
        tranche start{.id = part.key, .name = {}, .payers = key_rule(uncovered_party())};
        if (auto read = read_tranche(into, std::move(start), map, more ? *more : names, rounding))
            all.push_back(std::move(*read));
    }
    return all;
}

// A part that is called as a key of one: its value is itself a part.
FORDEL_DECL node const* part_called(node const& written, std::string_view word) {
    node const* const part = written.find(word);
    if (part == nullptr || !part->is_map()) return nullptr;
    bool const has_amount = part->find("amount") != nullptr || part->find("rest") != nullptr;
    return has_amount || (word == "key" && part->find("who") != nullptr) ? part : nullptr;
}

FORDEL_DECL bool reserved_part(reading& into, node const& written, address const& where) {
    for (std::string_view const word : {"who", "key"})
        if (node const* const part = part_called(written, word)) {
            into.report(errors::file_reserved_name, std::string(word) + ", as the id of a part", *part, where / word);
            return true;
        }
    return false;
}

// Whether the map is itself one part of the stream, and not a list of parts.
FORDEL_DECL bool is_one_tranche(node const& written) {
    return written.find("who") != nullptr || written.find("key") != nullptr;
}

FORDEL_DECL std::vector<tranche> read_payers(reading& into, node const& written, address const& where,
                                             known_names const& names, allocation_options const& rounding) {
    if (written.is_text()) {
        auto const payer = read_single(into, written, where, names);
        return payer ? paid_by(*payer) : std::vector<tranche>{};
    }
    if (reserved_part(into, written, where)) return {};
    if (!written.is_map() || is_one_tranche(written)) {
        map_reader const map(into, written, where, forms::tranche);
        if (!written.is_map()) return {};
        auto read = read_tranche(into, paid_by(key_rule(uncovered_party())).front(), map, names, rounding);
        return read ? std::vector{std::move(*read)} : std::vector<tranche>{};
    }
    return read_tranches(into, written, where, names, rounding);
}

FORDEL_DECL std::optional<int> read_month_number(reading& into, node const& written, address const& where) {
    auto const read = read_whole(into, written, where);
    return read ? std::optional(static_cast<int>(std::clamp<std::int64_t>(*read, -1, 13))) : std::nullopt;
}

FORDEL_DECL void read_citations(stream& s, map_reader const& map) {
    s.status = map.read("status", read_status).value_or(status::unspecified);
    s.decision = map.read("decision", read_decision).value_or(decision{});
    s.citation = map.read("source", read_citation).value_or(citation{});
}

FORDEL_DECL std::vector<std::string> read_ids(map_reader const& map, std::string_view key) {
    auto const texts = [](reading& r, node const& n, address const& a) { return read_each(r, n, a, read_text); };
    return map.read(key, texts).value_or(std::vector<std::string>{});
}

} // namespace detail

FORDEL_DECL std::optional<stream> read_stream(reading& into, std::string const& id, node const& written,
                                              address const& where, known_names const& names,
                                              allocation_options const& rounding) {
    map_reader const map(into, written, where, forms::stream);
    if (!written.is_map()) return std::nullopt;
    auto const party = [&](reading& r, node const& n, address const& a) { return read_one_party(r, n, a, names); };
    auto const during = map.read("period", read_period);
    std::vector<tranche> payers;
    if (map.has("paid by"))
        payers = detail::read_payers(into, *map.find("paid by"), map.where("paid by"), names, rounding);
    auto const to = map.read(
        "to", [&](reading& r, node const& n, address const& a) { return detail::read_recipients(r, n, a, names); });
    detail::require_value(into, map, "amount");
    auto const said = detail::read_whole_amount(into, map, names);
    auto adjustments = read_adjustments(into, map, names);
    auto const collector = map.read("collected by", party);
    auto const due = map.read("due month", detail::read_month_number);
    if (!during || !to || payers.empty()) return std::nullopt;
    stream s{.id = id,
             .name = map.read("name", fordel::read_words).value_or(text{}),
             .group = map.read("group", fordel::read_words).value_or(text{}),
             .amount = said,
             .period = *during,
             .payers = std::move(payers),
             .recipients = *to,
             .adjustments = std::move(adjustments),
             .assumptions = detail::read_ids(map, "assumptions"),
             .collector = collector,
             .due_month = due};
    detail::read_citations(s, map);
    return s;
}

} // namespace v0
} // namespace fordel
