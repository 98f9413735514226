// What amounts are made of: each way in which an agreement states one.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/programme/spread.hpp>
#include <fordel/programme/stated_money.hpp>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a stated amount is for: each year, once, or the whole period.
class per {
public:
    static per year() { return per(kind::year); }
    static per once() { return per(kind::once); }
    static per whole_period(spread over) { return per(std::move(over)); }

    bool is_year() const noexcept { return kind_ == kind::year; }
    bool is_once() const noexcept { return kind_ == kind::once; }
    // Over the whole period; none of the others has one.
    std::optional<spread> const& over() const noexcept { return over_; }

    friend bool operator==(per const&, per const&) = default;

private:
    enum class kind { year, once, period };
    explicit per(kind k) : kind_(k) {}
    explicit per(spread over) : kind_(kind::period), over_(std::move(over)) {}

    kind kind_;
    std::optional<spread> over_{};
};

// Of each year: the year before times the factor, plus an amount.
struct yearly_change {
    fraction factor{1};
    std::optional<stated_money> plus{};
    rounding_point rounded{};

    friend bool operator==(yearly_change const&, yearly_change const&) = default;
};

struct indexed_onwards {
    price_index index;
    rounding_point rounded{};

    friend bool operator==(indexed_onwards const&, indexed_onwards const&) = default;
};

// One amount, or one for each party, whose sum it then is.
struct stated_amount {
    any_money amount{};
    std::vector<amount_of_party> by_party{};
    fordel::per per;

    friend bool operator==(stated_amount const&, stated_amount const&) = default;
};

// By year, as stated, and how it goes on after the last.
struct yearly_amounts {
    std::vector<year_amount> years{};
    std::variant<std::monostate, yearly_change, indexed_onwards> after{};

    friend bool operator==(yearly_amounts const&, yearly_amounts const&) = default;
};

struct dated_amounts {
    std::vector<dated_amount> dates{};

    friend bool operator==(dated_amounts const&, dated_amounts const&) = default;
};

struct percent_of_whole {
    fraction percent{};

    friend bool operator==(percent_of_whole const&, percent_of_whole const&) = default;
};

struct rest_of_whole {
    friend bool operator==(rest_of_whole const&, rest_of_whole const&) = default;
};

// A percentage of what other streams came to, or their sum.
struct derived_amount {
    std::optional<fraction> percent{}; // none: the sum
    amounts_needed of{};

    friend bool operator==(derived_amount const&, derived_amount const&) = default;
};

// Points times a price: what each party's weight in a key counts, such as children, hours or km of coast.
struct product_amount {
    key_rule points;
    stated_money unit_price{}; // a year

    friend bool operator==(product_amount const&, product_amount const&) = default;
};

using amount_form = std::variant<stated_amount, yearly_amounts, dated_amounts, percent_of_whole, rest_of_whole,
                                 derived_amount, product_amount>;

// From prices of the base year to those of the year that is paid for.
struct indexation {
    price_index index;
    int base_year = 0;
    rounding_point rounded{};

    friend bool operator==(indexation const&, indexation const&) = default;
};

} // namespace v0
} // namespace fordel
