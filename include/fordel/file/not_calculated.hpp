// Clauses of an agreement that a file leaves out, said beside the amounts that they might change.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/text.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

struct not_calculated {
    text clause{}; // "§ 9"
    text why{};
    std::vector<address> effect{}; // what it may change; none: it changes no amount
    text accepted_by{};

    friend bool operator==(not_calculated const&, not_calculated const&) = default;
};

namespace forms {

inline constexpr std::array not_calculated_keys{
    format_key{"clause", "text", "the clause that is left out", how_many::one, true, false},
    format_key{"why", "text", "why it is left out", how_many::one, true, false},
    format_key{"effect", "effect", "what it may change: addresses, or none", how_many::one_or_list, true, false},
    format_key{"accepted by", "text", "who has accepted that", how_many::one, false, false}};
inline constexpr value_form not_calculated{"not calculated", "a clause of an agreement that is not calculated",
                                           not_calculated_keys, false};

inline constexpr std::array<std::string_view, 2> effect_examples{"none", "streams.running"};
inline constexpr value_form effect{"effect", "the address of what may change, or none", {}, true, effect_examples};

} // namespace forms

// In the order of the document. Reports addresses of nothing.
[[nodiscard]] std::vector<not_calculated> clauses_not_calculated(reading& into, node const& content);

// Whether it may change something of the stream.
[[nodiscard]] bool concerns(not_calculated const& clause, std::string_view stream);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/not_calculated.ipp>
#endif
