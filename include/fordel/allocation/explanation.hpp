// Why a party got its amount, in sentences that a citizen can follow with a calculator: the amount's lines, those of
// the apportionment, and those of the key.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
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

} // namespace detail

// "Lejre: 28,173 / 705,145 × 500,000 = 19,976.74 …", how that was rounded, the amount, and what the key's weights are.
// O(n log n).
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
    // The same as data: the lines are made from it.
    [[nodiscard]] working_step step(std::size_t i) const;
    detail::rounding_facts const& facts() const noexcept { return *facts_; }

private:
    allocation<any_currency> of_;
    std::shared_ptr<detail::rounding_facts const> facts_;
};

// The working of every party's amount.
[[nodiscard]] working working_of(allocation<any_currency> const& a);
template <static_currency Currency>
[[nodiscard]] working working_of(allocation<Currency> const& a) {
    return working_of(as_any_currency(a));
}

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

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/explanation.ipp>
#endif
