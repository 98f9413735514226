// Amounts on their way through the steps.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/step_amounts.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Works on magnitudes: those of a negative pool are mirrored on the way in and out.
class adjusting {
public:
    adjusting(key const& by, fraction const& pool, std::vector<adjustment> const& steps, adjustment_query const& query);

    // The steps from first to before last, which are levelled together.
    void take(std::size_t first, std::size_t last);

    adjusted result() &&;

private:
    // A floor or cap, and what it comes to for the own amount.
    struct bound {
        std::size_t step = 0;
        fraction of_sum{};
        fraction others{};
        fraction own{};
    };

    // What the steps would come to, before anybody bears anything.
    struct stage {
        std::vector<fraction> wanted;
        flags given; // by a factor or an addition
        std::vector<adjustment_change> changes{};
        flags bears{};
        std::vector<fraction> weights{}; // of those who bear
    };

    std::size_t size() const noexcept { return made_.amounts.size(); }

    void apply(std::size_t step, stage& to);
    void bind(std::size_t i, bound const& to);
    void give(std::size_t i, std::size_t step, fraction const& comes_to, fraction const& others, stage& to);
    void weigh(adjustment const& step, fraction const& cost, stage& of, adjustment_effect& effect);
    void take_in_bearers(key const& other, fraction const& cost, stage& of, adjustment_effect const& effect);
    void require_floors_below_caps() const;

    fraction floor_of(std::size_t i) const { return floors_[i] ? floors_[i]->own : fraction(); }
    fraction within(std::size_t i, fraction const& amount) const;
    void settle(adjustment const& step, stage& of, adjustment_effect& effect);
    void let_bear(stage const& of, fraction const& cost, std::vector<fraction>& after, adjustment_effect& effect);
    void free(adjustment const& step, fraction const& amount, std::vector<fraction>& after, adjustment_effect& effect);
    void record(stage const& of, std::vector<fraction> const& after, adjustment_effect& effect);
    std::size_t receiver_place(party const& receiver);
    std::string at(std::vector<std::size_t> const& steps) const;
    [[noreturn]] void refuse(adjustment_effect const& effect, std::vector<std::size_t> const& who,
                             fraction const& missing, bool too_little) const;

    key by_;
    adjustment_query const& query_;
    bool mirror_;
    step_amounts asked_;
    adjusted made_{};
    std::vector<fraction> weights_;
    std::vector<std::optional<bound>> floors_, caps_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/adjusting.ipp>
#endif
