// What always holds of a programme's settlements, as its file says it: an axiom, or an amount.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct invariant {
    enum class bound { is, at_least, at_most };
    enum class each { none, payer, recipient };

    std::string axiom{};     // or an amount:
    std::string total_of{};  // a stream or family; empty: all
    std::string payer{};     // empty: all
    std::string recipient{}; // empty: all
    each one{};              // of each in a year, not of all together
    std::vector<int> years{};
    bound how{};
    any_money amount{};
    text why{};

    friend bool operator==(invariant const&, invariant const&) = default;
};

std::optional<invariant> read_invariant(reading& into, node const& value, address const& where);
std::vector<invariant> read_always(reading& into, node const& list, address const& where);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/invariant.ipp>
#endif
