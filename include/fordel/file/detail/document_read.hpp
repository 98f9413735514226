// What is left of the reading of a document for the next, of one that mostly says the same.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/programme/stream.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the names of a document stand for from a day on; those from its beginning stand first.
using names_by_day = std::map<std::optional<date>, known_names>;

// The terms of a stream, and what they were read from.
struct terms_read {
    node written{};
    std::vector<stream> terms{};
};

// What is kept of a reading, so that another value in the document does not mean that all of it is read again.
struct document_read {
    names_by_day names{};
    node open{}; // as it was before the choices, and after them
    node decided{};
    std::optional<date> as_of{};
    std::vector<date> changes{};
    std::optional<allocation_options> rounding{};
    std::map<std::string, terms_read, std::less<>> streams{};

    // Of a stream that says the same; null where there is none.
    terms_read const* terms_of(node_member const& stream_now) const;
};

// Whether two documents say the same in all their sections, but for streams: then whatever these may name is the same.
bool same_but_for_streams(node const& a, node const& b);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/document_read.ipp>
#endif
