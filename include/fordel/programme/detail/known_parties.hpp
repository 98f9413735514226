// Who is in a programme.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Parties in the order in which they came, each id and each code once; names need not be. Adding one takes as long
// among many as among few.
class known_parties {
public:
    std::vector<party> const& all() const noexcept { return all_; }

    // Those that are new; none of them where one cannot be added. Throws fordel.party.duplicate.
    void add(std::vector<party> const& more);

    friend bool operator==(known_parties const& a, known_parties const& b) { return a.all_ == b.all_; }

private:
    void add_one(party const& p);
    void forget_from(std::size_t place) noexcept;

    std::vector<party> all_;
    std::unordered_map<std::string, std::size_t> by_id_, by_code_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/known_parties.ipp>
#endif
