// How a key is made of figures, and says which.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/detail/figure_sums.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL figure_found figure_sums::at(party const& who, date on) const {
    if (merged == nullptr || has_figure(of, who, on)) return of.at(who, on, missing);
    std::vector<party> const before = merged->predecessors(who, on);
    if (before == std::vector{who}) return of.at(who, on, missing);
    figure_found all{fraction(0), on, false};
    for (party const& one : before) {
        figure_found const found = of.at(one, on, missing);
        all.value += found.value;
        all.on = std::min(all.on, found.on);
        all.carried_forward = all.carried_forward || found.carried_forward;
    }
    return all;
}

FORDEL_DECL fraction figure_sums::sum(party const& who) const {
    fraction all;
    for (date const on : dates)
        all += at(who, on).value;
    return all;
}

// Whose figure was carried forward from an earlier date, and the dates.
struct carried_figures {
    std::string who{};
    std::set<date> from{};
    std::size_t count = 0;

    void add(party const& p, date on) {
        who += (who.empty() ? "" : ", ") + p.name + ' ' + to_string(on);
        from.insert(on);
        ++count;
    }
};

// "population 1 January 2022", or "coastline in km on average of 1 January 2022, 1 January 2021 (their sums)".
FORDEL_DECL std::string figures_on(figures const& of, std::vector<date> const& dates, language lang) {
    bool const danish = lang == language::da;
    std::string const unit = of.unit() == heads() ? "" : of.unit().in(lang);
    std::string words = of.title().in(lang) + (unit.empty() ? "" : (danish ? " i " : " in ") + unit);
    if (dates.size() > 1) words += danish ? " i gennemsnit af" : " on average of";
    for (std::size_t i = 0; i < dates.size(); ++i)
        words += (i == 0 ? " " : ", ") + to_string(dates[i], lang);
    if (dates.size() > 1) words += danish ? " (deres summer)" : " (their sums)";
    return words;
}

FORDEL_DECL key figure_sums::made_key(std::vector<party> parties) const {
    std::vector<fraction> weights;
    weights.reserve(parties.size());
    carried_figures carried;
    for (party const& p : parties) {
        fraction weight;
        for (date const on : dates) {
            figure_found const found = at(p, on);
            weight += found.value;
            if (found.carried_forward) carried.add(p, found.on);
        }
        weights.push_back(std::move(weight));
    }
    // One earlier date for all is the date of the key; several are told party by party.
    bool const for_all = dates.size() == 1 && carried.count == parties.size() && carried.from.size() == 1;
    std::vector<date> const told = for_all ? std::vector{*carried.from.begin()} : dates;
    key_basis basis{{figures_on(of, told, language::da), figures_on(of, told, language::en)},
                    of.source(),
                    told.front(),
                    carried.count > 0,
                    of.limited_to(),
                    static_cast<int>(dates.size())};
    if (for_all)
        basis.what = {basis.what.da + " (fremført, da " + to_string(dates.front()) + " mangler)",
                      basis.what.en + " (carried forward, as " + to_string(dates.front()) + " is missing)"};
    else if (carried.count > 0)
        basis.what = {basis.what.da + " (fremført: " + carried.who + ')',
                      basis.what.en + " (carried forward: " + carried.who + ')'};
    return {std::move(parties), std::move(weights), std::move(basis)};
}

} // namespace detail
} // namespace v0
} // namespace fordel
