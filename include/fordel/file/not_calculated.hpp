// Clauses of an agreement that a file leaves out, said beside the amounts that they might change.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/text.hpp>

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

// In the order of the document. Reports addresses of nothing.
[[nodiscard]] std::vector<not_calculated> clauses_not_calculated(reading& into, node const& content);

// Whether it may change something of the stream.
[[nodiscard]] bool concerns(not_calculated const& clause, std::string_view stream);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/not_calculated.ipp>
#endif
