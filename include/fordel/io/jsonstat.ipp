// How a cube is read and laid flat.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/io/jsonstat.hpp>

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether the text ends before its brackets and quotes are closed, as a cut file does. The parser recurses, so that
// text nested without end would exhaust the stack: an error.
FORDEL_DECL bool ends_open(std::string_view json) {
    constexpr int deepest = 32;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (quoted && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            quoted = !quoted;
        else if (!quoted && (json[i] == '{' || json[i] == '[') && ++depth > deepest)
            throw error(errors::statbank_malformed, "JSON nested deeper than 32 levels");
        else if (!quoted && (json[i] == '}' || json[i] == ']'))
            --depth;
    }
    return depth > 0 || quoted;
}

FORDEL_DECL boost::property_tree::ptree parse_json(std::string_view json) {
    bool const cut = ends_open(json) || json.find_first_not_of(" \t\r\n") == json.npos;
    std::istringstream in{std::string(json)};
    boost::property_tree::ptree tree;
    try {
        boost::property_tree::read_json(in, tree);
    } catch (boost::property_tree::json_parser_error const& e) {
        throw error(cut ? errors::statbank_truncated : errors::statbank_malformed,
                    "JSON, line " + std::to_string(e.line()) + ": " + e.message());
    }
    return tree;
}

// The codes of a dimension in their order: `index` maps codes to places or lists them; with one code it may be missing.
FORDEL_DECL std::vector<std::string> category_codes(boost::property_tree::ptree const& category, std::size_t size) {
    auto const index = category.get_child_optional("index");
    auto const& listed = index ? *index : category.get_child("label");
    std::vector<std::string> codes(size);
    std::size_t place = 0;
    for (auto const& [code, at] : listed) {
        std::size_t const where = code.empty() || !index ? place : at.template get_value<std::size_t>();
        if (where >= size || !codes[where].empty())
            throw error(errors::statbank_malformed, "a category that does not fit its dimension");
        codes[where] = code.empty() ? at.data() : code;
        ++place;
    }
    if (place != size) throw error(errors::statbank_malformed, "a category that does not fit its dimension");
    return codes;
}

FORDEL_DECL statbank_table flatten(boost::property_tree::ptree const& dataset) {
    constexpr std::size_t largest = 10'000'000;
    auto const& dimensions = dataset.get_child("dimension");
    // Version 1 keeps id and size within `dimension`, version 2 beside it.
    bool const version1 = dimensions.get_child_optional("id").has_value();
    auto const& ids = version1 ? dimensions.get_child("id") : dataset.get_child("id");
    auto const& sizes = version1 ? dimensions.get_child("size") : dataset.get_child("size");
    statbank_table table;
    std::vector<std::vector<std::string>> codes;
    std::size_t cells = 1;
    if (ids.size() != sizes.size()) throw error(errors::statbank_malformed, "as many sizes as dimensions are missing");
    auto size = sizes.begin();
    for (auto const& [unnamed, id] : ids) {
        auto const count = (size++)->second.get_value<std::size_t>();
        if (count == 0 || count > largest / cells)
            throw error(errors::statbank_malformed, "a dimension of " + std::to_string(count) + " values");
        cells *= count;
        codes.push_back(category_codes(
            dimensions.get_child(boost::property_tree::ptree::path_type(id.data() + "/category", '/')), count));
        table.columns.push_back(id.data());
    }
    table.columns.emplace_back("INDHOLD");
    auto const& values = dataset.get_child("value");
    if (values.size() != cells)
        throw error(errors::statbank_truncated,
                    std::to_string(values.size()) + " figures for " + std::to_string(cells) + " cells");
    std::size_t place = 0;
    for (auto const& [key, value] : values) {
        std::size_t rest = key.empty() ? place : boost::property_tree::ptree(key).get_value<std::size_t>();
        if (rest >= cells) throw error(errors::statbank_malformed, "a figure outside the cube");
        std::vector<std::string> row(codes.size());
        for (std::size_t d = codes.size(); d-- > 0; rest /= codes[d].size())
            row[d] = codes[d][rest % codes[d].size()];
        row.push_back(value.data());
        table.rows.push_back(std::move(row));
        ++place;
    }
    return table;
}

FORDEL_DECL statbank_table read_jsonstat(std::string_view json) {
    auto const tree = parse_json(json);
    auto const dataset = tree.get_child_optional("dataset");
    try {
        return flatten(dataset ? *dataset : tree);
    } catch (boost::property_tree::ptree_error const& e) {
        throw error(errors::statbank_malformed, std::string("JSON-stat: ") + e.what());
    }
}

} // namespace detail

} // namespace v0
} // namespace fordel
