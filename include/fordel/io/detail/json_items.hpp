// JSON as a list of its values, in the order of the text; a number keeps the text it is written in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

enum class json_kind { object, array, string, number, word }; // a word: true, false or null

struct json_item {
    json_kind kind = json_kind::word;
    std::string name{};  // within an object
    std::string text{};  // of a string, a number or a word
    std::size_t end = 0; // the place behind it and all that it holds
};

// Why a text is no JSON, or not read, and where: the line from 1, the column in characters. Thrown by the parser alone;
// who calls it says it as an error of the kind that is read.
struct json_refusal {
    enum class reason { malformed, truncated, too_deep, too_large };
    reason why = reason::malformed;
    int line = 0;
    int column = 0;
    std::string seen{};
};

// Boost.JSON is no header-only library: its definitions must stand in one source file. This is the only function that
// needs them, and it is defined in fordel/src/json.hpp, in both forms of the library; where no source file of a
// header-only program includes that, the linker's message names this namespace.
namespace include_fordel_src_json_in_one_source_file {

// Throws json_refusal.
[[nodiscard]] std::vector<json_item> parse_json(std::string_view json, std::size_t most_values);

} // namespace include_fordel_src_json_in_one_source_file
} // namespace detail
} // namespace v0
} // namespace fordel
