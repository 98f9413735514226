// Money from payers, for a purpose, in a period (finansieringspost).
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
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

enum class recurrence { yearly, once };

// The part of a stream that one group of payers bears: the lead, the others.
template <currency Currency>
struct tranche {
    std::string id;
    text name;
    money<Currency> amount; // a year, or the one time
    key_rule payers;
    // How it is shared and rounded, where that is not what the programme says. Bounds and the receiver are of the
    // payers, or of the recipients where one party pays; the division among the recipients keeps the rest.
    std::optional<allocation_options> rounding{};

    friend bool operator==(tranche const&, tranche const&) = default;
};

template <currency Currency>
struct stream {
    std::string id;
    text name;
    text group{};           // the heading under which the source lists it
    money<Currency> amount; // a year, or the one time
    recurrence recurs = recurrence::yearly;
    fordel::period period; // whole months
    std::vector<tranche<Currency>> payers;
    key recipients; // a single party where the amount is not divided
    fordel::status status = status::unspecified;
    fordel::decision decision{};
    fordel::citation citation{};
    std::vector<std::string> assumptions{}; // ids of what its figures rest on
    std::optional<party> collector{};       // who collects for the recipient, if anyone

    friend bool operator==(stream const&, stream const&) = default;
};

// The stream in a currency known at run time, as programmes hold it.
template <currency Currency>
stream<any_currency> as_any_currency(stream<Currency> const& s) {
    std::vector<tranche<any_currency>> payers;
    for (auto const& t : s.payers)
        payers.push_back({t.id, t.name, as_any_money(t.amount), t.payers, t.rounding});
    return {
        s.id,     s.name,     s.group,    as_any_money(s.amount), s.recurs,   s.period, std::move(payers), s.recipients,
        s.status, s.decision, s.citation, s.assumptions,          s.collector};
}

namespace detail {

// An id is a part of the seeds of lots, between slashes. Throws fordel.programme.bad_id.
void require_plain_id(std::string const& id);

} // namespace detail

// Throws fordel.stream.tranches, fordel.stream.once_beyond_year, fordel.calendar.not_whole_months,
// fordel.programme.bad_id.
void validate(stream<any_currency> const& s);
template <static_currency Currency>
void validate(stream<Currency> const& s) {
    validate(as_any_currency(s));
}

// A stream that one party pays in whole.
template <currency Currency>
std::vector<tranche<Currency>> paid_by(party payer, money<Currency> amount) {
    return {{"all", {"hele beløbet", "the whole amount"}, amount, key_rule(std::move(payer))}};
}

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
