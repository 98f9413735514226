// Who pays, collects or receives.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class party_kind {
    municipality,
    region,
    state_body,
    university,
    cluster,
    cluster_office,
    business_hub,
    forum,
    other
};

constexpr char const* to_string(party_kind kind) noexcept {
    constexpr std::array names{"municipality",   "region",       "state_body", "university", "cluster",
                               "cluster_office", "business_hub", "forum",      "other"};
    return names[static_cast<std::size_t>(kind)];
}

// The kind of a name such as region. Throws fordel.party.unknown_kind.
party_kind party_kind_from_name(std::string_view name);

struct party {
    std::string id{}; // lower case, stable: file formats and tie lots use it; empty: made of the name
    std::string name{};
    party_kind kind = party_kind::other;
    std::string code{}; // official code (kommunekode), where there is one

    friend bool operator==(party const&, party const&) = default;
};

// A party whose id is made of its name: Høje-Taastrup is hoeje-taastrup.
[[nodiscard]] party named(std::string name, party_kind kind = party_kind::other, std::string code = {});

// Each with an id. Those that are made of names and meet are told apart: names that differ, as Åby and Aaby, are their
// own ids, and parties of one name have their codes.
[[nodiscard]] std::vector<party> told_apart(std::vector<party> parties);

// The name as it is shown to people: what would act on a terminal is written out, as \u{1b}.
[[nodiscard]] std::string shown_name(party const& p);

// The same in sentences, where what nobody bears is called so in their language.
[[nodiscard]] text name_in_words(party const& p);

// Stands for nobody: the share that it has in a key, and what it pays in a schedule, is borne by none.
party const& uncovered_party();

// Numeric codes by number: shorter ones first, then digit by digit. A party without a code comes after those with one.
[[nodiscard]] bool official_order(party const& a, party const& b) noexcept;

// The index of the party with exactly this id, name or code; throws fordel.party.unknown with the nearest name if one
// is near, or fordel.party.ambiguous with the names that fit. O(parties).
std::size_t find_party(std::vector<party> const& parties, std::string_view written);

// The same, forgiving where nothing fits exactly. First of case, accents and blanks around it: naestved and NÆSTVED
// find Næstved. Then of zeros before a code (0101), and of the words of office: "Københavns Kommune" finds København.
std::size_t find_party_forgiving(std::vector<party> const& parties, std::string_view written);

// Each one's index, as find_party() finds it, in the order written; throws fordel.party.duplicate where two mean the
// same party. Every list of parties is read by it, so that no name in it is passed over. O(parties + list).
std::vector<std::size_t> find_parties(std::vector<party> const& parties, std::vector<std::string> const& list);

namespace detail {

// With an id that is made of its name where it has none.
party with_id(party p);

// Parties that have no names: their ids are their places, "0", "1", …. A thread that asks for as many again gets the
// same ones.
shared_values<party> numbered_parties(std::size_t count);

// Throws fordel.party.no_id, fordel.party.duplicate: no id and no code is another's. Names may be.
void require_distinct(std::vector<party> const& parties);

std::vector<std::string_view> party_ids(std::vector<party> const& parties);

// The same parties, each with an id, as told_apart() makes them. Throws the same.
std::vector<party> distinct(std::vector<party> parties);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/party/party.ipp>
#endif
