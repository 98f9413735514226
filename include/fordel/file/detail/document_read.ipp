#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/document_read.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL terms_read const* document_read::terms_of(node_member const& stream_now) const {
    auto const last = streams.find(stream_now.key);
    bool const same = last != streams.end() && last->second.written.is_same_of_file(stream_now.value);
    return same ? &last->second : nullptr;
}

FORDEL_DECL bool same_but_for_streams(node const& a, node const& b) {
    return std::ranges::equal(a.members(), b.members(), [](node_member const& one, node_member const& other) {
        return one.key == other.key && (one.key == "streams" || one.value.is_same_of_file(other.value));
    });
}

} // namespace detail
} // namespace v0
} // namespace fordel
