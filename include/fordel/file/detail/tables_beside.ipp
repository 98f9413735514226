#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/detail/apart.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/one_line.hpp>
#include <fordel/file/detail/tables_beside.hpp>
#include <fordel/file/document_names.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string with_vintage(decided_document const& in, node const& value) {
    if (!value.is_text() || !names_shipped_data(value.text())) return one_line(value);
    try {
        auto const vintage = shipped_vintage(value.text(), in.file.shipped(), in.choices.as_of);
        return vintage ? value.text().substr(0, value.text().find('@')) + "@" + *vintage : value.text();
    } catch (error const&) { // it is told when its programme is read
        return value.text();
    }
}

FORDEL_DECL std::string tables_beside::written_before(node const& value) const { return with_vintage(before_, value); }
FORDEL_DECL std::string tables_beside::written_after(node const& value) const { return with_vintage(after_, value); }

inline std::vector<std::string> lines_of_table(std::string const& bytes) {
    std::vector<std::string> rows;
    for (csv_row const& row : read_csv_table(bytes).rows) {
        std::string line;
        for (std::string const& cell : row.cells)
            line += (line.empty() ? "" : " ") + cell;
        rows.push_back(std::move(line));
    }
    return rows;
}

FORDEL_DECL std::optional<each_alone> tables_beside::rows(node const& before, node const& after) const {
    try {
        std::string const earlier = before_.file.source().beside(before.text(), before);
        std::string const later = after_.file.source().beside(after.text(), after);
        if (earlier == later) return std::nullopt;
        std::vector<std::string> const rows = lines_of_table(earlier), others = lines_of_table(later);
        each_alone said{first_of(only_in(rows, others)), first_of(only_in(others, rows))};
        return said == each_alone{} ? std::nullopt : std::optional(std::move(said)); // remarks alone
    } catch (error const&) { // it is told when its programme is read
        return std::nullopt;
    }
}

// As they are in the end.
inline known_names names_at_last(decided_document const& in) {
    reading unheard = in.words;
    std::vector<date> const days = changes(in.content);
    file_sources const sources{
        .beside = [&in](std::string const& path, node const& from) { return in.file.source().beside(path, from); },
        .shipped = in.file.shipped(),
        .as_of = in.choices.as_of};
    return read_known_names(unheard, days.empty() ? in.content : in_force(in.content, days.back()), sources);
}

inline fordel::figures const* figures_named(known_names const& in, std::string const& name) {
    auto const found = in.figures.find(name);
    return found == in.figures.end() || !found->second ? nullptr : &found->second->of;
}

inline std::string figure_line(figure_change const& one, fraction const& value, bool with_day, reading const& words) {
    writing const as{.notation = words.notation.value_or(notation::plain)};
    return one.who.name + (with_day ? " " + to_string(one.on) : "") + " " + number_text(value, as);
}

FORDEL_DECL std::optional<each_alone> tables_beside::figures(std::string const& name) {
    try {
        if (!names_before_) names_before_ = names_at_last(before_);
        if (!names_after_) names_after_ = names_at_last(after_);
        auto const* const earlier = figures_named(*names_before_, name);
        auto const* const later = figures_named(*names_after_, name);
        if (earlier == nullptr || later == nullptr) return std::nullopt;
        std::vector<figure_change> const changed = earlier->diff(*later);
        bool const days = std::ranges::any_of(changed, [&](auto const& one) { return one.on != changed.front().on; });
        std::vector<std::string> only_before, only_after;
        for (figure_change const& one : changed) {
            if (one.before) only_before.push_back(figure_line(one, *one.before, days, before_.words));
            if (one.after) only_after.push_back(figure_line(one, *one.after, days, after_.words));
        }
        return each_alone{first_of(only_before), first_of(only_after)};
    } catch (error const&) { // they cannot be read, or do not count the same
        return std::nullopt;
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
