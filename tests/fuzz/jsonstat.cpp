// A cube that is read is as large as its dimensions say; written with its figures in order, it is read again as the
// same.
#include <fordel/io/jsonstat.hpp>
#include <fordel/src/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "fuzz/support.hpp"

using fordel::detail::statbank_table;

namespace {

constexpr fordel::reading_limits limits{.cells = 2'000};

std::string in_quotes(std::string const& text) {
    std::string written = "\"";
    for (char const c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            written += code;
            continue;
        }
        if (c == '"' || c == '\\') written += '\\';
        written += c;
    }
    return written + '"';
}

std::string list_of(std::vector<std::string> const& texts) {
    std::string written;
    for (std::string const& text : texts)
        written += (written.empty() ? "" : ",") + in_quotes(text);
    return '[' + written + ']';
}

// In the order of the cube's places.
statbank_table in_order(statbank_table const& read) {
    statbank_table ordered = read;
    std::size_t const width = read.columns.size();
    for (std::size_t row = 0; row < read.rows(); ++row) {
        std::size_t const place = read.places[row] - 1;
        std::copy_n(read.cells.begin() + static_cast<std::ptrdiff_t>(row * width), width,
                    ordered.cells.begin() + static_cast<std::ptrdiff_t>(place * width));
        ordered.places[place] = place + 1;
    }
    return ordered;
}

std::string written(statbank_table const& table) {
    std::size_t const dimensions = table.columns.size() - 1;
    std::vector<std::string> ids(table.columns.begin(), table.columns.end() - 1), figures;
    std::string sizes, categories;
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::vector<std::string> codes;
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (std::ranges::find(codes, table.at(row, d)) == codes.end()) codes.push_back(table.at(row, d));
        sizes += (d == 0 ? "" : ",") + std::to_string(codes.size());
        if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(d), ids[d]) !=
            ids.begin() + static_cast<std::ptrdiff_t>(d))
            continue; // a dimension that stands twice
        categories +=
            (categories.empty() ? "" : ",") + in_quotes(ids[d]) + R"(:{"category":{"index":)" + list_of(codes) + "}}";
    }
    for (std::size_t row = 0; row < table.rows(); ++row)
        figures.push_back(table.at(row, dimensions));
    return R"({"id":)" + list_of(ids) + R"(,"size":[)" + sizes + R"(],"dimension":{)" + categories + R"(},"value":)" +
           list_of(figures) + '}';
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const read = fuzz::read([&] { return fordel::detail::read_jsonstat(text, limits); });
    if (!read) return 0;
    fuzz::require(read->cells.size() == read->rows() * read->columns.size(), "a table that is no rectangle", "");
    auto places = read->places;
    std::ranges::sort(places);
    if (std::ranges::adjacent_find(places) != places.end())
        return 0; // a figure given twice: for the population to refuse
    auto const ordered = in_order(*read);
    std::string const json = written(ordered);
    auto const again = fuzz::read([&] { return fordel::detail::read_jsonstat(json, {.cells = 100'000}); });
    fuzz::require(again && again->columns == ordered.columns && again->cells == ordered.cells,
                  "not read again as the same", json);
    return 0;
}
