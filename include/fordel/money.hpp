// An exact amount (beløb) in minor units of one currency.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money/currency.hpp>    // IWYU pragma: export
#include <fordel/money/exact_money.hpp> // IWYU pragma: export
#include <fordel/money/text.hpp>        // IWYU pragma: export
#include <fordel/money/units.hpp>       // IWYU pragma: export
#include <fordel/text.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// A count of minor units (øre, cents). 8 bytes where the currency is static. No number goes in or out without its
// unit being named; adding two static currencies does not compile, adding two different run-time currencies
// throws fordel.currency.mismatch. Every overflow throws fordel.money.overflow.
template <currency Currency, integer Rep = std::int64_t>
class money {
public:
    using currency_type = Currency;
    using rep = Rep;

    constexpr money() = default;

    template <integer I>
    static constexpr money from_minor(I count, Currency in = {}) {
        return money(narrow(count), in);
    }

    template <integer I>
    static constexpr money from_major(I count, Currency in = {}) {
        Rep minor = narrow(count);
        for (int i = 0; i < as_any_currency(in).minor_digits(); ++i)
            if (multiply_overflows(minor, Rep(10), minor)) detail::throw_money_overflow();
        return money(minor, in);
    }

    // Whole minor units only; throws fordel.money.too_precise.
    [[nodiscard]] static money from_exact(fraction const& major, Currency in = {}) {
        return from_minor(detail::minor_from_major(major, as_any_currency(in)), in);
    }

    // From a currency known at compile time to one known at run time; explicit, so that the two never mix unseen.
    template <static_currency Other>
        requires std::same_as<Currency, any_currency>
    constexpr explicit money(money<Other, Rep> other) : money(other.minor(), any_currency(Other{})) {}

    // Back again; throws fordel.currency.mismatch.
    template <static_currency Other>
        requires std::same_as<Currency, any_currency>
    [[nodiscard]] constexpr money<Other, Rep> as() const {
        require_same(any_currency(Other{}));
        return money<Other, Rep>::from_minor(minor_);
    }

    constexpr Rep minor() const noexcept { return minor_; }
    constexpr Currency in() const noexcept { return currency_; }
    std::string code() const { return std::string(as_any_currency(currency_).code()); }

    // The amount in major units (kroner), exactly.
    [[nodiscard]] fraction exact() const {
        return detail::major_from_minor(big_integer(minor_), as_any_currency(currency_));
    }

    friend constexpr money operator+(money a, money b) {
        a.require_same(b.currency_);
        if (add_overflows(a.minor_, b.minor_, a.minor_)) detail::throw_money_overflow();
        return a;
    }
    friend constexpr money operator-(money a, money b) {
        a.require_same(b.currency_);
        if (subtract_overflows(a.minor_, b.minor_, a.minor_)) detail::throw_money_overflow();
        return a;
    }
    constexpr money operator-() const { return money(Rep(0), currency_) - *this; }
    template <integer I>
    friend constexpr money operator*(money a, I factor) {
        if (multiply_overflows(a.minor_, narrow(factor), a.minor_)) detail::throw_money_overflow();
        return a;
    }
    template <integer I>
    friend constexpr money operator*(I factor, money a) {
        return a * factor;
    }

    // A part of the amount, rounded as named to whole minor units: of 696.22, a quarter is 174.06 rounded half up.
    // Rates are exact: fraction::parse("1.21"), fraction::parse_share("25 %"); so many percent is what
    // fraction::parse_percentage("25 %") reads.
    [[nodiscard]] money times(fraction const& rate, rounding how) const { return (*this * rate).rounded(how); }
    [[nodiscard]] money percent(fraction const& rate, rounding how) const {
        return (*this * (rate / fraction(100))).rounded(how);
    }
    // To multiples of an amount above zero: kroner(1). Throws fordel.allocation.bad_unit.
    [[nodiscard]] money rounded(money const& to, rounding how) const {
        return exact_money<Currency, Rep>(*this).rounded(to, how);
    }
    // The same unrounded; `a / b` of two amounts is their ratio. Throws fordel.exact.zero_denominator.
    friend exact_money<Currency, Rep> operator*(money const& a, fraction const& factor) {
        return exact_money<Currency, Rep>(a) * factor;
    }
    friend exact_money<Currency, Rep> operator*(fraction const& factor, money const& a) { return a * factor; }
    friend exact_money<Currency, Rep> operator/(money const& a, fraction const& divisor) {
        return exact_money<Currency, Rep>(a) / divisor;
    }
    friend fraction operator/(money const& a, money const& b) {
        return exact_money<Currency, Rep>(a) / exact_money<Currency, Rep>(b);
    }
    constexpr money& operator+=(money other) { return *this = *this + other; }
    constexpr money& operator-=(money other) { return *this = *this - other; }

