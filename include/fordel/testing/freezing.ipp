#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/schedule.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/detail/case_reader.hpp>
#include <fordel/testing/detail/csv_edit.hpp>
#include <fordel/testing/freezing.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// An amount that a case expects, its fields as a case file writes them.
struct frozen_amount {
    std::vector<std::string> by{};
    fraction amount{};
};

// What one combination of choices came to.
struct frozen_case {
    std::string name{};
    file_choices choices{};
    std::vector<frozen_amount> amounts{};
    std::vector<schedule_residual> residuals{};
    programme_years years{};
    unsigned decimals = 0;
};

// In quotes where a cell needs them.
inline std::string frozen_line(std::vector<std::string> const& cells) {
    std::string line;
    for (std::string const& cell : cells)
        line += (&cell == &cells.front() ? "" : ";") + as_cell(cell, ';');
    return line + '\n';
}

class case_freezer {
public:
    case_freezer(programme_file const& of, freezing const& how) : of_(of), how_(how) {
        reading into;
        (void)read_header(into, of.content());
        style_ = into.notation.value_or(notation::plain);
        texts_in_ = into.texts_in;
        into.require_none();
    }

    frozen_cases freeze() {
        reading into;
        std::vector<file_choices> const combinations = open_cases(into, of_.content(), how_.choices);
        into.require_none();
        std::size_t amounts = 0;
        for (file_choices const& one : combinations)
            amounts += cases_.emplace_back(settled(one)).amounts.size();
        beside_ = !how_.table.empty() && amounts > how_.most_here;
        frozen_cases made{node(file_members())};
        if (beside_) made.table = table();
        return made;
    }

private:
    std::vector<std::string> fields() const {
        return how_.by_stream ? std::vector<std::string>{"year", "stream", "tranche", "payer", "recipient"}
                              : std::vector<std::string>{"payer", "year"};
    }

    frozen_case settled(file_choices const& choices) const {
        schedule const s = of_.schedule(choices);
        frozen_case made{.name = case_name(choices, how_.choices),
                         .choices = choices,
                         .residuals = s.residuals(),
                         .years = s.programme().years(),
                         .decimals = static_cast<unsigned>(s.programme().in().minor_digits())};
        if (made.name.empty()) made.name = "today";
        using enum schedule_field;
        auto const by =
            how_.by_stream ? std::vector{year, stream, tranche, payer_id, recipient_id} : std::vector{payer_id, year};
        party_index const parties(s.programme().parties());
        auto const written = [&](schedule_field field, std::string const& label) {
            if (field == year) return year_label(made.years, label);
            if (field == payer_id || field == recipient_id) return party_label(s.programme().parties(), parties, label);
            return label;
        };
        for (subtotal const& one : s.total_by(by)) {
            frozen_amount amount{.amount = one.amount.exact()};
            for (std::size_t f = 0; f < by.size(); ++f)
                amount.by.push_back(written(by[f], one.by[f]));
            made.amounts.push_back(std::move(amount));
        }
        return made;
    }

    static std::string year_label(programme_years const& years, std::string const& label) {
        int year = 0;
        std::from_chars(label.data(), label.data() + label.size(), year);
        return years.label(year);
    }

    // The name, where nobody else is called so; else the id, by which a case finds a party as well.
    static std::string party_label(std::vector<party> const& all, party_index const& index, std::string const& id) {
        if (id == uncovered_party().id) return "uncovered";
        auto const who = index.exact(id);
        if (!who || all[*who].name == the_others || all[*who].name == "uncovered") return id;
        try {
            return index.exact(all[*who].name) == who ? all[*who].name : id;
        } catch (error const&) { // two are called so
            return id;
        }
    }

    std::vector<node_member> file_members() const {
        std::vector<node_member> all{{"fordel", node("1")}};
        if (texts_in_ == language::da) all.push_back({"language", node("da")});
        all.push_back({"notation", node(detail::name_of(notation_names, style_))});
        all.push_back({"programme", node(how_.programme)});
        all.push_back({"origin", node(to_string(case_origin::frozen))});
        all.push_back({"complete", node("yes")});
        std::vector<node_member> cases;
        for (frozen_case const& one : cases_)
            cases.push_back({one.name, node(case_members(one))});
        all.push_back({"cases", node(std::move(cases))});
        return all;
    }

