// Files as Python users hand them in: text, bytes, a path, or an object that is read.
#pragma once

#include <fordel/io/text_encoding.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <optional>
#include <string>

namespace fordel::python {

namespace py = pybind11;

struct download {
    std::string bytes;
    std::optional<text_encoding> encoding{};
};

// A str is the text itself, never a path: a text that somebody else wrote opens no file. Of a file, no more than one
// byte beyond `most_bytes` is read. Throws fordel.statbank.unreadable, fordel.text.encoding,
// fordel.text.unknown_encoding.
download download_from(py::handle source, std::optional<std::string> const& encoding, std::size_t most_bytes);

} // namespace fordel::python
