#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/csv_parties.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/detail/key_weights.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Who has which part; of percentages one may have the rest.
struct given_parts {
    std::vector<party> who{};
    std::vector<fraction> parts{};
    std::optional<party> rest{};

    // Throws fordel.file.key_line where the rest is given twice.
    void give_rest(party const& to) {
        if (rest) throw error(errors::key_factors, "`rest` for " + rest->name + " and for " + to.name);
        rest = to;
    }
};

// Reads a column of numbers, which a file gives by party, or in a CSV.
class parts_reader {
public:
    parts_reader(reading& into, known_names const& names, bool percentages)
        : into_(into), names_(names), percentages_(percentages) {}

    std::optional<given_parts> read(node const& says, address const& where) {
        if (!says.is_map()) {
            into_.report(errors::file_not_a_map, detail::quoted(says.text()), says, where);
            return std::nullopt;
        }
        if (says.find("file") != nullptr) return in_csv(says, where);
        bool complete = true;
        for (node_member const& m : says.members())
            complete = one(m, says, where / m.key) && complete;
        return complete ? std::optional(std::move(given_)) : std::nullopt;
    }

private:
    party const& find(std::string_view written) const {
        return written == borne_by_nobody ? uncovered_party() : names_.parties.find(written);
    }

    bool one(node_member const& m, node const& map, address const& where) {
        auto const who = into_.attempt(node().placed(m.at, map.shared_file()), where, [&] { return find(m.key); });
        if (percentages_ && m.value.is_text() && m.value.text() == "rest")
            return who && into_.attempt(m.value, where, [&] { return given_.give_rest(*who), true; });
        auto const part = percentages_ ? read_percent(into_, m.value, where) : read_fraction(into_, m.value, where);
        if (!who || !part) return false;
        put(*who, percentages_ ? *part * fraction(100) : *part);
        return true;
    }

    void put(party const& who, fraction part) {
        given_.who.push_back(who);
        given_.parts.push_back(std::move(part));
    }

    std::optional<given_parts> in_csv(node const& says, address const& where) {
        auto const text_of = [&](std::string_view key) -> std::optional<std::string> {
            node const* const value = says.find(key);
            return value == nullptr ? std::nullopt : read_text(into_, *value, where / key);
        };
        for (node_member const& m : says.members())
            if (m.key != "file" && m.key != "column")
                into_.report(errors::file_unknown_key, detail::quoted(m.key) + " beside file", says, where / m.key);
        auto const path = text_of("file"), column = text_of("column");
        if (!path) return std::nullopt;
        return into_.attempt(says, where, [&] {
            csv_table const table = read_csv_table(names_.sources.beside(*path, says));
            read_at([&] { return *path; },
                    [&] { return take(table, column.value_or(percentages_ ? "percent" : "weight")); });
            return std::move(given_);
        });
    }

    bool take(csv_table const& table, std::string const& column) {
        std::size_t const value = table.column_named(column);
        party_columns const who = columns_of_parties(table);
        for (csv_row const& row : table.rows)
            read_at([&] { return "line " + std::to_string(row.line); },
                    [&] {
                        bool const by_nobody = row.cells[who.name] == borne_by_nobody;
                        party const& p = by_nobody ? uncovered_party() : party_of(row, who, names_.parties);
                        std::string const& cell = row.cells[value];
                        if (percentages_ && cell == "rest")
                            given_.give_rest(p);
                        else
                            put(p, percentages_ ? fraction::parse_percentage(cell, into_.notation)
                                                : fraction::parse(cell, into_.notation));
                        return true;
                    });
        return true;
    }

    reading& into_;
    known_names const& names_;
    bool percentages_;
    given_parts given_{};
};

// What the weights are, where the file says it.
FORDEL_DECL std::optional<key_basis> basis_said(map_reader const& map) {
    key_basis basis{{"givne vægte", "given weights"}};
    auto const what = map.read("what", fordel::read_words);
    auto const source = map.read("source", read_citation);
    auto const on = map.read("on", read_date);
    if (map.has("what") != what.has_value() || map.has("source") != source.has_value() ||
        map.has("on") != on.has_value())
        return std::nullopt;
    if (what) basis.what = *what;
    if (source) basis.source = *source;
    basis.on = on;
    return basis;
}

FORDEL_DECL std::optional<key_rule> weights_said(reading& into, known_names const& names, map_reader const& map) {
    node const& says = *map.find("weights");
    auto given = parts_reader(into, names, false).read(says, map.where("weights"));
    auto basis = basis_said(map);
    if (!given || !basis) return std::nullopt;
    return into.attempt(says, map.where("weights"), [&]() -> key_rule {
        return key(std::move(given->who), std::move(given->parts), std::move(*basis));
    });
}

FORDEL_DECL std::optional<key_rule> percent_said(reading& into, known_names const& names, map_reader const& map) {
    node const& says = *map.find("percent");
    auto given = parts_reader(into, names, true).read(says, map.where("percent"));
    if (!given) return std::nullopt;
    return into.attempt(says, map.where("percent"), [&]() -> key_rule {
        return given->rest ? key::percent(std::move(given->who), std::move(given->parts), *given->rest)
                           : key::percent(std::move(given->who), std::move(given->parts));
    });
}

FORDEL_DECL std::optional<amounts_needed> amounts_said(map_reader const& map) {
    amounts_needed asked;
    bool complete = true;
    auto const take = [&](auto& field, std::string_view key, auto const& read) {
        if (!map.has(key)) return;
        auto const value = map.read(key, read);
        if (value)
            field = *value;
        else
            complete = false;
    };
    auto const choice = [](value_form const& form, auto const& names) {
        return [&form, &names](reading& r, node const& value, address const& where) {
            return read_scalar(r, value, where, form, [&](std::string const& written) {
                return value_of(names, written, errors::key_unknown_choice);
            });
        };
    };
    take(asked.of, "amounts of", [](reading& r, node const& value, address const& where) {
        return std::optional(read_list_of_names(r, value, where));
    });
    take(asked.year, "in", choice(forms::amount_year, amount_year_names));
    take(asked.side, "by", choice(forms::amount_side, amount_side_names));
    bool exact = false;
    take(exact, "exact", read_yes_or_no);
    asked.precision = exact ? amount_precision::exact : amount_precision::settled;
    return complete ? std::optional(std::move(asked)) : std::nullopt;
}

} // namespace detail
} // namespace v0
} // namespace fordel
