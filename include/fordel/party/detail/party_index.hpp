// Many parties looked up in one list.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

[[noreturn]] void throw_unknown_party(std::vector<party> const& parties, std::string_view written);
// Names those that fit, at these places.
[[noreturn]] void throw_ambiguous_party(std::string_view written, std::vector<party> const& parties,
                                        std::vector<std::size_t> const& places);

// The name, and by what it is told from another of the same name: "Nykøbing [b, 2]".
std::string told_apart(party const& p);

// A code of digits without the zeros before it; anything else is none.
std::string_view code_number(std::string_view written);

// Finds what find_party() and find_party_forgiving() find, and refuses what they refuse. O(parties) to make, and for
// the first that is not written exactly; each one after that at once. For one thread.
class party_index {
public:
    explicit party_index(std::vector<party> const& parties); // which must outlive it

    std::size_t find(std::string_view written) const;
    std::size_t find_forgiving(std::string_view written) const;

    // Nothing where nobody is called so. Throws fordel.party.ambiguous.
    std::optional<std::size_t> exact(std::string_view written) const;
    std::optional<std::size_t> forgiving(std::string_view written) const; // what exact() finds goes first

private:
    // One party, or several.
    struct places {
        std::size_t first = 0;
        std::vector<std::size_t> more{};

        void add(std::size_t place);
    };
    template <class Text>
    using places_by = std::unordered_map<Text, places>;

    // Who is meant if nobody is called exactly so.
    struct spellings {
        explicit spellings(std::vector<party> const& parties);

        places_by<std::string> folded{};          // names and ids
        places_by<std::string_view> numbers{};    // codes
        places_by<std::string> towns{}, others{}; // without words of office: of municipalities, and of everyone
    };

    std::optional<std::size_t> only(auto const& map, auto const& key, std::string_view written) const;

    std::vector<party> const& parties_;
    std::unordered_map<std::string_view, std::size_t> ids_{};
    places_by<std::string_view> exact_{};
    mutable std::optional<spellings> spellings_{}; // made when first asked for: most lists are written exactly
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/party/detail/party_index.ipp>
#endif
