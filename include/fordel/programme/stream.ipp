// Statuses in words, what a stream must keep to, and parts of a year.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(status s) {
    static constexpr std::array danish{"anbefalet", "tilsagn", "bevilget", "udbetalt", "ikke angivet"};
    return {danish[static_cast<std::size_t>(s)], to_string(s)};
}

FORDEL_DECL status status_from_name(std::string_view written) {
    for (auto const& [value, name] : status_names)
        if (written == name) return value;
    detail::throw_unknown_name(errors::schedule_unknown_status, written);
}

namespace detail {

FORDEL_DECL void require_plain_id(std::string const& id) {
    std::string const shown = visible(id);
    if (shown != id || id.find('/') != std::string::npos) throw error(errors::programme_bad_id, '"' + shown + '"');
}

// What the amount is for, where it is stated as one amount.
FORDEL_DECL stated_amount const* stated_as_one(std::optional<amount_rule> const& rule) {
    return rule ? std::get_if<stated_amount>(&rule->form()) : nullptr;
}

FORDEL_DECL void require_ids(stream const& s) {
    require_plain_id(s.id);
    for (std::size_t t = 0; t < s.payers.size(); ++t) {
        require_plain_id(s.payers[t].id);
        for (std::size_t other = 0; other < t; ++other)
            if (s.payers[other].id == s.payers[t].id)
                throw error(errors::stream_tranches, s.id + ": two tranches with the id " + s.payers[t].id);
    }
}

// Of plain money the sum is known at once; that of rules shows year by year.
FORDEL_DECL void require_sum(stream const& s) {
    auto const* const whole = stated_as_one(s.amount);
    if (s.payers.empty()) throw error(errors::stream_tranches, s.id + ": no tranche");
    tranche const* rest = nullptr;
    for (tranche const& t : s.payers) {
        if (!t.amount.rule() || !t.amount.rule()->is_rest()) continue;
        if (rest != nullptr)
            throw error(errors::stream_tranches, s.id + ": both " + rest->id + " and " + t.id + " are the rest");
        rest = &t;
    }
    if (whole == nullptr) return;
    any_money sum = whole->amount - whole->amount;
    for (tranche const& t : s.payers) {
        if (!t.amount.plain()) return;
        sum += *t.amount.plain();
    }
    if (sum != whole->amount)
        throw error(errors::stream_tranches, s.id + ": " + sum.to_string() + " of " + whole->amount.to_string());
}

FORDEL_DECL bool is_part_of_whole(amount_rule const& rule) {
    return rule.is_rest() || std::holds_alternative<percent_of_whole>(rule.form());
}

FORDEL_DECL void require_whole(amount_rule const& amount) {
    if (is_part_of_whole(amount)) throw error(errors::amount_no_whole, amount.describe().en + ", as a stream's own");
}

// Amounts by party are somebody's, or a key would share their sum otherwise in silence. A product that one party pays
// to one other, or of which tranches are parts, is but a sum.
FORDEL_DECL void require_parties_of_amounts(stream const& s) {
    auto const refuse = [&](std::string const& of) {
        throw error(errors::key_as_stated, of + ": amounts by party, and no key that is as_stated()");
    };
    for (tranche const& t : s.payers) {
        amount_rule const amount = amount_of(t, s);
        if (!amount.has_table() || t.payers.is_as_stated() || s.recipients.is_as_stated()) continue;
        bool const divided = t.payers.parties().size() != 1 || s.recipients.parties().size() != 1;
        if (divided || std::holds_alternative<stated_amount>(amount.form())) refuse(s.id + '/' + t.id);
    }
    auto const* const whole = stated_as_one(s.amount);
    if (s.payers.size() > 1 && whole != nullptr && !whole->by_party.empty()) refuse(s.id);
}

} // namespace detail

FORDEL_DECL amount_rule amount_of(tranche const& t, stream const& s) {
    if (auto const own = t.amount.rule()) {
        bool const alone = s.payers.size() == 1 && own->is_rest() && s.amount;
        return alone ? *s.amount : *own; // the rest, where nobody else takes a part, is the whole
    }
    auto const* const whole = detail::stated_as_one(s.amount);
    if (whole == nullptr) throw error(errors::stream_unsaid, s.id + '/' + t.id + ": " + t.amount.plain()->to_string());
    return amount_rule(stated_amount{.amount = *t.amount.plain(), .per = whole->per});
}

FORDEL_DECL void validate(stream const& s, programme_years years) {
    detail::require_ids(s);
    if (s.amount) detail::require_whole(*s.amount);
    detail::require_sum(s);
    for (tranche const& t : s.payers)
        static_cast<void>(amount_of(t, s));
    detail::require_parties_of_amounts(s);
    period const whole = s.whole.value_or(s.period);
    if (!whole.contains(s.period.first()) || !whole.contains(s.period.last()))
        throw error(errors::stream_beyond_whole, s.id + ": " + s.period.span() + " of " + whole.span());
    for (period const& one : {s.period, whole})
        if (years.part_years == part_years::months && !one.whole_months())
            throw error(errors::calendar_not_whole_months, one.span());
    auto const* const stated = detail::stated_as_one(s.amount);
    if (stated != nullptr && stated->per.is_once() && years.year_of(whole.first()) != years.year_of(whole.last()))
        throw error(errors::stream_once_beyond_year, s.id + ": " + whole.span());
    if (s.due_month && (*s.due_month < 1 || *s.due_month > 12))
        throw error(errors::stream_due_month, s.id + ": month " + std::to_string(*s.due_month));
}

FORDEL_DECL std::vector<tranche> paid_by(key_rule payer) {
    return {{.id = "all", .name = {"hele beløbet", "the whole amount"}, .payers = std::move(payer)}};
}

FORDEL_DECL any_money part_of_year(any_money yearly, month_range months, std::int64_t unit) {
    auto const until = [&](int month) {
        big_integer const twelfths = big_integer(yearly.minor()) * month;
        bool const negative = twelfths < 0;
        big_integer const units =
            ((negative ? big_integer(-twelfths) : twelfths) + 6 * unit) / (12 * big_integer(unit)) * unit;
        return month == 12 ? big_integer(yearly.minor()) : negative ? big_integer(-units) : units;
    };
    return any_money::from_minor(until(months.last) - until(months.first - 1), yearly.in());
}

} // namespace v0
} // namespace fordel
