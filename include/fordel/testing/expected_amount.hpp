// What a case expects: amounts, each of what a subject's entries have in common.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Stands for all parties of a field that no other amount names where the other fields are the same.
inline constexpr std::string_view the_others = "the others";

// Where an expected amount is written: at an address of the case file, or in a cell of a CSV beside it.
struct expected_place {
    fordel::address where{};
    std::string file{}; // of the cell, as the case names it; empty: the case file itself
    std::size_t line = 0, column = 0;

    friend bool operator==(expected_place const&, expected_place const&) = default;
};

// Of one or more fields and their values, as they are written: {"payer", "Lejre"}. Without any: of everything.
using amount_fields = std::vector<std::pair<std::string, std::string>>;

struct expected_amount {
    amount_fields of{};
    fraction amount{};     // in the case's unit
    unsigned decimals = 0; // with which it is written
    std::string money{};   // where it is written with its currency: money as it stands, whatever the unit
    expected_place at{};

    friend bool operator==(expected_amount const&, expected_amount const&) = default;
};

// An amount that is known to be different, and by how much: got less expected.
struct case_exception {
    amount_fields of{};
    expected_amount differs_by{};
    std::string why{};

    friend bool operator==(case_exception const&, case_exception const&) = default;
};

} // namespace v0
} // namespace fordel
