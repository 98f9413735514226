// Streams, parties, agreements and assumptions that belong together (ordning).
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/detail/items_by_id.hpp>
#include <fordel/programme/detail/known_parties.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/text.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

class schedule;

// Something owed on a day.
struct due_item {
    date on;
    fordel::agreement agreement;

    friend bool operator==(due_item const&, due_item const&) = default;
};

class programme {
public:
    // Throws fordel.programme.bad_id, .year_begins.
    programme(std::string id, text name, any_currency in, allocation_options rounding = {}, programme_years years = {})
        : id_(std::move(id)), name_(std::move(name)), currency_(in), rounding_(std::move(rounding)), years_(years) {
        detail::require_plain_id(id_);
        years_.require_month();
    }

    template <static_currency C>
    programme(std::string id, text name, C in, allocation_options rounding = {}, programme_years years = {})
        : programme(std::move(id), std::move(name), any_currency(in), std::move(rounding), years) {}

    // A stream whose id is there already has other terms at another time: they are of one stream, and whoever names it
    // means all of them together. Throws fordel.programme.overlapping_terms, fordel.programme.duplicate_stream for the
    // id of a clearing, fordel.programme.unknown_assumption, fordel.currency.mismatch, fordel.stream.*, and those of
    // settle_as_table() and settle_carried() for what is settled so.
    programme& add(stream s);
    // Throws fordel.clearing.*, and what add() of a stream throws.
    programme& add(clearing c);
    programme& add(agreement a);
    programme& add(assumption a);
    // A party that pays and receives nothing but can be asked for. Throws fordel.party.duplicate for another party's id
    // or name.
    programme& add_party(party const& p);

    // The parts of this stream, or of this family ("cofinancing" takes "cofinancing.…"), are rounded as one table and
    // not each by itself: a payer's total, and its total of a year, are then within one rounding unit of the exact sums
    // too. Bounds of a tranche hold in the table as well; its method, ties and receiver do not count there, as those of
    // the programme do not, and its unit must be the programme's. The totals are nearest before the parts are: first
    // that of the family, then those of the payers and of the years together, then a payer's of a year and a year's of
    // a stream; free: whichever the parts come to. Throws fordel.schedule.unknown_stream, fordel.programme.table_twice,
    // .table_recipients, .table_unit.
    programme& settle_as_table(std::string const& family, totals_rounding totals = totals_rounding::nearest);

    // Each tranche of this stream, or family, carries its rounding over the years, by the procedure, unless it says one
    // itself (tranche::carried): among its payers, or among the recipients where only one ever pays. Every part keeps
    // its amount; of each party's sum up to and with each part, and of nothing else, the promise of the procedure
    // holds, guarantee_of(procedure): what is exact is the share of the parts' amounts by the key or, where bounds and
    // adjustments hold, the exact adjusted share. The method and receiver do not count there; the ties do. Throws
    // fordel.schedule.unknown_stream, fordel.settlement.settled_twice, .fixed_key_bounds, .carried_terms.
    programme& settle_carried(std::string const& family, carry_procedure procedure);

    // The empty family is that of all streams.
    static bool in_family(std::string const& stream, std::string const& family);
    way_of_settling way_of(stream const& s, tranche const& t) const;

    std::string const& id() const noexcept { return id_; }
    text const& name() const noexcept { return name_; }
    any_currency in() const noexcept { return currency_; }
    allocation_options const& rounding() const noexcept { return rounding_; }
    programme_years const& years() const noexcept { return years_; }
    std::vector<stream> const& streams() const noexcept { return streams_.all(); }
    std::vector<clearing> const& clearings() const noexcept { return clearings_.all(); }
    std::vector<std::string> const& tables() const noexcept { return tables_; }
    std::vector<totals_rounding> const& table_totals() const noexcept { return table_totals_; } // of each table
    std::vector<carried_family> const& carried() const noexcept { return carried_; }
    std::vector<agreement> const& agreements() const noexcept { return agreements_.all(); }
    std::vector<assumption> const& assumptions() const noexcept { return assumptions_.all(); }
    std::vector<party> const& parties() const noexcept { return parties_.all(); }

    assumption const& find_assumption(std::string const& id) const;
    // The stream's terms, in order of time; one where they never change. Throws fordel.schedule.unknown_stream.
    std::vector<stream> terms_of(std::string const& stream) const;

    // What falls due within a period, by date.
    std::vector<due_item> due(period within) const;

    // Who pays what to whom, when; calculated, not booked. A lot is drawn anew for each division, by the seed
    // "seed/year/first-last month/stream/tranche", with "/payer" behind it where a payer's amount is divided among
    // recipients: "2022-03-23/2022/1-12/cofinancing.miljo/others"; tie_breaking::by_one_lot() keeps one lot for all.
    // Needs <fordel/schedule.hpp>.
    fordel::schedule schedule() const;
    // The same, made sooner: what is as it was when `like` was settled is taken over from it.
    fordel::schedule schedule(fordel::schedule const& like) const;

    friend bool operator==(programme const&, programme const&) = default;

private:
    void require_known(std::vector<std::string> const& assumptions) const;
    void require_other_time(stream const& s) const;
    void require_fit_for_table(stream const& s) const;
    void require_one_way(stream const& s) const;
    void require_one_carry(stream const& s) const;
    bool has_family(std::string const& family) const;

    std::string id_;
    text name_;
    any_currency currency_;
    allocation_options rounding_;
    programme_years years_;
    detail::known_parties parties_;
    detail::items_by_id<stream> streams_;
    detail::items_by_id<clearing> clearings_;
    std::vector<std::string> tables_;
    std::vector<totals_rounding> table_totals_;
    std::vector<carried_family> carried_;
    detail::items_by_id<agreement> agreements_;
    detail::items_by_id<assumption> assumptions_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/programme.ipp>
#endif
