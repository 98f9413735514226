// Why a party got its amount, in sentences that a citizen can follow with a calculator: the amount's lines, those of
// the apportionment, and those of the key.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

namespace detail {

struct rounding_facts;

explanation_lines explanation_of(allocation<any_currency> const& a, std::size_t i, rounding_facts const& facts);

} // namespace detail

// "Lejre: 28,173 / 705,145 × 500,000 = 19,976.74 …", how that was rounded, the amount, and what the key's weights are.
// O(n).
[[nodiscard]] explanation_lines explanation_of(allocation<any_currency> const& a, std::size_t i);
template <static_currency Currency>
[[nodiscard]] explanation_lines explanation_of(allocation<Currency> const& a, std::size_t i) {
    return explanation_of(as_any_currency(a), i);
}

// Party after party of one allocation: what all their sentences rest on is worked out once, in O(n log n), and does not
// count again for each of them.
class explainer {
public:
    explicit explainer(allocation<any_currency> of);

    allocation<any_currency> const& of() const noexcept { return of_; }
    [[nodiscard]] explanation_lines operator[](std::size_t i) const;

private:
    allocation<any_currency> of_;
    std::shared_ptr<detail::rounding_facts const> facts_;
};

// The same as text, each line ended by a newline.
[[nodiscard]] std::string explain(allocation<any_currency> const& a, std::size_t i, language lang = language::en);
[[nodiscard]] std::string explain(allocation<any_currency> const& a, std::string_view who,
                                  language lang = language::en);
template <static_currency Currency>
[[nodiscard]] std::string explain(allocation<Currency> const& a, std::size_t i, language lang = language::en) {
    return explain(as_any_currency(a), i, lang);
}
// By id, name or code; throws fordel.party.unknown.
template <static_currency Currency>
[[nodiscard]] std::string explain(allocation<Currency> const& a, std::string_view who, language lang = language::en) {
    return explain(as_any_currency(a), who, lang);
}

namespace detail {

// Amounts as explanations write them, in both languages: money, exact money with six decimals, and a number in major
// units, without decimals where it has none.
text money_text(any_money const& amount);
text exact_text(any_exact_money const& amount);
text major_text(fraction const& major, any_currency in, bool short_if_whole);
// The lines from the key to the exact share.
explanation_lines exact_lines(allocation<any_currency> const& a, std::size_t i);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/explanation.ipp>
#endif
