// How the entries of two schedules are matched and summed.
#pragma once

#include <fordel/comparison/balance.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/filtered_alike.hpp>
#include <fordel/comparison/entry_difference.hpp>
#include <fordel/comparison/moved.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/comparison/residual_difference.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/schedule/detail/residuals.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL comparison::comparison(schedule before, schedule after, schedule_filter wanted,
                                   std::vector<rule_change> rules, int years_apart)
    : before_(std::move(before)), after_(std::move(after)), wanted_(std::move(wanted)), rules_(std::move(rules)),
      years_apart_(years_apart) {
    programme const &one = before_.programme(), &other = after_.programme();
    if (one.in() != other.in())
        throw error(errors::comparison_currency,
                    std::string(one.in().code()) + " and " + std::string(other.in().code()));
    if (one.years().year_begins != other.years().year_begins)
        throw error(errors::comparison_years, "month " + std::to_string(one.years().year_begins) + " and month " +
                                                  std::to_string(other.years().year_begins));
    std::tie(before_, after_) = detail::filtered_alike(before_, after_, wanted_);
}

FORDEL_DECL std::string comparison::year_label(int year) const {
    programme_years const& years = after_.programme().years();
    return (years_apart_ == 0 ? "" : years.label(year - years_apart_) + " → ") + years.label(year);
}

namespace detail {

// Parties as the programme after calls them, so that one is called alike wherever it stands.
class names_after {
public:
    explicit names_after(schedule const& after) {
        for (party const& one : after.programme().parties())
            by_id_.emplace(one.id, &one);
    }

    party const& of(party const& one) const {
        auto const found = by_id_.find(one.id);
        return found == by_id_.end() ? one : *found->second;
    }

private:
    std::unordered_map<std::string_view, party const*> by_id_{};
};

// Before and after of all entries by what `name` says of them, in the order in which they appear, those of `after`
// first. What it says may refer to the schedules.
template <class Difference, class Name, class Make>
std::vector<Difference> matched(schedule const& before, schedule const& after, Name const& name, Make const& make) {
    std::vector<Difference> all;
    std::map<std::invoke_result_t<Name, schedule_entry const&>, std::size_t> places;
    auto const add = [&](schedule const& of, any_money Difference::* amount) {
        for (schedule_entry const e : of) {
            pass_checkpoint();
            auto const [at, is_new] = places.emplace(name(e), all.size());
            if (is_new) all.push_back(make(e));
            all[at->second].*amount += e.amount();
        }
    };
    add(after, &Difference::after);
    add(before, &Difference::before);
    return all;
}

FORDEL_DECL std::vector<party_difference> matched_parties(comparison const& of, amount_side side, bool by_year) {
    auto const who = [side](schedule_entry const& e) -> party const& {
        return side == amount_side::payers ? e.payer() : e.recipient();
    };
    auto const year = [by_year](schedule_entry const& e) { return by_year ? std::optional(e.year()) : std::nullopt; };
    any_money const nothing = any_money::from_minor(0, of.after().programme().in());
    names_after const names(of.after());
    return matched<party_difference>(
        of.before(), of.after(),
        [&](schedule_entry const& e) { return std::pair(std::string_view(who(e).id), year(e)); },
        [&](schedule_entry const& e) { return party_difference{names.of(who(e)), year(e), side, nothing, nothing}; });
}

FORDEL_DECL any_money size_of(party_difference const& one) {
    return one.before < one.after ? one.difference() : -one.difference();
}

// Those that are wanted, the largest difference first.
template <class Wanted>
std::vector<party_difference> largest_first(std::vector<party_difference> all, Wanted const& wanted) {
    std::erase_if(all, [&](party_difference const& one) { return !wanted(one); });
    sort_stably(all, [](auto const& a, auto const& b) { return size_of(b) < size_of(a); });
    return all;
}

} // namespace detail

FORDEL_DECL std::vector<party_difference> comparison::by_party(amount_side side) const {
    std::vector<party_difference> all = detail::matched_parties(*this, side, false);
    detail::sort_stably(all, [](party_difference const& a, party_difference const& b) {
        if (a.changed() != b.changed()) return a.changed();
        if (a.difference() != b.difference()) return b.difference() < a.difference();
        return official_order(a.who, b.who);
    });
    return all;
}

