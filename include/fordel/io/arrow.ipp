// How frames become Arrow's structures. What the reader holds keeps itself alive: each array its batch.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/io/arrow.hpp>
#include <fordel/io/arrow_abi.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/kernel/integer.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a schema or an array holds, and its children. The reader may take a child for itself: it then has no release.
template <class Abi>
struct arrow_children {
    std::vector<Abi> all{};
    std::vector<Abi*> places{};

    explicit(false) arrow_children(std::size_t count) : all(count), places(count) {
        for (std::size_t i = 0; i < count; ++i)
            places[i] = &all[i];
    }
    arrow_children(arrow_children const&) = delete;
    arrow_children& operator=(arrow_children const&) = delete;
    ~arrow_children() {
        for (Abi& child : all)
            if (child.release != nullptr) child.release(&child);
    }
};

struct held_schema {
    std::string format;
    std::string name;
    arrow_children<ArrowSchema> children;
};

struct held_array {
    std::shared_ptr<frame_batch const> batch;
    std::vector<void const*> buffers;
    arrow_children<ArrowArray> children;
};

template <class Held, class Abi>
void release_held(Abi* it) {
    delete static_cast<Held*>(it->private_data);
    it->release = nullptr;
}

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

FORDEL_DECL void fill(ArrowSchema& out, std::string format, std::string name, std::size_t children) {
    auto held = std::make_unique<held_schema>(std::move(format), std::move(name), children);
    out = {.format = held->format.c_str(),
           .name = held->name.c_str(),
           .metadata = nullptr,
           .flags = children == 0 ? ARROW_FLAG_NULLABLE : 0,
           .n_children = static_cast<std::int64_t>(children),
           .children = held->children.places.data(),
           .dictionary = nullptr,
           .release = &release_held<held_schema, ArrowSchema>,
           .private_data = held.get()};
    static_cast<void>(held.release());
}

FORDEL_DECL void fill(ArrowArray& out, std::shared_ptr<frame_batch const> batch, std::size_t missing,
                      std::vector<void const*> buffers, std::size_t children) {
    auto held = std::make_unique<held_array>(std::move(batch), std::move(buffers), children);
    out = {.length = static_cast<std::int64_t>(held->batch->rows),
           .null_count = static_cast<std::int64_t>(missing),
           .offset = 0,
           .n_buffers = static_cast<std::int64_t>(held->buffers.size()),
           .n_children = static_cast<std::int64_t>(children),
           .buffers = held->buffers.data(),
           .children = held->children.places.data(),
           .dictionary = nullptr,
           .release = &release_held<held_array, ArrowArray>,
           .private_data = held.get()};
    static_cast<void>(held.release());
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

// A stream, and what went wrong last.
struct held_stream {
    std::vector<frame_column> columns;
    std::function<std::optional<frame_batch>()> next;
    std::string error{};
};

// No exception may leave it: a reader is C.
template <class Work>
int told_in_c(ArrowArrayStream* of, Work&& work) noexcept {
    auto& held = *static_cast<held_stream*>(of->private_data);
    int number = EINVAL;
    try {
        held.error.clear();
        work(held);
        return 0;
    } catch (error const& e) {
        held.error = e.what();
        if (is_interruption(e)) number = ECANCELED;
    } catch (std::exception const& e) {
        held.error = e.what();
    } catch (...) {
        held.error = "an error of no known kind";
    }
    return number;
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
    detail::fill(out, kept, 0, {nullptr}, kept->columns.size());
    for (std::size_t i = 0; i < kept->columns.size(); ++i)
        detail::fill(*out.children[i], kept, kept->columns[i].missing(), detail::buffers_of(kept->columns[i]), 0);
}

FORDEL_DECL void export_stream(ArrowArrayStream& out, std::vector<frame_column> columns,
                               std::function<std::optional<frame_batch>()> next) {
    using detail::held_stream, detail::told_in_c;
    auto held = std::make_unique<held_stream>(std::move(columns), std::move(next));
    out.get_schema = [](ArrowArrayStream* self, ArrowSchema* schema) {
        return told_in_c(self, [&](held_stream& of) { export_schema(*schema, of.columns); });
    };
    out.get_next = [](ArrowArrayStream* self, ArrowArray* array) {
        array->release = nullptr; // the end
        return told_in_c(self, [&](held_stream& of) {
            if (auto batch = of.next()) export_batch(*array, std::move(*batch));
        });
    };
    out.get_last_error = [](ArrowArrayStream* self) -> char const* {
        std::string const& said = static_cast<held_stream*>(self->private_data)->error;
        return said.empty() ? nullptr : said.c_str();
    };
    out.release = &detail::release_held<held_stream, ArrowArrayStream>;
    out.private_data = held.release();
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