    std::vector<node_member> case_members(frozen_case const& one) const {
        std::vector<node_member> all;
        if (!one.choices.chosen.empty()) {
            std::vector<node_member> chosen;
            for (auto const& [question, alternative] : one.choices.chosen)
                chosen.push_back({question, node(alternative)});
            all.push_back({"choose", node(std::move(chosen))});
        }
        if (!one.choices.set.empty()) {
            std::vector<node_member> set;
            for (auto const& [where, value] : one.choices.set)
                set.push_back({where.written(), value});
            all.push_back({"set", node(std::move(set))});
        }
        if (one.choices.as_of) all.push_back({"as of", to_node(*one.choices.as_of)});
        if (beside_ && cases_.size() > 1)
            all.push_back({"where", node(std::vector<node_member>{{"case", node(one.name)}})});
        all.push_back({"expect", beside_ ? in_table() : how_.by_stream ? as_list(one) : as_matrix(one)});
        all.push_back({"residuals", residuals_of(one)});
        return all;
    }

    node in_table() const {
        std::vector<node> by;
        for (std::string const& field : fields())
            by.emplace_back(field);
        return node(std::vector<node_member>{{"file", node(how_.table)}, {"by", node(std::move(by))}});
    }

    std::string figure(frozen_case const& of, fraction const& amount) const {
        return shown_amount(amount, of.decimals, style_);
    }

    node as_list(frozen_case const& one) const {
        std::vector<std::string> const names = fields();
        std::vector<node> rows;
        for (frozen_amount const& amount : one.amounts) {
            std::vector<node_member> row;
            for (std::size_t f = 0; f < names.size(); ++f)
                row.push_back({names[f], node(amount.by[f])});
            row.push_back({"amount", node(figure(one, amount.amount))});
            rows.emplace_back(std::move(row));
        }
        return node(std::move(rows));
    }

    node as_matrix(frozen_case const& one) const {
        std::vector<std::pair<std::string, std::vector<node_member>>> payers;
        for (frozen_amount const& amount : one.amounts) {
            auto known =
                std::find_if(payers.begin(), payers.end(), [&](auto const& p) { return p.first == amount.by[0]; });
            if (known == payers.end()) known = payers.insert(known, {amount.by[0], {}});
            known->second.push_back({amount.by[1], node(figure(one, amount.amount))});
        }
        std::vector<node_member> levels;
        for (auto& [payer, years] : payers)
            levels.push_back({payer, node(std::move(years))});
        return node(std::vector<node_member>{{"by", node(std::vector<node>{node("payer"), node("year")})},
                                             {"amounts", node(std::move(levels))}});
    }

    node residuals_of(frozen_case const& one) const {
        if (one.residuals.empty()) return node("none");
        std::vector<node> rows;
        for (schedule_residual const& r : one.residuals)
            rows.emplace_back(std::vector<node_member>{{"year", node(one.years.label(r.year))},
                                                       {"stream", node(r.stream)},
                                                       {"tranche", node(r.tranche)},
                                                       {"why", node(to_string(r.why))},
                                                       {"missing", node(figure(one, r.missing))}});
        return node(std::move(rows));
    }

    // Of all cases; which of them a line is of stands first, where there are several.
    std::string table() const {
        bool const several = cases_.size() > 1;
        std::string header = several ? "case;" : "";
        for (std::string const& field : fields())
            header += field + ';';
        std::string text = header + "amount\n";
        for (frozen_case const& one : cases_)
            for (frozen_amount const& amount : one.amounts) {
                std::vector<std::string> cells;
                if (several) cells.push_back(one.name);
                cells.insert(cells.end(), amount.by.begin(), amount.by.end());
                cells.push_back(figure(one, amount.amount));
                text += frozen_line(cells);
            }
        return text;
    }

    programme_file const& of_;
    freezing const& how_;
    notation style_ = notation::plain;
    language texts_in_ = language::en;
    std::vector<frozen_case> cases_{};
    bool beside_ = false;
};

} // namespace detail

FORDEL_DECL frozen_cases freeze(programme_file const& of, freezing const& how) {
    return detail::case_freezer(of, how).freeze();
}

} // namespace v0
} // namespace fordel
