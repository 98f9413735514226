#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/csv_parties.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/detail/figures_source.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/named_figures.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/figures.hpp>
#include <fordel/io/figures_reading.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the file says of its figures in words.
struct figures_words {
    text what{};
    text unit{};
    text limited_to{};
    citation source{};
    std::optional<date> on{}, published{};
};

class figures_reader {
public:
    figures_reader(reading& into, std::string const& name, map_reader const& map, party_register const& parties,
                   file_sources const& sources, figures_by_name const& others)
        : into_(into), name_(name), map_(map), parties_(parties), sources_(sources), others_(others) {}

    std::optional<figures> read() {
        if (!require_one_source(into_, map_)) return std::nullopt;
        if (node const* const data = map_.find("data")) return shipped(*data, map_.where("data"));
        if (!read_words()) return std::nullopt;
        if (map_.has("sum of")) return sum();
        if (map_.has("values")) return written();
        return map_.has("column") || map_.has("party column") ? column() : whole_csv();
    }

    std::optional<figures> shipped(node const& says, address const& where) const {
        return read_scalar(into_, says, where, forms::figures, [&](std::string const& named) {
            return shipped_figures(named, sources_.shipped, sources_.as_of);
        });
    }

private:
    template <class Value, class Read>
    void take(Value& into, std::string_view key, Read&& read) {
        if (!map_.has(key)) return;
        if (auto value = map_.read(key, std::forward<Read>(read)))
            into = std::move(*value);
        else
            complete_ = false;
    }

    bool read_words() {
        words_.what = {name_, name_};
        take(words_.what, "what", fordel::read_words);
        take(words_.unit, "unit", fordel::read_words);
        take(words_.limited_to, "limited to", fordel::read_words);
        take(words_.source, "source", read_citation);
        take(words_.on, "on", read_date);
        take(words_.published, "published", read_date);
        if (words_.unit.da == heads().da || words_.unit.en == heads().en) words_.unit = heads();
        return complete_;
    }

    figures made(std::vector<party> of, std::vector<figure> const& values) const {
        return {words_.what, std::move(of), values, words_.source, words_.unit, words_.limited_to};
    }

    static std::string const& called(party const& who) { return who.code.empty() ? who.id : who.code; }

    // ------------------------------------------------------------ sums

    std::optional<figures> sum() {
        auto const parts = map_.read("sum of", [&](reading& into, node const& says, address const& where) {
            return read_each(into, says, where, others_);
        });
        if (!parts) return std::nullopt;
        return into_.attempt(*map_.find("sum of"), map_.where("sum of"), [&]() -> figures {
            if (parts->empty()) throw error(errors::figures_unnamed, "a sum of nothing");
            figures all = parts->front();
            for (std::size_t i = 1; i < parts->size(); ++i)
                all = all + (*parts)[i];
            if (!map_.has("what")) return all;
            return {words_.what, all.parties(), all.values(), all.source(), all.unit(), all.limited_to()};
        });
    }

    // ------------------------------------------------------------ written in the file

    std::optional<figures> written() {
        node const& values = *map_.find("values");
        address const where = map_.where("values");
        if (!values.is_map()) return std::nullopt; // reported
        bool const by_date = !values.members().empty() && values.members().front().value.is_map();
        if (by_date) {
            report_unread(into_, map_, "values by day", {"on"});
            for (node_member const& m : values.members())
                if (!m.value.is_map())
                    complete_ = no_values(m.value, where / m.key);
                else if (auto const on = into_.attempt(values, where / m.key, [&] { return parse_date(m.key); }))
                    put_all(m.value, where / m.key, *on);
                else
                    complete_ = false;
        } else if (words_.on) {
            put_all(values, where, *words_.on);
        } else {
            complete_ = no_date();
        }
        if (!complete_) return std::nullopt;
        return into_.attempt(values, where, [&] { return made(std::move(of_), values_); });
    }

    bool no_date() const {
        into_.report(errors::file_missing_key, "figures without on", map_.map(), map_.where());
        return false;
    }

    bool no_values(node const& of_day, address const& where) const {
        into_.report(errors::file_not_a_map, "values of a day: " + detail::quoted(of_day.text()), of_day, where);
        return false;
    }

