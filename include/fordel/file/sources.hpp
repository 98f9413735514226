// What a programme file rests on besides itself: tables beside it, and the data that comes with the library.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/shipped_data.hpp>

#include <functional>
#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// The text of a file below the root, as `from` names it; throws an error of the library's where it is not there.
using text_beside = std::function<std::string(std::string const& path, node const& from)>;

struct file_sources {
    text_beside beside{};
    shipped_data shipped = data_in_folder();
    std::optional<date> as_of{}; // what was published later is not known yet
};

} // namespace v0
} // namespace fordel
