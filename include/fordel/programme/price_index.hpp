// How prices go from year to year (prisindeks, PL), with the source that states it.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <memory>
#include <vector>

namespace fordel {
inline namespace v0 {

// A figure of an index for a year: a rate in percent, or a level.
struct index_figure {
    int year = 0;
    fraction value{};

    friend bool operator==(index_figure const&, index_figure const&) = default;
};

// Exact, immutable, cheap to copy. A year that it lacks is an error, never a guess.
class price_index {
public:
    enum class kind { rates, levels, steady };

    // Rates by year, in percent: {2026, 2.6} is what 2026 is above 2025.
    // Throws fordel.index.bad_figure, fordel.amount.nothing_stated, .stated_twice.
    static price_index rates(std::vector<index_figure> percent, text name = {"prisindeks", "price index"},
                             citation source = {});
    // Levels by year, on whatever base: {{2025, 100}, {2026, 104.2}}. Throws the same.
    static price_index levels(std::vector<index_figure> level, text name = {"prisindeks", "price index"},
                              citation source = {});
    // One rate for every year, in percent. Throws fordel.index.bad_figure.
    static price_index steady(fraction const& percent, text name = {}, citation source = {});

    kind what() const noexcept { return data_->what; }
    text const& name() const noexcept { return data_->name; }
    citation const& source() const noexcept { return data_->source; }
    // By year; of a steady rate, the rate alone, in year 0.
    std::vector<index_figure> const& figures() const noexcept { return data_->figures; }

    // What an amount in prices of the base year is multiplied by to be in prices of another, later or earlier.
    // Throws fordel.index.missing_year.
    [[nodiscard]] fraction factor(int base_year, int year) const;
    // What the year is above the year before it, in percent. Throws the same.
    [[nodiscard]] fraction rate(int year) const;

    // The multiplication as it is written: "× 1.026 × 1.021", "× 1.026^3", "× 104.2/100". Throws the same.
    [[nodiscard]] text factor_text(int base_year, int year) const;
    // "PL index (Finance Act 2026)"; of a steady rate without a name, "2.6% a year".
    [[nodiscard]] text describe() const;

    friend bool operator==(price_index const& a, price_index const& b) {
        return a.data_ == b.data_ || *a.data_ == *b.data_;
    }

private:
    struct data {
        kind what = kind::steady;
        std::vector<index_figure> figures{};
        text name{};
        citation source{};

        friend bool operator==(data const&, data const&) = default;
    };

    explicit price_index(data made);
    fraction const& figure(int year) const;

    std::shared_ptr<data const> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/price_index.ipp>
#endif
