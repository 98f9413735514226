// What is learnt of two programmes by walking over them, once for all programmes between them.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/hybrid_parts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct programmes_compared {
    std::set<cause> causes{};
    paired_members paired{};
};

programmes_compared parts_compared(programme const& before, programme const& after);

// hybrid() of the two, of which that was learnt.
programme hybrid_of(programme const& before, programme const& after, programmes_compared const& apart,
                    std::vector<cause> const& taken);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/programmes_compared.ipp>
#endif
