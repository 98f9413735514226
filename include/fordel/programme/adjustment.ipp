// How steps are made, one word after another.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/party_choice.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text number_in_words(fraction const& value) {
    auto const decimals = exact_decimals(value, 6);
    if (!decimals) return same(value.to_string());
    return {value.to_decimal(*decimals, notation::danish), value.to_decimal(*decimals, notation::english)};
}

FORDEL_DECL text percent_in_words(fraction const& part) {
    return sentence({"{0} %", "{0}%"}, {number_in_words(part * fraction(100))});
}

FORDEL_DECL text describe(any_money const& amount) {
    return {amount.to_string(notation::danish), amount.to_string(notation::english)};
}
FORDEL_DECL text describe(part_of_amount const& amount) {
    return sentence({"{0} af beløbet", "{0} of the amount"}, {percent_in_words(amount.part)});
}
FORDEL_DECL text describe(part_of_last_year const& amount) {
    return sentence({"{0} af sidste års beløb", "{0} of last year's amount"}, {percent_in_words(amount.part)});
}

FORDEL_DECL text describe(per_head const& amount) {
    text const& unit = amount.of.unit();
    if (unit == text{}) return sentence(both("{0} × {1}"), {describe(amount.each), amount.of.title()});
    return sentence(both("{0} × {1} ({2})"), {describe(amount.each), unit, amount.of.title()});
}

FORDEL_DECL fraction size_of(adjustment_amount const& amount) {
    return std::visit(
        [](auto const& a) {
            if constexpr (std::is_same_v<decltype(a), any_money const&>)
                return a.exact();
            else if constexpr (std::is_same_v<decltype(a), per_head const&>)
                return a.each.exact();
            else
                return a.part;
        },
        amount);
}

// 25 for 25 % would be a bound that never holds.
FORDEL_DECL bool too_large(adjustment_kind kind, adjustment_amount const& amount) {
    if (auto const* const last = std::get_if<part_of_last_year>(&amount)) return fraction(10) < last->part;
    auto const* const share = std::get_if<part_of_amount>(&amount);
    return share != nullptr && kind != adjustment_kind::plus && fraction(1) < share->part;
}

FORDEL_DECL adjustment_amount negated(adjustment_amount amount) {
    std::visit(
        [](auto& a) {
            if constexpr (std::is_same_v<decltype(a), any_money&>)
                a = -a;
            else if constexpr (std::is_same_v<decltype(a), per_head&>)
                a.each = -a.each;
            else
                a.part = -a.part;
        },
        amount);
    return amount;
}

// A phased cap: "45.00, where 1/2 of what is above is cut: 52.50".
FORDEL_DECL text cut_in_part(adjustment const& step, fraction const& part, fraction const& time, text const& comes_to) {
    text full = std::visit([](auto const& of) { return describe(of); }, step.amount());
    if (time != fraction(1) && !std::holds_alternative<part_of_amount>(step.amount()))
        full = {full.da + " × " + time.to_string(), full.en + " × " + time.to_string()};
    return sentence(
        {"{0}, hvor {1} af det, der er over, skæres væk: {2}", "{0}, where {1} of what is above is cut: {2}"},
        {full, {part.to_string(), part.to_string()}, comes_to});
}

} // namespace detail

FORDEL_DECL adjustment::adjustment(adjustment_kind kind, adjustment_amount amount, fraction factor)
    : kind_(kind), amount_(std::move(amount)), factor_(std::move(factor)), id_(to_string(kind)) {}

FORDEL_DECL adjustment make_adjustment(adjustment_kind kind, adjustment_amount amount, fraction factor) {
    adjustment made(kind, std::move(amount), std::move(factor));
    bool const negative =
        made.factor() < fraction(0) || (kind != adjustment_kind::plus && detail::size_of(made.amount()) < fraction(0));
    if (negative) throw error(errors::adjustment_negative, made.describe().en);
    if (detail::too_large(kind, made.amount())) throw error(errors::adjustment_bad_part, made.describe().en);
    return made;
}

FORDEL_DECL adjustment floor(adjustment_amount least) {
    return make_adjustment(adjustment_kind::floor, std::move(least), fraction(1));
}
FORDEL_DECL adjustment cap(adjustment_amount most) {
    return make_adjustment(adjustment_kind::cap, std::move(most), fraction(1));
}
FORDEL_DECL adjustment plus(adjustment_amount more) {
    return make_adjustment(adjustment_kind::plus, std::move(more), fraction(1));
}
FORDEL_DECL adjustment times(fraction factor) {
    return make_adjustment(adjustment_kind::times, part_of_amount{}, std::move(factor));
}

FORDEL_DECL adjustment adjustment::named(std::string id, text name) const {
    adjustment said = *this;
    said.id_ = std::move(id);
    said.name_ = std::move(name);
    return said;
}

