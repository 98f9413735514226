// Each option's name, form, help, and how its text is read.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/sjaelland/detail/option_names.hpp>
#include <fordel/sjaelland/option_table.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {
namespace detail {

template <class Value, std::size_t Count>
std::vector<std::string_view> choices_of(named_values<Value, Count> const& names) {
    std::vector<std::string_view> all;
    for (auto const& [value, name] : names)
        all.emplace_back(name);
    return all;
}

FORDEL_DECL std::string with(char mark, std::string_view written) {
    std::string name(written.substr(0, 80));
    std::replace(name.begin(), name.end(), mark == '_' ? '-' : '_', mark);
    return name;
}

[[noreturn]] FORDEL_DECL void throw_bad_text(option const& o, std::string_view written, std::string_view expected) {
    throw error(errors::sjaelland_unknown_option, std::string(o.name) + " \"" + std::string(written.substr(0, 80)) +
                                                      "\" (" + std::string(expected) + ')');
}

// How the text of an option is read: a reader is told which option it is, for its errors.

template <auto const& Names>
auto choice(option const& o, std::string_view written) {
    std::string const name = with('_', written);
    std::string all;
    for (auto const& [value, offered] : Names) {
        if (name == offered) return value;
        all += (all.empty() ? "" : ", ") + std::string(offered);
    }
    throw_bad_text(o, written, all);
}

FORDEL_DECL std::string municipality_id(option const&, std::string_view written) {
    std::vector<party> const& all = municipalities();
    return all[find_party_forgiving(all, written)].id;
}

// By id or strength.
FORDEL_DECL std::string office_id(option const& o, std::string_view written) {
    std::string const folded = fordel::detail::fold(written.substr(0, 80));
    std::string all;
    for (office const& known : offices) {
        if (folded == known.id || folded == fordel::detail::fold(known.strength)) return std::string(known.id);
        all += (all.empty() ? "" : ", ") + std::string(known.id);
    }
    throw_bad_text(o, written, all);
}

// A party of its own, named by the text.
FORDEL_DECL party named(std::string_view written) {
    return {fordel::detail::fold(written), std::string(written), party_kind::other, {}};
}

// One of the note's actors or municipalities where the name is theirs, else a party of its own.
FORDEL_DECL party actor(option const&, std::string_view written) {
    party own = named(written);
    std::vector<party> known = actors();
    for (party const& m : municipalities())
        known.push_back(m);
    for (party const& p : known)
        if (p.id == own.id || fordel::detail::fold(p.name) == own.id) return p;
    return own;
}

FORDEL_DECL date day(option const&, std::string_view written) { return parse_date(written); }

FORDEL_DECL reference_date reference(option const&, std::string_view written) {
    std::string const name = with('_', written);
    if (name == "year_before") return reference_date::year_before();
    if (name == "same_year") return reference_date::same_year();
    return reference_date::fixed(parse_date(written));
}

// A year of more than four digits is no year: the calendar refuses it, as it does the year 0.
FORDEL_DECL int year(option const& o, std::string_view written) {
    if (!fordel::detail::all_digits(written)) throw_bad_text(o, written, "a year");
    return period::year(written.size() > 4 ? 0 : std::stoi(std::string(written))).first_year();
}

// 2021-2024, 2021, or days as 2021-07-01/2024-12-31.
FORDEL_DECL period years(option const& o, std::string_view written) {
    if (std::size_t const mark = written.find('/'); mark != written.npos)
        return {parse_date(written.substr(0, mark)), parse_date(written.substr(mark + 1))};
    std::size_t const mark = written.find('-');
    int const first = year(o, written.substr(0, mark));
    return period::years(first, mark == written.npos ? first : year(o, written.substr(mark + 1)));
}

FORDEL_DECL missing_date missing(option const&, std::string_view written) {
    return fordel::detail::value_of(missing_names, with('_', written), errors::population_unknown_policy);
}

FORDEL_DECL any_method method(option const&, std::string_view written) {
    return any_method::from_name(with('-', written));
}

FORDEL_DECL rounding_unit unit(option const&, std::string_view written) { return rounding_unit::parse(written); }

FORDEL_DECL tie_breaking lot(option const&, std::string_view written) {
    return tie_breaking::by_lot(std::string(written));
}

FORDEL_DECL office_lead lead(option const& o, std::string_view office, std::string_view municipality) {
    return {office_id(o, office), municipality_id(o, municipality)};
}

FORDEL_DECL office_start start(option const& o, std::string_view office, std::string_view from) {
    return {office_id(o, office), parse_date(from)};
}

FORDEL_DECL standing firmness(option const&, std::string_view stream, std::string_view status) {
    return {std::string(stream), status_from_name(status), {}};
}

// The setters of the table.

template <auto Member, auto Read>
void one(options& chosen, option const& o, option::texts const& written) {
    chosen.*Member = Read(o, written[0]);
}

FORDEL_DECL std::pair<std::string_view, std::string_view> sides(option const& o, std::string_view written) {
    std::size_t const mark = written.find('=');
    if (mark == written.npos || mark == 0) throw_bad_text(o, written, o.form);
    return {written.substr(0, mark), written.substr(mark + 1)};
}

template <auto Member, auto Read>
void each(options& chosen, option const& o, option::texts const& written) {
    (chosen.*Member).clear();
    for (std::string const& text : written) {
        auto const [left, right] = sides(o, text);
        (chosen.*Member).push_back(Read(o, left, right));
    }
}

FORDEL_DECL void set_clusters(options& chosen, option const& o, option::texts const& written) {
    std::vector<party> parties;
    std::vector<fraction> weights;
    for (std::string const& text : written) {
        auto const [name, weight] = sides(o, text);
        parties.push_back(named(name));
        weights.push_back(fraction::parse(weight));
    }
    chosen.clusters = key(std::move(parties), std::move(weights));
}

// The policy's name; the seed has drawn the lot already.
FORDEL_DECL void set_ties(options& chosen, option const&, option::texts const& written) {
    chosen.ties = tie_breaking::from_name(with('-', written[0]), chosen.ties.seed());
}

FORDEL_DECL std::vector<option> make_option_table() {
    return {{"outside",
             "MUNICIPALITY",
             "The municipality that stays out; all 13 cases where none is named.",
             {},
             false,
             one<&options::outside, municipality_id>},
            {"leads", "OFFICE=MUNICIPALITY", "For an office with another lead.", {}, true, each<&options::leads, lead>},
            {"missing_share", "", "Who bears the share of the municipality outside.", choices_of(missing_share_names),
             false, one<&options::missing_share, choice<missing_share_names>>},
            {"others", "", "Who \"the other municipalities\" are.", choices_of(others_names), false,
             one<&options::others, choice<others_names>>},
            {"population_date",
             "DATE",
             "Which date's population: year_before, same_year, or a date for all years.",
             {},
             false,
             one<&options::population_date, reference>},
            {"missing", "", "What to do with a date that has no figures.", choices_of(missing_names), false,
             one<&options::missing, missing>},
            {"counts", "POPULATION", "Figures instead of those that come with the library."},
            {"office_starts",
             "OFFICE=DATE",
             "For an office paid from a later month.",
             {},
             true,
             each<&options::office_starts, start>},
            {"standings",
             "STREAM=STATUS",
             "How firm a stream's sum is: recommended, promised, granted or paid.",
             {},
             true,
             each<&options::standings, firmness>},
            {"clusters", "CLUSTER=WEIGHT", "How the clusters' money is divided.", {}, true, set_clusters},
            {"region_period",
             "YEARS",
             "The years of Region Sjælland's grant, as 2021-2024.",
             {},
             false,
             one<&options::region_period, years>},
            {"ufs_year", "YEAR", "The year of UFS's grant.", {}, false, one<&options::ufs_year, year>},
            {"ruc_payer", "PARTY", "Who pays RUC's grant.", {}, false, one<&options::ruc_payer, actor>},
            {"first_follow_up",
             "DATE",
             "The day of the first yearly follow-up.",
             {},
             false,
             one<&options::first_follow_up, day>},
            {"collection", "", "Who collects the co-financing.", choices_of(collection_names), false,
             one<&options::collection, choice<collection_names>>},
            {"settlement", "", "Each office by itself, or all offices and years rounded together in one table.",
             choices_of(settlement_names), false, one<&options::settlement, choice<settlement_names>>},
            {"method",
             "METHOD",
             "largest-remainder, independent, independent:half-even, ….",
             {},
             false,
             one<&options::method, method>},
            {"unit",
             "UNIT",
             "What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.",
             {},
             false,
             one<&options::unit, unit>},
            {"seed", "SEED", "The seed of the lot that breaks ties.", {}, false, one<&options::ties, lot>},
            {"ties",
             "",
             "How ties are broken; lot and one-lot with a seed.",
             {"order", "larger-weight", "lot", "one-lot", "refuse"},
             false,
             set_ties}};
}

} // namespace detail

