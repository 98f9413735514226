// Parts of a programme so many years later or earlier.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/members.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/stated_money.hpp>
#include <fordel/programme/stream.hpp>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct moved_parts : parts_of_one {
    explicit moved_parts(int by) : years(by) {}

    int years;

    using parts_of_one::operator();
    date moved(date day) const;
    period moved(period const& days) const;

    figures operator()(cause, figures const& one, figures const&);
    std::optional<period> operator()(cause, std::optional<period> const& one, std::optional<period> const&);
    period operator()(cause, period const& one, period const&) { return moved(one); }
    members operator()(cause, members const& one, members const&);
    std::optional<members> operator()(cause, std::optional<members> const& one, std::optional<members> const&);
    succession operator()(cause, succession const& one, succession const&);
    std::map<int, key> operator()(cause, std::map<int, key> const& one, std::map<int, key> const&);
    priced operator()(cause, priced const& one, priced const&);
    stated_amount operator()(cause, stated_amount const& one, stated_amount const&);
    yearly_amounts operator()(cause, yearly_amounts const& one, yearly_amounts const&);
    std::vector<year_amount> operator()(cause, std::vector<year_amount> one, std::vector<year_amount> const&);
    dated_amounts operator()(cause, dated_amounts one, dated_amounts const&);
    adjustment::phases operator()(cause, adjustment::phases one, adjustment::phases const&);
    std::vector<spent> operator()(cause, std::vector<spent> one, std::vector<spent> const&);

    std::optional<allocation_options> const& rounding_of(tranche const& one, tranche const&) const {
        return one.rounding;
    }

private:
    date moved_beginning(date day) const;
    date moved_end(date day) const;
    spread moved(spread const& over) const;

    std::vector<std::pair<figures, figures>> known_{}; // figures of many rules are moved once
};

// On one date for all years they are the same in any year.
inline figures_taken rewritten(moved_parts& parts, figures_taken const& one, figures_taken const&, cause shape) {
    bool const stays = one.as_of.of() == reference_date::kind::fixed;
    return {stays ? one.of : parts(shape, one.of, one.of), one.as_of};
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/moved_parts.ipp>
#endif
