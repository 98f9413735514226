// By which columns the rows of a CSV are about parties: their code, where the file knows them by it, or their name.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

struct party_columns {
    std::size_t name = 0;
    std::optional<std::size_t> code{};
};

// The column that is named so; where none is, party (part) or name (navn), and code (kode). Throws fordel.file.table
// where there is none.
[[nodiscard]] party_columns columns_of_parties(csv_table const& table, std::string_view named = {});

// Throws what party_register::find() throws.
[[nodiscard]] party const& party_of(csv_row const& row, party_columns const& columns, party_register const& parties);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/csv_parties.ipp>
#endif