FORDEL_DECL std::vector<option> const& option_table() {
    static std::vector<option> const table = detail::make_option_table();
    return table;
}

FORDEL_DECL option const& find_option(std::string_view name) {
    std::string const wanted = detail::with('_', name);
    for (option const& o : option_table())
        if (o.name == wanted) return o;
    std::string const near = fordel::detail::nearest(option_table(), wanted, [](option const& o) { return o.name; });
    std::string all;
    for (option const& o : option_table())
        all += (all.empty() ? "" : ", ") + std::string(o.name);
    throw error(errors::sjaelland_unknown_option, "option \"" + std::string(name.substr(0, 80)) + "\" (" +
                                                      (near.empty() ? "" : "nearest: " + near + "; ") +
                                                      "options: " + all + ')');
}

FORDEL_DECL void set_option(options& chosen, std::string_view name, option::texts const& written) {
    option const& found = find_option(name);
    if (found.set == nullptr)
        detail::throw_bad_text(found, written.empty() ? "" : written[0], "not to be said in text");
    if (written.empty() || (written.size() > 1 && !found.repeated))
        throw error(errors::sjaelland_unknown_option,
                    "option \"" + std::string(name) + "\" given " + std::to_string(written.size()) + " times");
    found.set(chosen, found, written);
}

FORDEL_DECL options options_from(std::vector<std::pair<std::string, option::texts>> const& named, options start) {
    for (auto const& [name, written] : named)
        find_option(name);
    for (option const& o : option_table())
        for (auto const& [name, written] : named)
            if (detail::with('_', name) == o.name) set_option(start, name, written);
    return start;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