FORDEL_DECL adjustment adjustment::of(party_choice whom) const {
    adjustment said = *this;
    said.of_ = std::move(whom);
    return said;
}

FORDEL_DECL adjustment adjustment::with(std::vector<std::string> streams) const {
    adjustment said = *this;
    said.with_ = std::move(streams);
    return said;
}

FORDEL_DECL adjustment adjustment::borne_by(party_choice who) const {
    adjustment said = *this;
    said.borne_by_ = std::move(who);
    return said;
}

FORDEL_DECL adjustment adjustment::by(key_rule bearers) const {
    adjustment said = *this;
    said.by_ = std::move(bearers);
    return said;
}

FORDEL_DECL adjustment adjustment::freed_to(party receiver) const {
    adjustment said = *this;
    said.freed_ = freed_money::party;
    said.receiver_ = detail::with_id(std::move(receiver));
    return said;
}

FORDEL_DECL adjustment adjustment::freed_to_named(std::string known) const {
    adjustment said = *this;
    said.freed_ = freed_money::party;
    said.receiver_ = {.name = std::move(known)};
    return said;
}

FORDEL_DECL adjustment adjustment::freed_to_nobody() const {
    adjustment said = *this;
    said.freed_ = freed_money::nobody;
    said.receiver_ = {};
    return said;
}

FORDEL_DECL adjustment adjustment::for_whole_year() const {
    adjustment said = *this;
    said.whole_year_ = true;
    return said;
}

FORDEL_DECL adjustment adjustment::phased(phases by_year) const {
    adjustment said = *this;
    said.phased_ = std::move(by_year);
    for (auto const& [year, part] : said.phased_) {
        std::string const seen = std::to_string(year) + ": " + part.to_string();
        if (part < fraction(0)) throw error(errors::adjustment_negative, seen);
        if (fraction(1) < part) throw error(errors::adjustment_bad_part, seen);
    }
    return said;
}

FORDEL_DECL adjustment adjustment::citation(fordel::citation source) const {
    adjustment said = *this;
    said.citation_ = std::move(source);
    return said;
}

FORDEL_DECL adjustment adjustment::with_successors(succession table) const {
    adjustment said = *this;
    said.successors_ = std::make_shared<succession const>(std::move(table));
    return said;
}

FORDEL_DECL bool adjustment::equals(adjustment const& other) const {
    auto const members = [](adjustment const& a) {
        return std::tie(a.kind_, a.amount_, a.factor_, a.id_, a.name_, a.of_, a.with_, a.borne_by_, a.by_, a.freed_,
                        a.receiver_, a.whole_year_, a.phased_, a.citation_);
    };
    bool const alike =
        successors_ && other.successors_ ? *successors_ == *other.successors_ : successors_ == other.successors_;
    return alike && members(*this) == members(other);
}

FORDEL_DECL std::optional<fraction> adjustment::part_in(int year) const {
    if (phased_.empty()) return fraction(1);
    auto const said = std::find_if(phased_.begin(), phased_.end(), [&](auto const& p) { return p.first == year; });
    return said == phased_.end() ? std::nullopt : std::optional(said->second);
}

FORDEL_DECL text adjustment::describe() const {
    if (!name_.da.empty() || !name_.en.empty()) return name_;
    if (kind_ == adjustment_kind::times)
        return detail::sentence({"gange {0}", "times {0}"}, {detail::number_in_words(factor_)});
    constexpr std::array patterns{std::pair{"bund på {0}", "floor of {0}"}, std::pair{"loft på {0}", "cap of {0}"},
                                  std::pair{"", ""}, std::pair{"tillæg på {0}", "addition of {0}"}};
    auto const& [da, en] = patterns[static_cast<std::size_t>(kind_)];
    auto const told = [](adjustment_amount const& amount) {
        return std::visit([](auto const& a) { return detail::describe(a); }, amount);
    };
    if (kind_ == adjustment_kind::plus && detail::size_of(amount_) < fraction(0))
        return detail::sentence({"fradrag på {0}", "deduction of {0}"}, {told(detail::negated(amount_))});
    return detail::sentence({da, en}, {told(amount_)});
}

FORDEL_DECL std::vector<amounts_needed> amounts_needed_by(std::vector<adjustment> const& steps,
                                                          std::string const& stream, amount_side side) {
    std::vector<amounts_needed> all;
    for (adjustment const& step : steps) {
        if (step.by())
            for (amounts_needed& of_key : step.by()->needs())
                all.push_back(std::move(of_key));
        if (!step.with().empty()) all.push_back({step.with(), side});
        if (!std::holds_alternative<part_of_last_year>(step.amount())) continue;
        std::vector<std::string> last = step.with();
        last.insert(last.begin(), stream);
        all.push_back({std::move(last), side, amount_year::before});
    }
    return all;
}

} // namespace v0
} // namespace fordel
