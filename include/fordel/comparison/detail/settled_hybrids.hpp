// The programmes between two that are compared, each settled once.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/programmes_compared.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which of the causes that differ are taken: bit i for the i-th.
using taken_causes = std::uint32_t;

// What a programme in between comes to, or why it comes to nothing.
struct settled_hybrid {
    std::optional<schedule> settled{};
    std::string error{};
    std::string error_id{};
};

class settled_hybrids {
public:
    explicit settled_hybrids(comparison const& between);

    // In the order of calculation, without the rounding.
    std::vector<cause> const& causes() const noexcept { return causes_; }
    taken_causes all() const noexcept { return (taken_causes(1) << causes_.size()) - 1; }
    // As filtered for the comparison.
    settled_hybrid const& with(taken_causes taken);
    std::size_t settlements() const noexcept { return settlements_; }

private:
    settled_hybrid settle(taken_causes taken);

    comparison const* between_;
    programme before_, after_; // of the year that is compared, or until the last one
    programmes_compared apart_{};
    std::vector<cause> causes_{};
    bool rounding_differs_ = false;
    std::map<taken_causes, settled_hybrid> known_{};
    schedule latest_; // shares most with the next
    std::size_t settlements_ = 0;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/settled_hybrids.ipp>
#endif
