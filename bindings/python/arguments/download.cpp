#include "arguments/download.hpp"

#include <fordel/error.hpp>

#include <pybind11/stl.h>

#include <string>
#include <utility>

#include "arguments/number.hpp"

namespace fordel::python {

namespace {

// A text is decoded already: its bytes here are UTF-8.
download of_text_or_bytes(py::handle content, std::optional<text_encoding> encoding) {
    if (!py::isinstance<py::str>(content)) {
        auto const bytes = py::reinterpret_steal<py::bytes>(PyBytes_FromObject(content.ptr()));
        return {bytes, encoding};
    }
    if (encoding && encoding != text_encoding::utf_8)
        throw error(errors::text_encoding, "a str, which is decoded already, with an encoding for bytes");
    auto text = content.cast<std::string>();
    if (!text.empty() && text.find_first_of("\n;,\t{") == text.npos)
        throw error(errors::statbank_malformed,
                    repr_of(content) + ", a text of one line; a file is named by pathlib.Path(…)");
    return {std::move(text), text_encoding::utf_8};
}

bool is_bytes(py::handle value) {
    return py::isinstance<py::bytes>(value) || py::isinstance<py::bytearray>(value) || PyMemoryView_Check(value.ptr());
}

py::object read_path(py::handle path, std::size_t most_bytes) {
    try {
        py::object const file = py::module_::import("io").attr("open")(path, "rb");
        py::object content = file.attr("read")(most_bytes + 1);
        file.attr("close")();
        return content;
    } catch (py::error_already_set const& failed) {
        if (!failed.matches(PyExc_OSError)) throw;
        throw error(errors::statbank_unreadable, py::str(failed.value()).cast<std::string>());
    }
}

} // namespace

download download_from(py::handle source, std::optional<std::string> const& encoding, std::size_t most_bytes) {
    std::optional<text_encoding> named;
    if (encoding) named = text_encoding_from_name(*encoding);
    if (py::isinstance<py::str>(source) || is_bytes(source)) return of_text_or_bytes(source, named);
    py::object content;
    if (py::hasattr(source, "read"))
        content = source.attr("read")(most_bytes + 1);
    else if (py::hasattr(source, "__fspath__"))
        content = read_path(source, most_bytes);
    if (content && (py::isinstance<py::str>(content) || is_bytes(content))) return of_text_or_bytes(content, named);
    throw error(errors::argument_wrong_type,
                "text=" + repr_of(source) +
                    "; expected the text or bytes of a download, a pathlib.Path or a file that is open");
}

} // namespace fordel::python
