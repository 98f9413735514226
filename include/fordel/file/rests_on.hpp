// Which open questions the amounts of a stream rest on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/open_question.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

// From a stream to what it names, and to what that names. Each part of the document is looked through once.
class dependency {
public:
    explicit dependency(node content);

    // Whether the stream is, or names at last, what stands at the address.
    bool reaches(std::string_view stream, address const& where);
    bool rests(std::string_view stream, open_question const& q);

private:
    struct part {
        std::string_view section;
        std::string_view name;
        std::vector<std::string_view> texts; // in which names may stand
        std::vector<std::size_t> named;      // parts
    };

    void add_parts();
    void add_named(part& of) const;
    void reach_from(std::string_view stream);
    bool has_reached(std::string_view section, std::string_view name) const;

    node content_;
    std::vector<part> parts_{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_word_{};
    std::string from_{};
    std::vector<std::size_t> reached_{};
};

} // namespace detail

// Ids of the questions that a stream's amounts rest on: those that set something of the stream, or of whatever it names
// (groups, keys, figures, indices, other streams), or something of the whole programme.
[[nodiscard]] std::vector<std::string> rests_on(node const& content, std::vector<open_question> const& questions,
                                                std::string_view stream);

// Ids of the streams that rest on what stands at the address.
[[nodiscard]] std::vector<std::string> streams_resting_on(node const& content, address const& where);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/rests_on.ipp>
#endif
