#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/moved_parts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/money.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/spread.hpp>
#include <fordel/programme/stated_money.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The same day of the month, or its last where the month is shorter.
FORDEL_DECL date moved_parts::moved(date day) const {
    int const year = static_cast<int>(day.year()) + years;
    static_cast<void>(make_date(year, 1, 1));
    date const same{std::chrono::year(year), day.month(), day.day()};
    return same.ok() ? same : date(same.year() / same.month() / std::chrono::last);
}

// What ends with February ends with it in other years too; what begins on its 29th day, on the day after the 28th. What
// has no beginning or no end, but for that of the calendar, has none in other years.
FORDEL_DECL period moved_parts::moved(period const& days) const {
    return {moved_beginning(days.first()), moved_end(days.last())};
}

FORDEL_DECL date moved_parts::moved_beginning(date day) const {
    if (day == all_times().first()) return day;
    date const made = moved(day);
    return made.day() == day.day() ? made : day_after(made);
}

FORDEL_DECL date moved_parts::moved_end(date day) const {
    if (day == all_times().last()) return day;
    auto const end_of_month = [](date any) { return date(any.year() / any.month() / std::chrono::last); };
    return day == end_of_month(day) ? end_of_month(moved(day)) : moved(day);
}

FORDEL_DECL figures moved_parts::operator()(cause, figures const& one, figures const&) {
    for (auto const& [of, made] : known_)
        if (of == one) return made;
    std::vector<figure> values = one.values();
    for (figure& f : values) {
        f.on = moved(f.on);
        if (f.published) f.published = moved(*f.published);
    }
    figures made(one.what(), one.parties(), values, one.source(), one.unit(), one.limited_to());
    known_.emplace_back(one, made);
    return made;
}

FORDEL_DECL std::optional<period> moved_parts::operator()(cause, std::optional<period> const& one,
                                                          std::optional<period> const&) {
    return one ? std::optional(moved(*one)) : std::nullopt;
}

FORDEL_DECL members moved_parts::operator()(cause, members const& one, members const&) {
    if (!one.participations()) return one;
    std::vector<participation> in_time = *one.participations();
    for (participation& p : in_time)
        p.during = moved(p.during);
    return in_time;
}

FORDEL_DECL std::optional<members> moved_parts::operator()(cause why, std::optional<members> const& one,
                                                           std::optional<members> const&) {
    return one ? std::optional((*this)(why, *one, *one)) : std::nullopt;
}

FORDEL_DECL succession moved_parts::operator()(cause, succession const& one, succession const&) {
    std::vector<succession_step> steps = one.steps();
    for (succession_step& step : steps)
        step.from = moved(step.from);
    return succession(std::move(steps));
}

FORDEL_DECL std::map<int, key> moved_parts::operator()(cause, std::map<int, key> const& one,
                                                       std::map<int, key> const&) {
    std::map<int, key> made;
    for (auto const& [year, of_year] : one)
        made.emplace(year + years, of_year);
    return made;
}

FORDEL_DECL price_index moved_index(price_index const& one, int years) {
    std::vector<index_figure> all = one.figures();
    for (index_figure& f : all)
        f.year += years;
    switch (one.what()) {
    case price_index::kind::rates:
        return price_index::rates(std::move(all), one.name(), one.source());
    case price_index::kind::levels:
        return price_index::levels(std::move(all), one.name(), one.source());
    case price_index::kind::steady:
        break;
    }
    return one;
}

FORDEL_DECL priced moved_parts::operator()(cause, priced const& one, priced const&) {
    return {moved_index(one.by, years), one.base_year ? std::optional(*one.base_year + years) : std::nullopt};
}

// Instalments all of years, or all of days.
FORDEL_DECL spread moved_parts::moved(spread const& over) const {
    std::vector<percent_of_year> percents;
    std::vector<percent_on_date> dated_percents;
    std::vector<year_amount> amounts;
    std::vector<dated_amount> dated;
    bool const in_percent = over.how() == spread::kind::percents;
    for (instalment const& one : over.instalments()) {
        date const on = one.on ? moved(*one.on) : date();
        if (in_percent) {
            percents.push_back({one.year + years, one.part});
            dated_percents.push_back({on, one.part});
        } else {
            any_money const amount = any_money::from_exact(one.part, over.in());
            amounts.push_back({one.year + years, amount});
            dated.push_back({on, amount});
        }
    }
    if (over.instalments().empty()) return over;
    if (in_percent) return over.on_dates() ? spread::percents(dated_percents) : spread::percents(percents);
    return over.on_dates() ? spread::amounts(dated) : spread::amounts(amounts);
}

FORDEL_DECL stated_amount moved_parts::operator()(cause, stated_amount const& one, stated_amount const&) {
    stated_amount made = one;
    if (auto const& over = one.per.over()) made.per = per::whole_period(moved(*over));
    return made;
}

FORDEL_DECL std::vector<year_amount> moved_parts::operator()(cause, std::vector<year_amount> one,
                                                             std::vector<year_amount> const&) {
    for (year_amount& stated : one)
        stated.year += years;
    return one;
}

FORDEL_DECL yearly_amounts moved_parts::operator()(cause why, yearly_amounts const& one, yearly_amounts const&) {
    return {(*this)(why, one.years, one.years), one.after};
}

FORDEL_DECL dated_amounts moved_parts::operator()(cause, dated_amounts one, dated_amounts const&) {
    for (dated_amount& stated : one.dates)
        stated.on = moved(stated.on);
    return one;
}

FORDEL_DECL adjustment::phases moved_parts::operator()(cause, adjustment::phases one, adjustment::phases const&) {
    for (auto& [year, part] : one)
        year += years;
    return one;
}

FORDEL_DECL std::vector<spent> moved_parts::operator()(cause, std::vector<spent> one, std::vector<spent> const&) {
    for (spent& stated : one)
        stated.year += years;
    return one;
}

} // namespace detail
} // namespace v0
} // namespace fordel
