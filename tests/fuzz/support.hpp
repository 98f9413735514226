// What the fuzzers share. Anything but a fordel::error that leaves the library ends the program, and is a finding.
#pragma once

#include <fordel/error.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

// What was read, or nothing where the library refuses it, in words that show what was seen and no more.
template <class Read>
auto read(Read&& reader) -> std::optional<decltype(reader())> {
    try {
        return reader();
    } catch (fordel::error const& refused) {
        if (std::string_view(refused.what()).size() < 2'000) return std::nullopt;
        std::fprintf(stderr, "an error of %zu characters: %.200s\n", std::string_view(refused.what()).size(),
                     refused.what());
        std::abort();
    }
}

inline void require(bool holds, char const* property, std::string const& written) {
    if (holds) return;
    std::fprintf(stderr, "%s: \"%s\"\n", property, written.c_str());
    std::abort();
}

inline constexpr std::optional<fordel::notation> notations[] = {std::nullopt, fordel::notation::plain,
                                                                fordel::notation::danish, fordel::notation::english};

} // namespace fuzz
