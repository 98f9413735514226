// The words for why a table cannot come to the totals that it was given.
#pragma once

#include <fordel/exact.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a set of lines must take in at the least and can pass on at the most.
class cut_words {
public:
    explicit cut_words(fraction unit) : unit_(std::move(unit)) {}

    void least(std::string const& what, fraction const& amount) { add(least_, what, "at least ", amount); }
    void most(std::string const& what, fraction const& amount) { add(most_, what, "at most ", amount); }

    std::string with(fraction const& missing) const {
        return told(least_) + ", against " + told(most_) + ": " + (missing * unit_).to_string() + " missing";
    }

private:
    struct list {
        std::string words{};
        std::size_t count = 0;
    };
    static constexpr std::size_t longest = 20;

    void add(list& to, std::string const& what, char const* bound, fraction const& amount) const {
        if (to.count++ >= longest) return;
        to.words += (to.words.empty() ? "" : " + ") + what + " (" + bound + (amount * unit_).to_string() + ")";
    }
    static std::string told(list const& l) {
        if (l.count == 0) return "nothing";
        return l.count <= longest ? l.words : l.words + " + " + std::to_string(l.count - longest) + " more";
    }

    fraction unit_;
    list least_{};
    list most_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