FORDEL_DECL std::vector<party_difference> comparison::by_party_and_year(amount_side side) const {
    std::map<std::string, std::vector<party_difference>> years;
    for (party_difference& one : detail::matched_parties(*this, side, true))
        years[one.who.id].push_back(std::move(one));
    std::vector<party_difference> all;
    for (party_difference const& over_all : by_party(side)) {
        std::vector<party_difference>& own = years[over_all.who.id];
        detail::sort_stably(own, [](auto const& a, auto const& b) { return a.year < b.year; });
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

FORDEL_DECL std::vector<party_difference> comparison::winners(amount_side side) const {
    return detail::largest_first(by_party(side), [](party_difference const& one) { return one.wins(); });
}
FORDEL_DECL std::vector<party_difference> comparison::losers(amount_side side) const {
    return detail::largest_first(by_party(side), [](party_difference const& one) { return one.loses(); });
}

FORDEL_DECL std::vector<entry_difference> comparison::entries() const {
    any_money const nothing = any_money::from_minor(0, after_.programme().in());
    detail::names_after const names(after_);
    auto all = detail::matched<entry_difference>(
        before_, after_,
        [](schedule_entry const& e) {
            using name = std::string_view;
            return std::tuple(e.year(), name(e.stream().id), name(e.tranche().id), name(e.payer().id),
                              name(e.recipient().id));
        },
        [&](schedule_entry const& e) {
            return entry_difference{
                e.year(), e.stream().id, e.tranche().id, names.of(e.payer()), names.of(e.recipient()),
                nothing,  nothing};
        });
    std::erase_if(all, [](entry_difference const& one) { return one.before == one.after; });
    detail::sort_stably(all, [](auto const& a, auto const& b) { return a.year < b.year; });
    return all;
}

FORDEL_DECL std::vector<int> comparison::years_touched() const {
    std::vector<int> years;
    for (entry_difference const& one : entries())
        if (years.empty() || years.back() != one.year) years.push_back(one.year);
    return years;
}

FORDEL_DECL std::vector<residual_difference> comparison::residuals() const {
    std::map<std::pair<int, residual_reason>, residual_difference> sums;
    auto const add = [&](schedule const& of, fraction residual_difference::* amount) {
        for (schedule_residual const& one : of.residuals()) {
            residual_difference& sum = sums[{one.year, one.why}];
            sum.year = one.year;
            sum.why = one.why;
            sum.*amount += one.missing;
        }
    };
    add(before_, &residual_difference::before);
    add(after_, &residual_difference::after);
    std::vector<residual_difference> all;
    for (auto const& [place, sum] : sums)
        if (sum.before != sum.after) all.push_back(sum);
    return all;
}

namespace detail {

FORDEL_DECL shared_and_settled shared_and_settled_of(schedule const& all) {
    return all.empty() ? shared_and_settled{} : shared_and_settled_of(all[0].table(), all.rows());
}

// What the parties pay one another in these entries.
FORDEL_DECL fraction between_parties(schedule const& all) {
    fraction sum;
    for (schedule_entry const e : all)
        if (e.payer() != uncovered_party() && e.recipient() != uncovered_party()) sum += e.amount().exact();
    return sum;
}

FORDEL_DECL fraction increases(std::vector<party_difference> const& all) {
    fraction sum;
    for (party_difference const& one : all)
        if (one.who != uncovered_party() && one.before < one.after) sum += one.difference().exact();
    return sum;
}

} // namespace detail

FORDEL_DECL comparison_balance comparison::balance() const {
    auto const whole_before = detail::shared_and_settled_of(before_),
               whole_after = detail::shared_and_settled_of(after_);
    fraction const settled = detail::between_parties(after_) - detail::between_parties(before_);
    comparison_balance all{.stated = whole_after.shared - whole_before.shared, .settled = settled};
    for (residual_difference const& one : residuals())
        all.missing += one.difference();
    all.left_out = whole_after.settled - whole_before.settled - settled;
    all.moved_among_payers = detail::increases(by_party(amount_side::payers));
    all.moved_among_recipients = detail::increases(by_party(amount_side::recipients));
    return all;
}

FORDEL_DECL text describe(comparison const& of, party_difference const& one) {
    return detail::describe(one, one.year ? of.year_label(*one.year) : "");
}

FORDEL_DECL comparison compare(schedule const& before, schedule const& after, schedule_filter const& wanted) {
    return {before, after, wanted};
}

FORDEL_DECL comparison compare(programme const& before, programme const& after, schedule_filter const& wanted) {
    return {before.schedule(), after.schedule(), wanted};
}

namespace detail {

// By stream, payer and recipient, in minor units.
FORDEL_DECL std::map<std::array<std::string, 3>, std::int64_t> bill_of(schedule const& all, int year) {
    std::map<std::array<std::string, 3>, std::int64_t> bill;
    for (schedule_entry const e : all.filter({.year = year}))
        bill[{e.stream().id, e.payer().id, e.recipient().id}] += e.amount().minor();
    std::erase_if(bill, [](auto const& one) { return one.second == 0; });
    return bill;
}

} // namespace detail

FORDEL_DECL comparison compare_years(programme const& of, int before, int after, schedule_filter wanted) {
    wanted.year = after;
    int const apart = after - before;
    schedule settled = of.schedule(), earlier = moved(of, apart).schedule();
    if (detail::bill_of(settled, before) != detail::bill_of(earlier, after))
        throw error(errors::comparison_moved, of.years().label(before) + " and " + of.years().label(after));
    return {std::move(earlier), std::move(settled), std::move(wanted), {}, apart};
}

} // namespace v0
} // namespace fordel
