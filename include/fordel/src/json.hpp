// The reader of JSON, and Boost.JSON with it: no header-only library, so that it stands in one source file.
// fordel::compiled and fordel/src.hpp include it; a header-only program that reads downloads of StatBank includes it in
// one of its source files. A program that has Boost.JSON already, by its own boost/json/src.hpp or by linking
// Boost::json, defines FORDEL_HAS_BOOST_JSON there, or sets the CMake option of that name.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/error.hpp>
#include <fordel/io/detail/json_items.hpp>

#include <boost/json/basic_parser_impl.hpp>
#ifndef FORDEL_HAS_BOOST_JSON
#include <boost/json/src.hpp>
#endif

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What Boost.JSON's parser calls. Its `value` would make floats of 1.10 and of long integers.
struct json_handler {
    using error_code = boost::system::error_code;
    using part = boost::json::string_view;

    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_object_size = max_array_size;
    static constexpr std::size_t max_string_size = max_array_size;
    static constexpr std::size_t max_key_size = max_array_size;

    std::size_t most_values;
    std::vector<json_item> items{};
    std::vector<std::size_t> open{}; // the places of the objects and arrays around
    std::string name{};
    std::string text{};

    bool add(json_kind kind) {
        pass_checkpoint();
        if (items.size() == most_values)
            throw json_refusal{json_refusal::reason::too_large, 0, 0,
                               "JSON of more than " + std::to_string(most_values) + " values"};
        items.push_back({kind, std::exchange(name, {}), std::exchange(text, {}), items.size() + 1});
        return true;
    }
    bool begin(json_kind kind) {
        open.push_back(items.size());
        return add(kind);
    }
    bool end() {
        items[open.back()].end = items.size();
        open.pop_back();
        return true;
    }
    bool keep(part more) {
        text.append(more.data(), more.size());
        return true;
    }
    bool add(json_kind kind, part rest) { return keep(rest) && add(kind); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_array_begin(error_code&) { return begin(json_kind::array); }
    bool on_array_end(std::size_t, error_code&) { return end(); }
    bool on_object_begin(error_code&) { return begin(json_kind::object); }
    bool on_object_end(std::size_t, error_code&) { return end(); }
    bool on_key_part(part s, std::size_t, error_code&) { return keep(s); }
    bool on_key(part s, std::size_t, error_code&) {
        keep(s);
        name = std::exchange(text, {});
        return true;
    }
    bool on_string_part(part s, std::size_t, error_code&) { return keep(s); }
    bool on_string(part s, std::size_t, error_code&) { return add(json_kind::string, s); }
    bool on_number_part(part s, error_code&) { return keep(s); }
    bool on_int64(std::int64_t, part s, error_code&) { return add(json_kind::number, s); }
    bool on_uint64(std::uint64_t, part s, error_code&) { return add(json_kind::number, s); }
    bool on_double(double, part s, error_code&) { return add(json_kind::number, s); }
    bool on_bool(bool b, error_code&) { return add(json_kind::word, b ? "true" : "false"); }
    bool on_null(error_code&) { return add(json_kind::word, "null"); }
    bool on_comment_part(part, error_code&) { return true; }
    bool on_comment(part, error_code&) { return true; }
};

namespace include_fordel_src_json_in_one_source_file {

[[noreturn]] inline void refuse_json(std::string_view json, std::size_t place, boost::system::error_code const& why) {
    using reason = json_refusal::reason;
    std::string_view const before = json.substr(0, place);
    auto const lines = std::count(before.begin(), before.end(), '\n');
    std::string_view const line = before.substr(before.rfind('\n') + 1); // npos + 1 is 0
    auto const characters = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
    bool const cut = why == boost::json::error::incomplete;
    throw json_refusal{cut                                   ? reason::truncated
                       : why == boost::json::error::too_deep ? reason::too_deep
                                                             : reason::malformed,
                       static_cast<int>(lines) + 1, static_cast<int>(characters) + 1,
                       cut ? "the text ends too early" : why.message()};
}

std::vector<json_item> parse_json(std::string_view json, std::size_t most_values) {
    boost::json::basic_parser<json_handler> parser(boost::json::parse_options{}, json_handler{most_values});
    boost::system::error_code failed;
    std::size_t const read = parser.write_some(false, json.data(), json.size(), failed);
    if (failed) refuse_json(json, read, failed);
    std::size_t const behind = json.find_first_not_of(" \t\r\n", read);
    if (behind != json.npos) refuse_json(json, behind, boost::json::error::extra_data);
    return std::move(parser.handler().items);
}

} // namespace include_fordel_src_json_in_one_source_file
} // namespace detail
} // namespace v0
} // namespace fordel
