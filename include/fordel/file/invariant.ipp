#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/invariants.hpp>
#include <fordel/file/invariant.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/schedule/axioms.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::optional<invariant::each> read_each_of(reading& into, node const& value, address const& where) {
    if (value.text() == "payer") return invariant::each::payer;
    if (value.text() == "recipient") return invariant::each::recipient;
    into.report(errors::file_one_of, value.text() + "; there are: payer, recipient", value, where);
    return std::nullopt;
}

inline std::optional<std::vector<int>> read_years(reading& into, node const& value, address const& where) {
    return read_each(into, value, where, read_year);
}

} // namespace detail

FORDEL_DECL std::optional<invariant> read_invariant(reading& into, node const& value, address const& where) {
    invariant made;
    if (value.is_text()) {
        if (is_axiom(value.text())) {
            made.axiom = value.text();
            return made;
        }
        into.report(errors::case_unknown_axiom, value.text(), value, where);
        return std::nullopt;
    }
    map_reader const map(into, value, where, forms::invariant);
    int const bounds = int{map.has("is")} + int{map.has("at least")} + int{map.has("at most")};
    if (bounds != 1) {
        into.report(errors::file_one_of, bounds == 0 ? "none of: is, at least, at most" : "more than one bound", value,
                    where);
        return std::nullopt;
    }
    made.total_of = map.read("total of", read_text).value_or("");
    made.payer = map.read("payer", read_text).value_or("");
    made.recipient = map.read("recipient", read_text).value_or("");
    made.one = map.read("each", detail::read_each_of).value_or(invariant::each::none);
    made.years = map.read("in", detail::read_years).value_or(std::vector<int>{});
    made.why = map.read("why", fordel::read_words).value_or(text{});
    made.how = map.has("is")         ? invariant::bound::is
               : map.has("at least") ? invariant::bound::at_least
                                     : invariant::bound::at_most;
    auto const amount = map.read(map.has("is")         ? "is"
                                 : map.has("at least") ? "at least"
                                                       : "at most",
                                 fordel::read_money);
    if (!amount) return std::nullopt;
    made.amount = *amount;
    return made;
}

FORDEL_DECL std::vector<invariant> read_always(reading& into, node const& list, address const& where) {
    return read_each(into, list, where, read_invariant).value_or(std::vector<invariant>{});
}

} // namespace v0
} // namespace fordel
