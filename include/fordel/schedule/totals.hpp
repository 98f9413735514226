// Sums of a schedule's amounts, by what the entries have in common.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// What an entry says, one thing a field. Parties are told apart by their ids and shown by their names, with id and code
// behind a name that two of them have; groups are shown in English, or in Danish where that is all, with the Danish
// behind what two of them are called. The codes are official ones (kommunekode), empty where a party has none.
enum class schedule_field {
    year,
    stream,
    payer,
    recipient,
    status,
    tranche,
    group,
    months,
    first_month,
    last_month,
    due_month,
    payer_id,
    payer_code,
    recipient_id,
    recipient_code
};

// Throws fordel.schedule.unknown_field.
schedule_field schedule_field_from_name(std::string_view written);

// An amount for one combination of fields, as text: {"2022", "Lejre"}.
struct subtotal {
    std::vector<std::string> by;
    any_money amount;

    friend bool operator==(subtotal const&, subtotal const&) = default;
};

// Rows × columns of totals, each named by as many fields as were asked for; a cell without entries is 0.
struct pivot_table {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::vector<std::string>> columns;
    std::vector<std::vector<any_money>> cells;

    friend bool operator==(pivot_table const&, pivot_table const&) = default;
};

// What a party pays, and what it receives.
struct net_total {
    fordel::party party;
    any_money pays;
    any_money receives;

    any_money net() const { return pays - receives; }

    friend bool operator==(net_total const&, net_total const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/totals.ipp>
#endif
