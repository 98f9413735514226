// What streams came to, for keys, amounts and adjustments that rest on the amounts of others.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <functional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class amount_side { payers, recipients };
enum class amount_year { same, before };        // as the payment's, or the year before it
enum class amount_precision { settled, exact }; // as it is paid, or before it was rounded

// Which amounts a rule rests on. A name is a stream ("running"), a family ("cofinancing" takes "cofinancing.…") or a
// tranche ("running/others").
struct amounts_needed {
    std::vector<std::string> of{};
    amount_side side = amount_side::payers;
    amount_year year = amount_year::same;
    amount_precision precision = amount_precision::settled;

    friend bool operator==(amounts_needed const&, amounts_needed const&) = default;
};

struct party_amount {
    party who{};
    fraction amount{};        // in major units
    fraction part_of_year{1}; // that it is for: half of it for who joined on 1 July

    friend bool operator==(party_amount const&, party_amount const&) = default;
};

// Answers what a rule asks: each party once, with its amounts of a whole year of the programme summed. It is asked with
// the year of the payment, and itself goes back one for amount_year::before. Who is not in it had nothing. A programme
// gives one to its rules while it settles; where there is none, a rule that asks throws
// fordel.programme.amounts_unknown.
using known_amounts = std::function<std::vector<party_amount>(amounts_needed const& asked, int year)>;

} // namespace v0
} // namespace fordel
