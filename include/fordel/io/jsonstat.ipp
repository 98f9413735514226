// How a cube is read and laid flat.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/detail/json_items.hpp>
#include <fordel/io/jsonstat.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/statbank_table.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

[[noreturn]] FORDEL_DECL void refuse_cube(std::string const& why) {
    throw error(errors::statbank_malformed, "JSON-stat: " + why);
}

// A value of the text, and those that it holds.
struct json_view {
    std::vector<json_item> const& items;
    std::size_t place;

    json_item const& operator*() const { return items[place]; }
    json_item const* operator->() const { return &items[place]; }

    std::vector<json_view> members() const {
        std::vector<json_view> all;
        if (items[place].kind != json_kind::object && items[place].kind != json_kind::array) return all;
        for (std::size_t next = place + 1; next < items[place].end; next = items[next].end)
            all.push_back({items, next});
        return all;
    }

    // Of two members of one name, which one is meant cannot be told.
    std::optional<json_view> find(std::string_view name) const {
        std::optional<std::size_t> found;
        if (items[place].kind != json_kind::object) return std::nullopt;
        for (std::size_t next = place + 1; next < items[place].end; next = items[next].end) {
            if (items[next].name != name) continue;
            if (found) refuse_cube(quoted(name) + " twice");
            found = next;
        }
        return found ? std::optional(json_view{items, *found}) : std::nullopt;
    }

    json_view at(std::string_view name) const {
        if (auto const found = find(name)) return *found;
        refuse_cube("no " + quoted(name));
    }
};

FORDEL_DECL std::size_t cube_place(std::string_view written) {
    std::size_t place = 0;
    auto const [end, failed] = std::from_chars(written.data(), written.data() + written.size(), place);
    if (failed != std::errc() || end != written.data() + written.size())
        refuse_cube(quoted(written) + " where a count or a place stands");
    return place;
}

struct cube_dimension {
    std::string id;
    std::vector<std::string> codes; // in the order of their places
};

// `index` maps codes to places or lists them; with one code it may be missing.
FORDEL_DECL cube_dimension read_dimension(std::string const& id, json_view category, std::size_t size) {
    auto const index = category.find("index");
    auto const listed = (index ? *index : category.at("label")).members();
    auto const misfit = [&] { refuse_cube("the categories of " + detail::quoted(id) + " do not fit its size"); };
    if (listed.size() != size) misfit();
    cube_dimension read{id, std::vector<std::string>(size)};
    std::set<std::size_t> taken;
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < size; ++i) {
        bool const mapped = index && (*index)->kind == json_kind::object;
        std::size_t const place = mapped ? cube_place(listed[i]->text) : i;
        std::string const& code = index && !mapped ? listed[i]->text : listed[i]->name;
        if (place >= size || !taken.insert(place).second || !codes.insert(code).second) misfit();
        read.codes[place] = code;
    }
    return read;
}

// Version 1 keeps id and size within `dimension`, version 2 beside it.
FORDEL_DECL std::vector<cube_dimension> read_dimensions(json_view dataset, std::size_t most_cells) {
    json_view const all = dataset.at("dimension");
    auto const within = all.find("id");
    bool const version1 = within && (*within)->kind == json_kind::array; // else a dimension of that name
    auto const ids = (version1 ? all : dataset).at("id").members();
    auto const sizes = (version1 ? all : dataset).at("size").members();
    if (ids.size() != sizes.size()) refuse_cube("not as many sizes as dimensions");
    std::vector<cube_dimension> dimensions;
    std::size_t cells = ids.size() + 1; // of the flat table
    for (std::size_t d = 0; d < ids.size(); ++d) {
        std::size_t const size = cube_place(sizes[d]->text);
        if (size == 0) refuse_cube("a dimension without values");
        if (size > most_cells / cells) refuse_large_table(most_cells);
        cells *= size;
        dimensions.push_back(read_dimension(ids[d]->text, all.at(ids[d]->text).at("category"), size));
    }
    return dimensions;
}

FORDEL_DECL statbank_table flatten(json_view dataset, std::size_t most_cells) {
    auto const dimensions = read_dimensions(dataset, most_cells);
    statbank_table table;
    table.shape = statbank_table::layout::cube;
    std::size_t cells = 1;
    for (cube_dimension const& dimension : dimensions) {
        table.columns.push_back(dimension.id);
        cells *= dimension.codes.size();
    }
    table.columns.emplace_back("INDHOLD");
    json_view const given = dataset.at("value");
    auto const values = given.members();
    if (values.size() != cells)
        throw error(errors::statbank_truncated,
                    std::to_string(values.size()) + " figures for " + std::to_string(cells) + " cells");
    table.cells.reserve(cells * table.columns.size());
    for (std::size_t i = 0; i < cells; ++i) {
        pass_checkpoint();
        std::size_t const place = given->kind == json_kind::object ? cube_place(values[i]->name) : i;
        if (place >= cells) refuse_cube("a figure outside the cube");
        std::size_t share = cells; // how many cells there are for each value of the dimensions so far
        for (cube_dimension const& dimension : dimensions) {
            std::size_t const rest = place % share;
            share /= dimension.codes.size();
            table.cells.push_back(dimension.codes[rest / share]);
        }
        bool const is_text = values[i]->kind != json_kind::object && values[i]->kind != json_kind::array;
        if (!is_text) refuse_cube("a figure that is a list");
        table.cells.push_back(values[i]->text);
        table.places.push_back(place + 1);
    }
    return table;
}

// Throws fordel.statbank.malformed, .truncated, .too_large.
inline std::vector<json_item> items_of(std::string_view json, std::size_t most_values) {
    try {
        return include_fordel_src_json_in_one_source_file::parse_json(json, most_values);
    } catch (json_refusal const& refused) {
        using reason = json_refusal::reason;
        if (refused.why == reason::too_large) throw error(errors::statbank_too_large, refused.seen);
        throw error(refused.why == reason::truncated ? errors::statbank_truncated : errors::statbank_malformed,
                    "JSON, line " + std::to_string(refused.line) + ", column " + std::to_string(refused.column) + ": " +
                        refused.seen);
    }
}

FORDEL_DECL statbank_table read_jsonstat(std::string_view json, reading_limits limits) {
    auto const items = items_of(json, limits.cells);
    json_view const whole{items, 0};
    return flatten(whole.find("dataset").value_or(whole), limits.cells);
}

} // namespace detail

} // namespace v0
} // namespace fordel
