#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/amounts_by_party.hpp>
#include <fordel/file/detail/csv_parties.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/detail/lookups.hpp>
#include <fordel/file/forms/amounts.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A row for each party, in a CSV; the amounts stand in the column that is named, or in `amount`.
FORDEL_DECL std::optional<amounts_of_parties> read_amounts_in_csv(reading& into, node const& written,
                                                                  address const& where, known_names const& names) {
    map_reader const map(into, written, where, forms::amounts_in_csv);
    auto const path = map.read("file", read_text);
    std::string const column = map.read("column", read_text).value_or("amount");
    if (!path) return std::nullopt;
    return into.attempt(written, where, [&] {
        csv_table const table = read_csv_table(names.sources.beside(*path, written));
        party_columns const who = columns_of_parties(table);
        std::size_t const amount = table.column_named(column);
        amounts_of_parties all;
        for (csv_row const& row : table.rows)
            all.push_back(read_at([&] { return *path + ", line " + std::to_string(row.line); },
                                  [&]() -> amount_of_party {
                                      return {party_of(row, who, names.parties), money_in(into, row.cells[amount])};
                                  }));
        return all;
    });
}

FORDEL_DECL std::optional<amounts_of_parties> read_amounts_of_parties(reading& into, node const& table,
                                                                      address const& where, known_names const& names) {
    if (table.find("file") != nullptr) return read_amounts_in_csv(into, table, where, names);
    amounts_of_parties amounts;
    for (node_member const& one : table.members()) {
        auto const who = read_party(into, part_of(one.value, one.key), where / one.key, names.parties);
        auto const amount = fordel::read_money(into, one.value, where / one.key);
        if (who && amount) amounts.push_back({*who, stated_money(*amount)});
    }
    return amounts.size() == table.members().size() ? std::optional(std::move(amounts)) : std::nullopt;
}

} // namespace detail
} // namespace v0
} // namespace fordel
