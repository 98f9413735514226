// What is handed to readers of Arrow: each structure holds what it shows, until the reader releases it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/arrow_abi.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A structure with so many children, or a column: to be null in some rows.
void fill(ArrowSchema& out, std::string format, std::string name, std::size_t children);

// An array of so many rows, whose buffers `held` keeps alive.
void fill(ArrowArray& out, std::shared_ptr<void const> held, std::size_t rows, std::size_t missing,
          std::vector<void const*> buffers, std::size_t children);

// A stream of a schema and of the arrays that `next` gives, until it gives none. What they throw the reader gets as
// EINVAL, or as ECANCELED where the call was interrupted, with its words as last error.
void open_stream(ArrowArrayStream& out, std::function<void(ArrowSchema&)> schema,
                 std::function<void(ArrowArray&)> next);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/arrow_export.ipp>
#endif
