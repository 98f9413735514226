// How frames become Arrow's structures. What the reader holds keeps itself alive: each array its batch.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/io/arrow.hpp>
#include <fordel/io/arrow_abi.hpp>
#include <fordel/io/detail/arrow_export.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/kernel/integer.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string arrow_format(frame_column const& column) {
    switch (column.kind) {
    case column_kind::whole_32:
        return "i";
    case column_kind::whole_64:
        return "l";
    case column_kind::whole:
    case column_kind::decimal:
        return "d:38," + std::to_string(column.decimals);
    case column_kind::words:
        return "u";
    case column_kind::day:
        return "tdD";
    case column_kind::flag:
        break;
    }
    return "b";
}

// A buffer of no bytes is still one: not every reader takes a null for it.
template <class T>
void const* buffer(std::vector<T> const& bytes) {
    static constexpr std::uint64_t none = 0;
    return bytes.empty() ? static_cast<void const*>(&none) : bytes.data();
}

FORDEL_DECL std::vector<void const*> buffers_of(frame_values const& values) {
    void const* const present = values.present().empty() ? nullptr : values.present().data();
    if (values.column().kind != column_kind::words) return {present, buffer(values.bytes())};
    return {present, values.ends().data(), buffer(values.bytes())};
}

} // namespace detail

FORDEL_DECL void require_narrow(frame_batch const& batch) {
    for (frame_values const& values : batch.columns) {
        if (values.too_wide().empty()) continue;
        auto const& [row, number] = values.too_wide().front();
        throw error(errors::frame_too_wide, "column " + detail::quoted(values.column().name) + ", row " +
                                                std::to_string(batch.first + row + 1) + ": " +
                                                std::to_string(magnitude(number).str().size()) + " digits");
    }
}

FORDEL_DECL void export_schema(ArrowSchema& out, std::vector<frame_column> const& columns) {
    detail::fill(out, "+s", "", columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        detail::fill(*out.children[i], detail::arrow_format(columns[i]), columns[i].name, 0);
}

FORDEL_DECL void export_batch(ArrowArray& out, frame_batch batch) {
    require_narrow(batch);
    auto const kept = std::make_shared<frame_batch const>(std::move(batch));
    detail::fill(out, kept, kept->rows, 0, {nullptr}, kept->columns.size());
    for (std::size_t i = 0; i < kept->columns.size(); ++i)
        detail::fill(*out.children[i], kept, kept->rows, kept->columns[i].missing(),
                     detail::buffers_of(kept->columns[i]), 0);
}

FORDEL_DECL void export_stream(ArrowArrayStream& out, std::vector<frame_column> columns,
                               std::function<std::optional<frame_batch>()> next) {
    detail::open_stream(
        out, [columns = std::move(columns)](ArrowSchema& schema) { export_schema(schema, columns); },
        [next = std::move(next)](ArrowArray& array) {
            if (auto batch = next()) export_batch(array, std::move(*batch));
        });
}

FORDEL_DECL void export_stream(ArrowArrayStream& out, frame const& of) {
    export_stream(out, of.columns(), batches_of(of));
}

FORDEL_DECL std::function<std::optional<frame_batch>()> batches_of(frame of) {
    return [of = std::move(of), first = std::size_t{0}]() mutable -> std::optional<frame_batch> {
        if (first >= of.rows()) return std::nullopt;
        frame_batch batch = of.batch(first);
        first += batch.rows;
        return batch;
    };
}

} // namespace v0
} // namespace fordel
