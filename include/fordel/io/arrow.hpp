// Frames for readers of Arrow (pandas, polars, DuckDB): its C data interface, by which they take the columns as they
// stand, without a copy and without a library between.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/arrow_abi.hpp> // IWYU pragma: export
#include <fordel/io/frame.hpp>
#include <fordel/io/frame_values.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// A structure with a field for each column: int32, int64, decimal128(38, decimals), utf8, date32 or bool; each may be
// null. The reader releases what it is given, here and below.
void export_schema(ArrowSchema& out, std::vector<frame_column> const& columns);

// Arrow's decimals have 38 digits. Throws fordel.frame.too_wide, which names the column and the row.
void require_narrow(frame_batch const& batch);

// Throws the same.
void export_batch(ArrowArray& out, frame_batch batch);

// The batches that `next` gives until it gives none. What it throws the reader gets as EINVAL, or as ECANCELED where
// the call was interrupted, with its words as last error.
void export_stream(ArrowArrayStream& out, std::vector<frame_column> columns,
                   std::function<std::optional<frame_batch>()> next);

// All of the frame, which the stream keeps alive until it is released.
void export_stream(ArrowArrayStream& out, frame const& of);

// The batches of a frame one after the other, for the stream above.
std::function<std::optional<frame_batch>()> batches_of(frame of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/arrow.ipp>
#endif
