// The areas of StatBank's downloads: by code, by name, or by both in one cell.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct statbank_area;

// What a download calls its areas: those that are known, and the country, its regions and its provinces (landsdele) in
// StatBank's Danish and English words.
class statbank_areas {
public:
    explicit statbank_areas(std::vector<party> const& known);

    // 101, København, Copenhagen or 101 København, as find_party_forgiving() forgives; nothing where neither a name nor
    // a code is known. Throws fordel.party.ambiguous, and fordel.statbank.unknown_area where code and name are of two
    // areas.
    std::optional<party> find(std::string const& written) const;

    // A code is an area of its own even where no name is known for it; a name must be known, as its code is needed.
    // Throws fordel.statbank.unknown_area as well, and says in which line.
    party at(std::string const& written, std::string const& place) const;

private:
    std::optional<party> called(std::string_view word) const;
    party known_or_own(statbank_area const& area) const;

    std::vector<party> const& known_;
    party_index index_;
    std::unordered_map<std::string, statbank_area const*> wide_{}; // by code, and by each name, folded
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/statbank_areas.ipp>
#endif
