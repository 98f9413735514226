// What the note leaves open: every question has a named option with its default.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// Who bears the share of the municipality outside.
enum class missing_share { borne_by_others, uncovered };

// Who "de øvrige kommuner" are, for an office.
enum class others { all_but_own_lead, only_non_leads };

// Whether each municipality pays the office itself, or the lead collects.
enum class collection { direct, through_lead };

// How the co-financing is rounded: each office's year by the method, or all offices and years as one table, in which
// each municipality's total, and its total of a year, are also within one rounding unit of the exact sums. In a table
// these totals are nearest before the offices' amounts are; with table_free they are whichever the amounts come to.
enum class settlement { per_office, table, table_free };

// The lead of an office (bygge-og-anlaeg, life-science, foedevarer, miljoeteknologi), by name, id or code.
struct office_lead {
    std::string office;
    std::string municipality;
};

// From when an office is paid; the first of a month.
struct office_start {
    std::string office;
    date from;
};

// How firm a stream's sum is, and who decided it.
struct standing {
    std::string stream; // deb, ufm, cofinancing (all offices), cofinancing.<office>, region, ufs, ruc
    fordel::status status = status::unspecified;
    fordel::decision decision{};
};

struct options {
    std::string outside{};            // which of the 17 stays out; no default
    std::vector<office_lead> leads{}; // those that differ from the default
    sjaelland::missing_share missing_share = missing_share::borne_by_others;
    sjaelland::others others = others::all_but_own_lead;
    reference_date population_date = reference_date::year_before();
    missing_date missing = missing_date::refuse;
    std::optional<population> counts{};        // instead of the figures shipped
    std::vector<office_start> office_starts{}; // those not paid from January 2021
    std::vector<standing> standings{};
    std::optional<key> clusters{}; // how DEB's, UFM's and UFS's money is divided, once known
    period region_period = period::years(2021, 2024);
    int ufs_year = 2021;
    std::optional<party> ruc_payer{}; // instead of the state
    date first_follow_up = make_date(2022, 12, 31);
    sjaelland::collection collection = collection::direct;
    sjaelland::settlement settlement = settlement::per_office;
    any_method method = largest_remainder{};
    rounding_unit unit = rounding_unit::minor;
    tie_breaking ties{};
};

} // namespace sjaelland
} // namespace v0
} // namespace fordel
