// Dated values by party with their unit and source (fordelingsgrundlag): heads, taxable income, coast km, children
// under three.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What to do where there is no figure for a date: refuse, or carry the latest earlier one forward (and say so).
enum class missing_date { refuse, carry_forward };

struct figure {
    std::string party{}; // code or id
    date on{};
    fraction value{};
    std::optional<date> published{}; // where that is known

    friend bool operator==(figure const&, figure const&) = default;
};

// A value, and its date: earlier than the date asked for where it was carried forward.
struct figure_found {
    fraction value{};
    date on{};
    bool carried_forward = false;

    friend bool operator==(figure_found const&, figure_found const&) = default;
};

// A figure that is another in newer figures; nothing where only one of the two has it.
struct figure_change {
    party who{};
    date on{};
    std::optional<fraction> before{};
    std::optional<fraction> after{};

    friend bool operator==(figure_change const&, figure_change const&) = default;
};

// Immutable; copies share the values. A value may be negative; a key refuses it as a weight. Parties are told apart by
// their codes, and by their ids where they have none. Figures in the unit detail::heads() are a population: they refuse
// what is negative, and by the errors of one, fordel.population.* where fordel.figures.* stands below.
class figures {
public:
    // `what` is counted, such as {"kystlinje", "coastline"}, in which unit; `limited_to`: which part of it, if not all,
    // such as {"0-5 år", "0-5 years"}. Throws fordel.party.duplicate, fordel.party.ambiguous (an id that two have) and
    // fordel.figures.missing_party (a figure for a party that is not listed), .duplicate, .unnamed.
    figures(text what, std::vector<party> parties, std::vector<figure> const& values, citation source, text unit = {},
            text limited_to = {});

    text const& what() const noexcept;
    text const& unit() const noexcept;
    text const& limited_to() const noexcept;
    citation const& source() const noexcept;
    std::vector<party> const& parties() const noexcept;

    // What is counted, and which part of it: "population (0-5 years)".
    [[nodiscard]] text title() const;

    [[nodiscard]] bool covers(party const& who) const noexcept;

    // Throws fordel.figures.missing_party, fordel.figures.missing_date: who, which figures, which date.
    [[nodiscard]] figure_found at(party const& who, date on, missing_date missing = missing_date::refuse) const;

    // The dates of one party's figures, in order. Throws fordel.figures.missing_party.
    [[nodiscard]] std::vector<date> dates(party const& who) const;

    // The latest date all of whose figures were published on this day or before. Throws fordel.figures.not_published
    // where there is none, and where a later one has figures that do not say when they were published.
    [[nodiscard]] date latest_published(date by) const;

    // All figures, by party and date.
    [[nodiscard]] std::vector<figure> values() const;

    // The three below throw fordel.figures.different where the two do not count the same in the same unit. Parties are
    // named as the first names them.

    // Both together, such as two downloads. Throws fordel.figures.duplicate where they differ in a value.
    [[nodiscard]] figures merge(figures const& other) const;

    // Revised: the newer value where both have one for a party and date; what only one has is kept.
    [[nodiscard]] figures replace(figures const& newer) const;

    // What merging would refuse or add: each figure that differs or that only one has, by party and date.
    [[nodiscard]] std::vector<figure_change> diff(figures const& newer) const;

    // The same parties, values, source and unit.
    friend bool operator==(figures const& a, figures const& b) { return a.equals(b); }

private:
    bool equals(figures const& other) const;
    figures plus(figures const& other) const;
    friend figures operator+(figures const& a, figures const& b);

    struct data;
    explicit figures(std::shared_ptr<data const> made) noexcept : data_(std::move(made)) {}

    std::shared_ptr<data const> data_;
};

// The sums of figures of one unit, such as children and the elderly: of the parties that both cover, on the dates that
// both have for them, so that none counts as zero where it is missing. Throws fordel.figures.different.
[[nodiscard]] figures operator+(figures const& a, figures const& b);

namespace detail {

// The unit of a population.
text const& heads();

// "Køge (259)", or the name alone.
std::string name_and_code(party const& who);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/figures/figures.ipp>
#endif
