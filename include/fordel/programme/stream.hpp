// Money from payers to recipients, for a purpose, in a period (finansieringspost).
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/citation.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/tranche_amount.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// How firm a sum is: anbefalet, tilsagn, bevilget, udbetalt; unspecified where the source gives it no standing.
enum class status { recommended, promised, granted, paid, unspecified };

inline constexpr std::array status_names{std::pair{status::recommended, "recommended"},
                                         std::pair{status::promised, "promised"}, std::pair{status::granted, "granted"},
                                         std::pair{status::paid, "paid"},
                                         std::pair{status::unspecified, "unspecified"}};

constexpr char const* to_string(status s) noexcept { return status_names[static_cast<std::size_t>(s)].second; }

text describe(status s);

// Throws fordel.schedule.unknown_status.
status status_from_name(std::string_view written);

// The part of a stream that one group of payers bears: the lead, the others.
struct tranche {
    std::string id;
    text name;
    tranche_amount amount = rest(); // plain money is per what the stream says
    key_rule payers;
    std::vector<adjustment> adjustments{}; // of the payers' amounts, in this order
    // How it is shared and rounded, where that is not what the programme says. Bounds and the receiver are of the
    // payers, or of the recipients where one party pays; the division among the recipients keeps the rest.
    std::optional<allocation_options> rounding{};
    std::optional<carry_procedure> carried{}; // its rounding is carried over the years

    friend bool operator==(tranche const&, tranche const&) = default;
};

struct stream {
    std::string id;
    text name;
    text group{};                        // the heading under which the source lists it
    std::optional<amount_rule> amount{}; // none: the sum of its tranches
    fordel::period period;
    std::vector<tranche> payers;
    key_rule recipients;                   // a single party where the amount is not divided
    std::vector<adjustment> adjustments{}; // of the recipients' amounts, in this order
    fordel::status status = status::unspecified;
    fordel::decision decision{};
    fordel::citation citation{};
    std::vector<std::string> assumptions{}; // ids of what its figures rest on
    std::optional<party> collector{};       // who collects for the recipient, if anyone
    std::optional<int> due_month{};         // of the year in which it is paid, where it is paid at one time
    // What the amount is for, where these terms hold in a part of it only: it accrues over the whole, and what falls in
    // the period is settled. None: the period is the whole.
    std::optional<fordel::period> whole{};

    friend bool operator==(stream const&, stream const&) = default;
};

namespace detail {

// An id is a part of the seeds of lots, between slashes. Throws fordel.programme.bad_id.
void require_plain_id(std::string const& id);

// Whether it is a percentage or the rest of an amount, which tranches have of their stream's.
bool is_part_of_whole(amount_rule const& rule);
// A stream's own amount is a part of nothing. Throws fordel.amount.no_whole.
void require_whole(amount_rule const& amount);

} // namespace detail

// What the tranche comes to: its own rule, or its plain money per what the stream's amount says.
// Throws fordel.stream.unsaid where the stream's amount says nothing.
amount_rule amount_of(tranche const& t, stream const& s);

// Throws fordel.stream.tranches, .unsaid, .once_beyond_year, .due_month, fordel.calendar.not_whole_months where parts
// of years go by months, fordel.key.as_stated where amounts are by party, fordel.programme.bad_id,
// fordel.currency.mismatch, fordel.stream.beyond_whole, fordel.amount.no_whole.
void validate(stream const& s, programme_years years = {});

// A stream that one party pays in whole.
std::vector<tranche> paid_by(key_rule payer);

// What a yearly amount comes to in some months of a year. Each boundary is rounded on the amount cumulated since
// January, half up, so that the parts of a year always sum to the year. Result in whole units of `unit`.
any_money part_of_year(any_money yearly, month_range months, std::int64_t unit);
template <static_currency Currency>
money<Currency> part_of_year(money<Currency> yearly, month_range months, std::int64_t unit) {
    return part_of_year(as_any_money(yearly), months, unit).template as<Currency>();
}

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/stream.ipp>
#endif
