// Results as tidy columns: a row an entry, a party, a figure, a step; whatever is exact as it is.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/population.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What rows are made of: they are made again each time that they are read.
class frame_source {
public:
    frame_source() = default;
    frame_source(frame_source const&) = delete;
    frame_source& operator=(frame_source const&) = delete;
    virtual ~frame_source() = default;

    virtual std::vector<frame_column> columns() const = 0;
    virtual std::size_t rows() const = 0;
    virtual frame_batch read(std::size_t first, std::vector<std::size_t> const& wanted) const = 0;
};

} // namespace detail

// A table that is made while it is read, a batch at a time, so that a million rows need little memory. Its columns are
// those of its kind, whatever it holds. It keeps alive what it is of; copies are cheap.
class frame {
public:
    explicit frame(std::shared_ptr<detail::frame_source const> of);

    std::vector<frame_column> const& columns() const noexcept { return columns_; }
    std::size_t rows() const { return of_->rows(); }

    // The same with these columns, in this order: what is left out is not worked out. Throws fordel.frame.no_column.
    [[nodiscard]] frame only(std::vector<std::string> const& names) const;

    // The rows from that one on: 65,536 of them, fewer where their words are long, none behind the last.
    [[nodiscard]] frame_batch batch(std::size_t first) const;

private:
    std::shared_ptr<detail::frame_source const> of_;
    std::vector<frame_column> columns_;
    std::vector<std::size_t> places_; // of the columns, among all that it is of
};

// Amounts are decimals of their currency's digits, beside them minor units; exact numbers a numerator and a
// denominator. What is said in words is in the language. Nothing stands where there is nothing: no code, no due month.
//
// year, first_month, last_month, due_month, stream, stream_name, tranche, payer, payer_id, payer_code, recipient,
// recipient_id, recipient_code, collector, amount, minor_units, currency, exact, weight, share, status, group,
// decision, source, assumptions: as in write_csv().
frame frame_of(schedule const& of, language lang = language::en);
// party, party_id, party_code, amount, minor_units, currency, exact, weight, share.
frame frame_of(allocation<any_currency> const& of);
template <static_currency Currency>
frame frame_of(allocation<Currency> const& of) {
    return frame_of(as_any_currency(of));
}
// party, party_id, party_code, weight, share, on, carried_forward, what, source.
frame frame_of(key const& of, language lang = language::en);
// party, party_id, party_code, on, heads, published, limited_to, source.
frame frame_of(population const& of, language lang = language::en);
// what, party, party_id, party_code, on, value, unit, published, limited_to, source.
frame frame_of(figures const& of, language lang = language::en);
// side, year_before, year, party, party_id, party_code, before, after and difference with their minor units, percent,
// currency.
frame frame_of(comparison const& of);
// The same behind the name of the proposal.
frame frame_of(all_comparisons const& of);
// side, year_before, year, party, party_id, party_code, cause, cause_name, amount, minor_units, currency: a row a
// cause. The exact parts have more digits than columns hold; to_json() says them.
frame frame_of(attribution const& of, language lang = language::en);
// id, what, stated, calculated, holds.
frame frame_of(std::vector<check> const& of, language lang = language::en);
// working, programme, payment, step, parent, kind, address, what, inputs, result, unit, says, decision, source: a row a
// step, a parent before those that gave its inputs; working, payment, step and parent are numbers from 0.
frame frame_of(std::vector<working> const& of, language lang = language::en);
inline frame frame_of(working const& of, language lang = language::en) {
    return frame_of(std::vector<working>{of}, lang);
}

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/frame.ipp>
#endif
