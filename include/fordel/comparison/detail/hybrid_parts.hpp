// Of two programmes the parts that one has of both.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/counterparts.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which of the two programmes something is from.
enum class origin { before, after };

// Members that stand in one another's place in rules that are alike.
using paired_members = std::vector<std::pair<members, members>>;

// What belongs to the causes that are taken is that of the programme after, the rest that of the programme before; how
// amounts are rounded is always that of before. It learns on the way which causes differ.
class hybrid_parts : public parts_of_one {
public:
    hybrid_parts(programme const& before, programme const& after, std::set<cause> taken, paired_members paired = {});

    programme whole();
    // All of it but putting it together, which two programmes between which it is may not allow.
    void walk();

    std::set<cause> const& differing() const noexcept { return differing_; }
    paired_members const& paired() const noexcept { return paired_now_; }

    template <class T>
    T const& operator()(cause why, T const& one, T const& other) {
        return one == other || from(why) == origin::before ? one : other;
    }
    members const& operator()(cause why, members const& one, members const& other);

    template <class T>
    T unlike(cause shape, T const& one, T const& other);
    key_rule unlike(cause shape, key_rule const& one, key_rule const& other);

    template <class T>
    T const& told(T const& one, T const& other) const {
        return taken_.contains(cause::streams) ? other : one;
    }

    // What only the programme that the streams are from has.
    tranche only(tranche const& one) { return adopted(one, told_by(), cause::streams); }
    std::optional<allocation_options> rounding_of(tranche const& one, tranche const& other);

private:
    friend class adopted_parts;

    // Asked only where the two differ.
    origin from(cause why) {
        differing_.insert(why);
        return taken_.contains(why) && why != cause::rounding ? origin::after : origin::before;
    }
    origin told_by() const { return taken_.contains(cause::streams) ? origin::after : origin::before; }

    // What one programme alone has, with what the other has in the place of its figures, indices and members.
    template <class T>
    T adopted(T const& one, origin of, cause shape, std::optional<counterparts> nearby = {});

    programme empty();
    std::vector<stream> streams();
    std::vector<clearing> clearings();
    allocation_options rounding();
    void compare_rounding(allocation_options one, allocation_options other);
    void compare_ways();
    template <class Item>
    std::vector<std::string> ids_in(std::vector<Item> const& one, std::vector<Item> const& other);
    std::vector<stream> terms_within(std::vector<stream> const& mine, std::vector<stream> const& others);
    counterparts const& anywhere(origin of);
    members const* paired_with(members const& one, origin of) const;

    programme const& before_;
    programme const& after_;
    std::set<cause> taken_;
    std::set<cause> differing_{};
    paired_members paired_, paired_now_{};
    std::optional<counterparts> of_before_{}, of_after_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/hybrid_parts.ipp>
#endif
