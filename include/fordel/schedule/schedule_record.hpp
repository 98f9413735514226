// An entry as plain values, for tables and files.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/money.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

struct schedule_record {
    int year = 0;
    int first_month = 0; // both included
    int last_month = 0;
    std::optional<int> due_month{};
    std::string stream{}; // its id
    std::string tranche{};
    std::string group{}; // in English, or in Danish where that is all
    std::string status{};
    std::string payer{}; // the name; the official code (kommunekode) is empty where there is none
    std::string payer_id{};
    std::string payer_code{};
    std::string recipient{};
    std::string recipient_id{};
    std::string recipient_code{};
    any_money amount{};
    // Of the division that gave the amount: the exact share before rounding, in major units, and the party's weight and
    // share of the key. Of a clearing: the exact difference, and the party's weight and share in its key.
    fraction exact{};
    fraction weight{};
    fraction share{};

    friend bool operator==(schedule_record const&, schedule_record const&) = default;
};

} // namespace v0
} // namespace fordel
