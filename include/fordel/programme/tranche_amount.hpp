// What a tranche comes to, as it is written in its stream.
#pragma once

#include <fordel/money.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/stated_money.hpp>

#include <optional>
#include <utility>
#include <variant>

namespace fordel {
inline namespace v0 {

// A rule of its own, or plain money, which is per what the stream's amount is: a year, the whole period or once.
class tranche_amount {
public:
    explicit(false) tranche_amount(amount_rule own) : said_(std::move(own)) {}
    template <currency C>
    explicit(false) tranche_amount(money<C> const& plain) : said_(as_any_money(plain)) {}

    // The plain money, where that is all that is said.
    std::optional<any_money> plain() const {
        auto const* const amount = std::get_if<any_money>(&said_);
        return amount == nullptr ? std::nullopt : std::optional(*amount);
    }
    // The tranche's own rule; none where it is plain money.
    std::optional<amount_rule> rule() const {
        auto const* const own = std::get_if<amount_rule>(&said_);
        return own == nullptr ? std::nullopt : std::optional(*own);
    }

    friend bool operator==(tranche_amount const&, tranche_amount const&) = default;

private:
    std::variant<any_money, amount_rule> said_;
};

} // namespace v0
} // namespace fordel
