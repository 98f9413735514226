#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/agreements.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/forms/agreements.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/streams.hpp>
#include <fordel/file/texts.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Days, or "yearly from 2022-12-31".
FORDEL_DECL std::vector<date> read_due(reading& into, node const& written, address const& where, period during) {
    if (auto const first = after(written.text(), "yearly from ")) {
        auto const day = read_date(into, part_of(written, *first), where);
        return day ? yearly_from(*day, during) : std::vector<date>{};
    }
    return read_each(into, written, where, read_date).value_or(std::vector<date>{});
}

} // namespace detail

FORDEL_DECL std::optional<agreement> read_agreement(reading& into, std::string const& id, node const& written,
                                                    address const& where, known_names const& names) {
    map_reader const map(into, written, where, forms::agreement);
    auto const kind = map.read("kind", [](reading& r, node const& n, address const& a) {
        return detail::read_choice(r, n, a, forms::agreement_kind_choices);
    });
    auto const between =
        map.read("between", [&](reading& r, node const& n, address const& a) { return read_parties(r, n, a, names); });
    auto const during = map.read("period", read_period);
    if (!kind || !between || !during) return std::nullopt;
    agreement a{.id = id,
                .kind = static_cast<agreement_kind>(*kind),
                .what = map.read("what", fordel::read_words).value_or(text{}),
                .between = *between,
                .on_behalf_of = map.read("on behalf of", fordel::read_words).value_or(text{}),
                .period = *during,
                .citation = map.read("source", read_citation).value_or(citation{}),
                .assumptions = detail::read_ids(map, "assumptions")};
    if (node const* const due = map.find("due")) a.due = detail::read_due(into, *due, map.where("due"), *during);
    return a;
}

} // namespace v0
} // namespace fordel
