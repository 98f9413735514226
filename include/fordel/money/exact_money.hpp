// Money before it is rounded: what a rate, a percentage or an n-th part of an amount comes to.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/text.hpp>
#include <fordel/money/units.hpp>
#include <fordel/text.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

template <currency Currency, integer Rep>
class money;

// An exact fraction of money, in major units: kroner(100) / 3. It becomes money by a rounding that is named, and by
// nothing else. Two run-time currencies throw fordel.currency.mismatch, a divisor of zero
// fordel.exact.zero_denominator.
template <currency Currency, integer Rep = std::int64_t>
class exact_money {
public:
    exact_money() = default;
    explicit exact_money(fraction major, Currency in = {}) : exact_(std::move(major)), currency_(in) {}
    explicit(false) exact_money(money<Currency, Rep> const& amount) : exact_(amount.exact()), currency_(amount.in()) {}

    // The amount in major units (kroner).
    fraction const& exact() const noexcept { return exact_; }
    Currency in() const noexcept { return currency_; }
    std::string code() const { return std::string(as_any_currency(currency_).code()); }

    // To whole minor units; halves, up and down go by the magnitude. Throws fordel.money.overflow.
    [[nodiscard]] money<Currency, Rep> rounded(rounding how) const { return rounded_to(1, how); }
    // To multiples of an amount above zero. Throws fordel.allocation.bad_unit.
    [[nodiscard]] money<Currency, Rep> rounded(money<Currency, Rep> const& to, rounding how) const {
        require_same(to.in());
        return rounded_to(big_integer(to.minor()), how);
    }

    exact_money operator-() const { return exact_money(-exact_, currency_); }
    friend exact_money operator+(exact_money const& a, exact_money const& b) {
        a.require_same(b.currency_);
        return exact_money(a.exact_ + b.exact_, a.currency_);
    }
    friend exact_money operator-(exact_money const& a, exact_money const& b) { return a + -b; }
    friend exact_money operator*(exact_money const& a, fraction const& factor) {
        return exact_money(a.exact_ * factor, a.currency_);
    }
    friend exact_money operator*(fraction const& factor, exact_money const& a) { return a * factor; }
    friend exact_money operator/(exact_money const& a, fraction const& divisor) {
        return exact_money(a.exact_ / divisor, a.currency_);
    }
    friend fraction operator/(exact_money const& a, exact_money const& b) {
        a.require_same(b.currency_);
        return a.exact_ / b.exact_;
    }

    friend bool operator==(exact_money const& a, exact_money const& b) {
        return as_any_currency(a.currency_) == as_any_currency(b.currency_) && a.exact_ == b.exact_;
    }
    friend std::strong_ordering operator<=>(exact_money const& a, exact_money const& b) {
        a.require_same(b.currency_);
        return a.exact_ <=> b.exact_;
    }

    // With up to six decimals, for reading only: "174.055 DKK", "33.333333 … DKK".
    [[nodiscard]] std::string to_string(notation style = notation::plain) const {
        return detail::exact_amount_text(exact_, as_any_currency(currency_), style);
    }

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, exact_money const& m) {
        return out << m.to_string().c_str();
    }

private:
    money<Currency, Rep> rounded_to(big_integer const& step, rounding how) const {
        return money<Currency, Rep>::from_minor(detail::rounded_minor(exact_, as_any_currency(currency_), step, how),
                                                currency_);
    }
    void require_same(Currency other) const {
        if constexpr (std::same_as<Currency, any_currency>)
            if (currency_ != other) detail::throw_currency_mismatch(currency_, other);
    }

    fraction exact_{};
    [[no_unique_address]] Currency currency_{};
};

} // namespace v0
} // namespace fordel

// NOLINTBEGIN(misc-include-cleaner): <string> declares std::hash as well, and <functional> is heavy
// A whole number of minor units is hashed like the money that it equals.
template <class Currency, class Rep>
struct std::hash<fordel::exact_money<Currency, Rep>> {
    std::size_t operator()(fordel::exact_money<Currency, Rep> const& m) const {
        fordel::any_currency const in = as_any_currency(m.in());
        fordel::fraction const minor = m.exact() / fordel::detail::major_from_minor(1, in);
        return std::hash<std::string>{}(
            minor.is_whole() ? fordel::detail::amount_text(minor.numerator(), in, fordel::notation::plain)
                             : minor.to_string() + ' ' + m.code());
    }
};
// NOLINTEND(misc-include-cleaner)
