#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/csv_parties.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL party_columns columns_of_parties(csv_table const& table, std::string_view named) {
    if (!named.empty()) return {table.column_named(named), std::nullopt};
    auto const code = table.column({"code", "kode"});
    if (auto const name = table.column({"party", "part", "name", "navn"})) return {*name, code};
    return {code ? *code : table.column_named("party"), code};
}

FORDEL_DECL party const& party_of(csv_row const& row, party_columns const& columns, party_register const& parties) {
    if (columns.code)
        if (party const* const coded = parties.find_exact(row.cells[*columns.code])) return *coded;
    return parties.find(row.cells[columns.name]);
}

} // namespace detail
} // namespace v0
} // namespace fordel