    void put_all(node const& by_party, address const& where, date on) {
        if (!by_party.is_map()) {
            into_.report(errors::file_not_a_map, "figures of a day: " + detail::quoted(by_party.text()), by_party,
                         where);
            complete_ = false;
        }
        for (node_member const& m : by_party.members()) {
            auto const who = into_.attempt(by_party.placed(m.at, by_party.shared_file()), where / m.key,
                                           [&] { return &parties_.find(m.key); });
            auto const value = read_fraction(into_, m.value, where / m.key);
            if (who && value)
                put(**who, on, *value);
            else
                complete_ = false;
        }
    }

    void put(party const& who, date on, fraction value) {
        if (listed_.insert(called(who)).second) of_.push_back(who);
        values_.push_back({called(who), on, std::move(value), words_.published});
    }

    // ------------------------------------------------------------ in a CSV

    std::optional<notation> csv_notation() {
        std::optional<notation> style = into_.notation;
        take(style, "notation", [](reading& into, node const& says, address const& where) {
            return into.attempt(says, where,
                                [&] { return value_of(notation_names, says.text(), errors::text_unknown_notation); });
        });
        return style;
    }

    // read(text) of the CSV.
    template <class Read>
    std::optional<figures> of_file(Read&& read) {
        auto const path = map_.read("file", read_text);
        if (!path) return std::nullopt;
        node const& says = *map_.find("file");
        return into_.attempt(says, map_.where("file"), [&] {
            std::string const text = sources_.beside(*path, says);
            return read_at([&] { return *path; }, [&] { return read(text); });
        });
    }

    std::optional<figures> whole_csv() {
        figures_reading const how{words_.what,       words_.unit,    words_.source,
                                  words_.limited_to, parties_.all(), csv_notation()};
        if (!complete_) return std::nullopt;
        return of_file([&](std::string const& text) { return read_csv(text, how); });
    }

    // One column of a CSV with several, by party, and by date where it has dates.
    std::optional<figures> column() {
        std::optional<notation> const style = csv_notation();
        std::string values = "value", of = "";
        take(values, "column", read_text);
        take(of, "party column", read_text);
        if (!complete_) return std::nullopt;
        return of_file([&](std::string const& text) {
            csv_table const table = read_csv_table(text);
            std::size_t const value = table.column_named(values);
            std::optional<std::size_t> const dated = table.column({"date", "dato"});
            party_columns const who = columns_of_parties(table, of);
            if (!dated && !words_.on) throw error(errors::file_no_date, "no column date, and no `on`");
            if (dated) report_unread(into_, map_, "a column of days", {"on"});
            for (csv_row const& row : table.rows)
                read_at([&] { return "line " + std::to_string(row.line); },
                        [&] {
                            put(party_of(row, who, parties_), dated ? parse_date(row.cells[*dated]) : *words_.on,
                                fraction::parse(row.cells[value], style));
                            return true;
                        });
            return made(std::move(of_), values_);
        });
    }

    reading& into_;
    std::string const& name_;
    map_reader const& map_;
    party_register const& parties_;
    file_sources const& sources_;
    figures_by_name const& others_;
    figures_words words_{};
    bool complete_ = true;
    std::vector<party> of_{};
    std::vector<figure> values_{};
    std::unordered_set<std::string> listed_{};
};

} // namespace detail

FORDEL_DECL std::optional<named_figures> read_figures(reading& into, std::string const& name, node const& says,
                                                      address const& where, party_register const& parties,
                                                      file_sources const& sources, figures_by_name const& others) {
    node const stated = says.is_text() ? node(std::vector<node_member>{{"data", says, says.at()}}) : says;
    map_reader const map(into, stated, where, forms::figures);
    if (!stated.is_map()) return std::nullopt;
    auto of = detail::figures_reader(into, name, map, parties, sources, others).read();
    std::optional<reference_date> const at = map.read("at", read_reference_date);
    std::optional<missing_date> const missing =
        map.has("missing") ? map.read("missing", read_missing) : missing_date::refuse;
    if (!of || !missing || (map.has("at") && !at)) return std::nullopt;
    std::optional<date> const only = at ? std::nullopt : only_date(*of);
    return named_figures{std::move(*of), only ? reference_date::fixed(*only) : at, *missing};
}

} // namespace v0
} // namespace fordel