    friend constexpr bool operator==(money const& a, money const& b) {
        return as_any_currency(a.currency_) == as_any_currency(b.currency_) && a.minor_ == b.minor_;
    }
    // Throws fordel.currency.mismatch for two run-time currencies: which is more depends on a rate.
    friend constexpr std::strong_ordering operator<=>(money const& a, money const& b) {
        a.require_same(b.currency_);
        if (a.minor_ == b.minor_) return std::strong_ordering::equal;
        return a.minor_ < b.minor_ ? std::strong_ordering::less : std::strong_ordering::greater;
    }

    // plain: 500000.00 DKK; danish: 500.000,00 kr. (other currencies: 500.000,00 EUR); english: 500,000.00 DKK.
    [[nodiscard]] std::string to_string(notation style = notation::plain) const {
        return detail::amount_text(big_integer(minor_), as_any_currency(currency_), style);
    }
    // The same without the currency.
    [[nodiscard]] std::string to_decimal(notation style = notation::plain) const {
        return detail::amount_decimals(big_integer(minor_), as_any_currency(currency_), style);
    }

    // Reads "500.000,00 kr." or "500000.00 DKK"; "500.000" could be either, so it throws fordel.money.ambiguous.
    // Also throws fordel.money.malformed, .too_precise, .no_currency, .overflow, fordel.currency.mismatch, .unknown.
    [[nodiscard]] static money parse(std::string_view written) {
        if constexpr (static_currency<Currency>)
            return parse(written, Currency{});
        else
            return named(detail::read_money(written, std::nullopt));
    }
    [[nodiscard]] static money parse(std::string_view written, Currency in) {
        return from_minor(detail::read_minor(written, std::nullopt, as_any_currency(in)), in);
    }
    // With the notation named no text is ambiguous; a currency missing from the text is the one given.
    [[nodiscard]] static money parse(std::string_view written, notation style, Currency in = {}) {
        if constexpr (std::same_as<Currency, any_currency>)
            if (in == any_currency{}) return named(detail::read_money(written, style));
        return from_minor(detail::read_minor(written, style, as_any_currency(in)), in);
    }

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, money const& m) {
        return out << m.to_string().c_str();
    }

private:
    static money named(detail::written_money const& read) { return from_minor(read.minor, read.in); }

    constexpr money(Rep minor, Currency in) : currency_(in), minor_(minor) {}

    template <integer I>
    static constexpr Rep narrow(I value) {
        auto const narrowed = static_cast<Rep>(value);
        if (static_cast<I>(narrowed) != value || (narrowed < Rep(0)) != (value < I(0))) detail::throw_money_overflow();
        return narrowed;
    }
    constexpr void require_same(any_currency other) const {
        if constexpr (std::same_as<Currency, any_currency>)
            if (currency_ != other) detail::throw_currency_mismatch(currency_, other);
    }
    constexpr void require_same(Currency) const
        requires static_currency<Currency>
    {}

    [[no_unique_address]] Currency currency_{};
    Rep minor_{};
};

using any_money = money<any_currency>;
using any_exact_money = exact_money<any_currency, std::int64_t>;

// The named ways in for Danish money: kroner(500'000), oere(50). Floats don't compile.
template <integer I>
constexpr money<dkk> kroner(I count) {
    return money<dkk>::from_major(count);
}
template <integer I>
constexpr money<dkk> oere(I count) {
    return money<dkk>::from_minor(count);
}

template <currency C, integer Rep>
any_money as_any_money(money<C, Rep> const& amount) {
    return any_money::from_minor(amount.minor(), as_any_currency(amount.in()));
}
template <currency C, integer Rep>
any_exact_money as_any_exact(exact_money<C, Rep> const& amount) {
    return any_exact_money(amount.exact(), as_any_currency(amount.in()));
}

} // namespace v0
} // namespace fordel

// NOLINTBEGIN(misc-include-cleaner): <string> declares std::hash as well, and <functional> is heavy
template <class Currency, class Rep>
struct std::hash<fordel::money<Currency, Rep>> {
    std::size_t operator()(fordel::money<Currency, Rep> const& m) const {
        return std::hash<std::string>{}(m.to_string());
    }
};
// NOLINTEND(misc-include-cleaner)
