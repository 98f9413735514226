// An amount as a function of one number, in pieces: what it is from step to step, found by settling at few of them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/rational_function.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What comes out at one step: an exact amount, or what makes it infeasible.
struct amount_at_step {
    fraction exact{};
    std::string error{}; // its id; empty: it is feasible
};

// One form over steps that follow each other: a function of the step; or infeasible, for one reason.
struct piece_form {
    std::optional<rational_function> function{};
    std::string error{};

    friend bool operator==(piece_form const&, piece_form const&) = default;
};

// Steps from the first to the last, both included. Without a form, as where amounts are rounded on the way, only the
// sign is known, and that at its ends and some steps between.
struct amount_piece {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::optional<piece_form> form{};
    int sign = 0;
};

class piece_finder {
public:
    // Settles at one step; it is asked for each but once.
    using settle = std::function<amount_at_step const&(std::int64_t)>;
    // Whether there is time for more.
    using may_go_on = std::function<bool()>;

    piece_finder(settle at, may_go_on on) : at_(std::move(at)), on_(std::move(on)) {}

    // All steps of the range, in order, each in one piece.
    [[nodiscard]] std::vector<amount_piece> find(std::int64_t first, std::int64_t last);

private:
    using known_form = std::optional<piece_form>;

    [[nodiscard]] bool fits(piece_form const& form, std::int64_t step) const;
    [[nodiscard]] known_form form_near(std::int64_t step, std::int64_t first, std::int64_t last) const;
    // The first step between that has another form; nothing where none of those looked at has.
    [[nodiscard]] std::optional<std::int64_t> exception_between(std::int64_t first, std::int64_t last,
                                                                piece_form const& form) const;
    void split(std::int64_t first, std::int64_t last, known_form const& left, known_form const& right, int unknown);
    void split_at(std::int64_t middle, std::int64_t first, std::int64_t last, known_form const& left,
                  known_form const& right, int unknown);
    bool split_where_they_meet(std::int64_t first, std::int64_t last, piece_form const& left, piece_form const& right);
    void split_by_halves(std::int64_t first, std::int64_t last, piece_form const& left, piece_form const& right);
    void add_each(std::int64_t first, std::int64_t last, known_form const& right);
    void add_by_sign(std::int64_t first, std::int64_t last);
    void add_change_of_sign(std::int64_t first, std::int64_t last);
    void add(amount_piece piece);
    [[nodiscard]] amount_piece by_sign(std::int64_t first, std::int64_t last) const;

    settle at_;
    may_go_on on_;
    std::int64_t length_ = 1;
    std::vector<amount_piece> found_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/amount_pieces.ipp>
#endif
