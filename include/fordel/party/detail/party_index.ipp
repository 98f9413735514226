// How a party is found by what people write.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

[[noreturn]] FORDEL_DECL void throw_unknown_party(std::vector<party> const& parties, std::string_view written) {
    std::string const near = nearest(parties, written, [](party const& p) -> auto const& { return p.name; });
    throw error(errors::party_unknown, quoted(written) + (near.empty() ? "" : " (nearest: " + near + ')'));
}

FORDEL_DECL std::string told_apart(party const& p) {
    return p.name + " [" + p.id + (p.code.empty() || p.code == p.id ? "" : ", " + p.code) + ']';
}

[[noreturn]] FORDEL_DECL void throw_ambiguous_party(std::string_view written, std::vector<party> const& parties,
                                                    std::vector<std::size_t> const& places) {
    std::string candidates;
    for (std::size_t i = 0; i < places.size(); ++i)
        candidates += (i == 0 ? "" : i + 1 == places.size() ? " or " : ", ") + told_apart(parties[places[i]]);
    throw error(errors::party_ambiguous, quoted(written) + ", which may be " + candidates);
}

FORDEL_DECL std::string_view code_number(std::string_view written) {
    std::string_view const digits = trimmed(written);
    std::size_t const first = digits.find_first_not_of('0');
    return first == digits.npos || !all_digits(digits) ? std::string_view() : digits.substr(first);
}

// A folded name without the word of its office.
FORDEL_DECL std::string_view without_office(std::string_view folded) {
    constexpr std::array<std::string_view, 3> offices{"-kommune", "-regionskommune", "-municipality"};
    for (std::string_view const office : offices)
        if (folded.ends_with(office)) return folded.substr(0, folded.size() - office.size());
    return folded;
}

// A municipality as it is called in a sentence: "koebenhavns-kommune" is koebenhavn.
FORDEL_DECL std::string town_name(std::string_view folded) {
    std::string_view name = without_office(folded);
    if (name.size() > 1 && name.back() == 's') name.remove_suffix(1);
    return std::string(name);
}

FORDEL_DECL bool has_office(std::string_view folded) { return without_office(folded).size() < folded.size(); }

FORDEL_DECL void party_index::places::add(std::size_t place) {
    if (place != first && (more.empty() || more.back() != place)) more.push_back(place);
}

FORDEL_DECL party_index::spellings::spellings(std::vector<party> const& parties) {
    for (std::size_t i = 0; i < parties.size(); ++i) {
        party const& p = parties[i];
        std::string const name = fold(p.name);
        folded.try_emplace(name, i).first->second.add(i);
        folded.try_emplace(p.id, i).first->second.add(i);
        if (auto const number = code_number(p.code); !number.empty())
            numbers.try_emplace(number, i).first->second.add(i);
        std::string const town = town_name(name);
        if (town.empty()) continue;
        others.try_emplace(town, i).first->second.add(i);
        if (p.kind == party_kind::municipality || has_office(name)) towns.try_emplace(town, i).first->second.add(i);
    }
}

FORDEL_DECL party_index::party_index(std::vector<party> const& parties) : parties_(parties) {
    for (std::size_t i = 0; i < parties.size(); ++i) {
        party const& p = parties[i];
        ids_.try_emplace(p.id, i);
        exact_.try_emplace(p.name, i).first->second.add(i);
        if (!p.code.empty()) exact_.try_emplace(p.code, i).first->second.add(i);
    }
}

std::optional<std::size_t> party_index::only(auto const& map, auto const& key, std::string_view written) const {
    auto const found = map.find(key);
    if (found == map.end()) return std::nullopt;
    auto const& [first, more] = found->second;
    if (more.empty()) return first;
    std::vector<std::size_t> all{first};
    all.insert(all.end(), more.begin(), more.end());
    throw_ambiguous_party(written, parties_, all);
}

// By id, which goes before names and codes; else by name or code.
FORDEL_DECL std::optional<std::size_t> party_index::exact(std::string_view written) const {
    if (auto const at = ids_.find(written); at != ids_.end()) return at->second;
    return only(exact_, written, written);
}

// A genitive and the words of office are a municipality's: names of others keep their s, unless "Kommune" is written
// behind it.
FORDEL_DECL std::optional<std::size_t> party_index::forgiving(std::string_view written) const {
    if (auto const found = exact(written)) return found;
    if (!spellings_) spellings_.emplace(parties_);
    std::string_view const begun = cut_at_character(written, 200);
    std::string const wanted = fold(begun);
    if (auto const found = only(spellings_->folded, wanted, written)) return found;
    if (auto const found = only(spellings_->numbers, code_number(begun), written)) return found;
    return only(has_office(wanted) ? spellings_->others : spellings_->towns, town_name(wanted), written);
}

FORDEL_DECL std::size_t party_index::find(std::string_view written) const {
    if (auto const found = exact(written)) return *found;
    throw_unknown_party(parties_, written);
}

FORDEL_DECL std::size_t party_index::find_forgiving(std::string_view written) const {
    if (auto const found = forgiving(written)) return *found;
    throw_unknown_party(parties_, written);
}

} // namespace detail
} // namespace v0
} // namespace fordel
