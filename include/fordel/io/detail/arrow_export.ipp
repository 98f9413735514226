// Who holds what, and how it is released.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/io/arrow_abi.hpp>
#include <fordel/io/detail/arrow_export.hpp>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
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
    std::shared_ptr<void const> shown;
    std::vector<void const*> buffers;
    arrow_children<ArrowArray> children;
};

template <class Held, class Abi>
void release_held(Abi* it) {
    delete static_cast<Held*>(it->private_data);
    it->release = nullptr;
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
    static_cast<void>(held.release()); // NOLINT(bugprone-unused-return-value): the consumer has it now
}

FORDEL_DECL void fill(ArrowArray& out, std::shared_ptr<void const> held, std::size_t rows, std::size_t missing,
                      std::vector<void const*> buffers, std::size_t children) {
    auto of = std::make_unique<held_array>(std::move(held), std::move(buffers), children);
    out = {.length = static_cast<std::int64_t>(rows),
           .null_count = static_cast<std::int64_t>(missing),
           .offset = 0,
           .n_buffers = static_cast<std::int64_t>(of->buffers.size()),
           .n_children = static_cast<std::int64_t>(children),
           .buffers = of->buffers.data(),
           .children = of->children.places.data(),
           .dictionary = nullptr,
           .release = &release_held<held_array, ArrowArray>,
           .private_data = of.get()};
    static_cast<void>(of.release()); // NOLINT(bugprone-unused-return-value): the consumer has it now
}

// A stream, and what went wrong last.
struct held_stream {
    std::function<void(ArrowSchema&)> schema;
    std::function<void(ArrowArray&)> next;
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

FORDEL_DECL void open_stream(ArrowArrayStream& out, std::function<void(ArrowSchema&)> schema,
                             std::function<void(ArrowArray&)> next) {
    auto held = std::make_unique<held_stream>(std::move(schema), std::move(next));
    out.get_schema = [](ArrowArrayStream* self, ArrowSchema* asked) {
        return told_in_c(self, [&](held_stream& of) { of.schema(*asked); });
    };
    out.get_next = [](ArrowArrayStream* self, ArrowArray* array) {
        array->release = nullptr; // the end
        return told_in_c(self, [&](held_stream& of) { of.next(*array); });
    };
    out.get_last_error = [](ArrowArrayStream* self) -> char const* {
        std::string const& said = static_cast<held_stream*>(self->private_data)->error;
        return said.empty() ? nullptr : said.c_str();
    };
    out.release = &release_held<held_stream, ArrowArrayStream>;
    out.private_data = held.release();
}

} // namespace detail
} // namespace v0
} // namespace fordel
