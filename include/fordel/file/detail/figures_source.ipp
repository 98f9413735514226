#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/figures_source.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/reading.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void report_unread_of_figures(reading& into, map_reader const& map, std::string_view source) {
    if (source == "data")
        report_unread(
            into, map, source,
            {"what", "unit", "limited to", "source", "on", "published", "column", "party column", "notation"});
    else if (source == "sum of")
        report_unread(into, map, source,
                      {"unit", "limited to", "source", "on", "published", "column", "party column", "notation"});
    else if (source == "values")
        report_unread(into, map, source, {"column", "party column", "notation"});
    else if (!map.has("column") && !map.has("party column"))
        report_unread(into, map, "a file without column, whose rows have their days", {"on", "published"});
}

FORDEL_DECL bool require_one_source(reading& into, map_reader const& map) {
    std::string said;
    std::string_view source;
    int count = 0;
    for (std::string_view const key : {"data", "file", "values", "sum of"}) {
        if (!map.has(key)) continue;
        said += (count++ == 0 ? "" : ", ") + std::string(key);
        source = key;
    }
    if (count == 1)
        report_unread_of_figures(into, map, source);
    else
        into.report(errors::file_one_of, (count == 0 ? "none" : said) + " of: data, file, values, sum of", map.map(),
                    map.where());
    return count == 1;
}

} // namespace detail
} // namespace v0
} // namespace fordel
