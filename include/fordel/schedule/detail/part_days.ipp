// How the days of parts and terms are counted.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/schedule/detail/part_days.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string days_in_words(schedule_table const& table, settled_part const& part) {
    bool const by_months = table.of.years().part_years == part_years::months && part.during.whole_months();
    return by_months ? to_string(part.months()) : to_string(part.during.first()) + ".." + to_string(part.during.last());
}

FORDEL_DECL std::optional<period> days_of_terms(schedule_table const& table, std::uint32_t stream, int year) {
    return overlap(table.of.years().span(year), table.stream_at(stream).period);
}

FORDEL_DECL fraction part_of_year_of(schedule_table const& table, std::uint32_t stream, int year) {
    fraction part = 0;
    for (std::uint32_t const terms : table.names.terms_of(stream))
        if (auto const days = days_of_terms(table, terms, year)) part += table.of.years().part_of_year(year, *days);
    return part;
}

FORDEL_DECL fraction part_of_year(programme_years const& years, int year, std::vector<period> days) {
    using std::chrono::sys_days;
    sort_stably(days, [](period const& a, period const& b) { return a.first() < b.first(); });
    fraction part = 0;
    for (std::size_t d = 0; d < days.size();) {
        period together = days[d];
        while (++d < days.size() && sys_days(days[d].first()) <= sys_days(together.last()) + std::chrono::days(1))
            together = {together.first(), std::max(together.last(), days[d].last())};
        part += years.part_of_year(year, together);
    }
    return part;
}

} // namespace detail
} // namespace v0
} // namespace fordel
