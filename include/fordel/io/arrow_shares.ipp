// How the columns become Arrow's structures.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/arrow_amounts.hpp>
#include <fordel/io/arrow_shares.hpp>
#include <fordel/io/detail/arrow_export.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where Arrow wants buffers to begin, and lines of the cache do.
inline constexpr std::align_val_t buffer_alignment{64};

// Not set to zero, which would take longer than sharing.
FORDEL_DECL std::shared_ptr<std::int64_t[]> memory_for_shares(std::size_t count) {
    // A buffer of no bytes is still one: not every reader takes a null for it.
    void* const memory = ::operator new[](std::max<std::size_t>(count, 1) * sizeof(std::int64_t), buffer_alignment);
    return {static_cast<std::int64_t*>(memory),
            [](std::int64_t* shares) { ::operator delete[](shares, buffer_alignment); }};
}

} // namespace detail

FORDEL_DECL share_columns::share_columns(std::vector<std::string> names, std::size_t rows, present_rows present)
    : names_(std::move(names)), rows_(rows), shares_(detail::memory_for_shares(names_.size() * rows)),
      present_(std::make_shared<present_rows const>(std::move(present))) {}

FORDEL_DECL bool share_columns::equals(share_columns const& other) const {
    return names_ == other.names_ && rows_ == other.rows_ && *present_ == *other.present_ &&
           std::equal(shares_.get(), shares_.get() + names_.size() * rows_, other.shares_.get());
}

FORDEL_DECL void export_schema(ArrowSchema& out, share_columns const& shares) {
    detail::fill(out, "+s", "", shares.names().size());
    for (std::size_t i = 0; i < shares.names().size(); ++i)
        detail::fill(*out.children[i], "l", shares.names()[i], 0);
}

FORDEL_DECL void export_batch(ArrowArray& out, share_columns const& shares) {
    struct kept_alive {
        std::shared_ptr<std::int64_t[]> shares;
        std::shared_ptr<present_rows const> present;
    };
    auto const kept = std::make_shared<kept_alive const>(shares.shares_, shares.present_);
    present_rows const& present = *kept->present;
    detail::fill(out, kept, shares.rows(), 0, {nullptr}, shares.names().size());
    for (std::size_t i = 0; i < shares.names().size(); ++i)
        detail::fill(*out.children[i], kept, shares.rows(), present.missing,
                     {present.missing == 0 ? nullptr : present.bits.data(), shares.column(i).data()}, 0);
}

FORDEL_DECL void export_stream(ArrowArrayStream& out, share_columns const& shares) {
    detail::open_stream(
        out, [shares](ArrowSchema& schema) { export_schema(schema, shares); },
        [shares, done = false](ArrowArray& array) mutable {
            if (!std::exchange(done, true)) export_batch(array, shares);
        });
}

} // namespace v0
} // namespace fordel
