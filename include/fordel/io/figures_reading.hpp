// What a file of figures does not say itself.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/exact/number_text.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/text_encoding.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a file does not say of its figures, and how its text is read.
struct figures_reading {
    text what{};
    text unit{};
    citation source{}; // StatBank's downloads name their own where there is none
    text limited_to{};
    std::vector<party> known{}; // whose names, ids and codes the file has; empty: whoever it names
    std::optional<fordel::notation> notation{};
    std::optional<text_encoding> encoding{};
    reading_limits limits{};
};

} // namespace v0
} // namespace fordel
