// Which entries of a schedule are meant.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// One value, or several of them: `.year = 2022`, `.year = {2021, 2022}`. Where nothing is picked, everything is; an
// empty list picks nothing. An empty text is a pick like another: it names no party, so a filter refuses it.
template <class T>
class picked {
public:
    picked() = default;
    template <std::convertible_to<T> One>
    explicit(false) picked(One&& one) : picked(std::optional<T>(std::forward<One>(one))) {}
    explicit(false) picked(std::optional<T> one) {
        if (one) values_ = {*std::move(one)};
    }
    picked(std::initializer_list<T> several) : values_(several) {}
    explicit(false) picked(std::vector<T> several) : values_(std::move(several)) {}

    bool everything() const noexcept { return !values_; }
    // Empty where everything is picked.
    std::vector<T> values() const { return values_.value_or(std::vector<T>{}); }
    bool has(T const& value) const {
        return everything() || std::find(values_->begin(), values_->end(), value) != values_->end();
    }

    friend bool operator==(picked const&, picked const&) = default;

private:
    std::optional<std::vector<T>> values_{};
};

// Entries that have one of the values picked in each member. `stream` also names a family: "cofinancing" takes
// "cofinancing.…". `payer` and `recipient` go by id, name or code, and "uncovered" stands for nobody; `group` is
// written in either language. `months` takes what lies within them, so that no entry is in two ranges that do not
// overlap.
struct schedule_filter {
    picked<int> year{};
    picked<std::string> stream{};
    picked<std::string> payer{};
    picked<std::string> recipient{};
    picked<fordel::status> status{};
    picked<std::string> tranche{};
    picked<std::string> group{};
    std::optional<month_range> months{};
    picked<int> due_month{};

    friend bool operator==(schedule_filter const&, schedule_filter const&) = default;
};

} // namespace v0
} // namespace fordel
