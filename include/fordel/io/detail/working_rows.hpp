// The rows of the frame of workings.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/detail/frame_filling.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A step within its tree.
struct working_row {
    std::size_t working = 0;
    std::size_t payment = 0;
    std::size_t number = 0; // among the steps of the payment
    std::optional<std::size_t> parent{};
    working_step const* step = nullptr;
};

struct working_rows {
    class reader {
    public:
        explicit reader(working_rows const& of) : of_(of) {}
        void move_to(std::size_t row) { at_ = &of_.rows[row]; }
        working_row const* operator->() const { return at_; }
        working_step const& step() const { return *at_->step; }
        fordel::working const& whole() const { return (*of_.all)[at_->working]; }
        language in() const { return of_.in; }
        std::string inputs() const; // "amount = 600000 DKK, percent = 50"
        std::string says() const;   // a line for each

    private:
        working_rows const& of_;
        working_row const* at_ = nullptr;
    };

    working_rows(std::vector<working> of, language said_in);

    std::size_t size() const { return rows.size(); }
    fillings<reader> columns() const;

    std::shared_ptr<std::vector<working> const> all; // to whose steps the rows point
    language in;
    std::vector<working_row> rows{};

private:
    void add(working_row row);
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/working_rows.ipp>
#endif
