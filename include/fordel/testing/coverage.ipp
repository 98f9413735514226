#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/file/detail/bounds_in_use.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/schedule.hpp>
#include <fordel/testing/coverage.hpp>
#include <fordel/testing/detail/cases_of.hpp>
#include <fordel/testing/detail/looked_at.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where a member of a map stands, by its key; the map itself where it has none of that key.
inline position place_of_key(node const& map, std::string_view key) {
    for (node_member const& m : map.members())
        if (m.key == key) return m.at;
    return map.at();
}

// Notes what each case settles and looks at, and then tells it of every clause.
class coverage_of_file {
public:
    explicit coverage_of_file(node const& content) : content_(content) {
        reading apart;
        questions_ = open_questions(apart, content);
        dated_ = stated_values(apart, content);
        std::erase_if(dated_, [](stated_value const& one) { return !one.from && !one.until; });
        in_force_.resize(dated_.size());
    }

    void note(golden_case const& by, file_choices const& choices, schedule const& settled) {
        note_answers(choices);
        bounds_.note(settled);
        for (schedule_entry const entry : settled)
            years_[entry.stream().id].insert(entry.year());
        for (schedule_entry const& entry : looked_at(by, settled))
            note_entry(entry);
    }

    std::vector<clause_coverage> all() && {
        if (node const* const streams = content_.find("streams"))
            for (node_member const& m : streams->members())
                add_stream(m);
        add_bounds();
        add_ties();
        add_alternatives();
        add_dated();
        detail::sort_stably(
            clauses_, [](auto const& a, auto const& b) { return std::pair(a.file, a.at) < std::pair(b.file, b.at); });
        return std::move(clauses_);
    }

private:
    void note_answers(file_choices const& choices) {
        for (open_question const& q : questions_) {
            std::string answer = q.by_default() == nullptr ? std::string() : q.by_default()->id;
            for (auto const& [question, chosen] : choices.chosen)
                if (find_question(questions_, question) == &q)
                    if (alternative const* const a = find_alternative(q, chosen)) answer = a->id;
            answers_.insert({q.id, answer});
        }
    }

    void note_entry(schedule_entry const& entry) {
        std::string const& id = entry.stream().id;
        seen_years_[id].insert(entry.year());
        if (entry.amount().minor() != 0) paid_.insert({id, entry.tranche().id});
        if (!ties_ && !entry.cleared()) ties_ = has_tie(entry);
        for (std::size_t i = 0; i < dated_.size(); ++i)
            if (!in_force_[i]) in_force_[i] = is_in_force(dated_[i], entry);
    }

    static bool has_tie(schedule_entry const& entry) { return entry.allocation().ties().any(); }

    // Of a stream's own value, for its amounts alone.
    static bool is_in_force(stated_value const& value, schedule_entry const& entry) {
        std::string const own = "streams." + entry.stream().id + '.';
        if (value.where.written().starts_with("streams.") && !value.where.written().starts_with(own)) return false;
        period const during = entry.during();
        return (!value.from || *value.from <= during.last()) && (!value.until || during.first() <= *value.until);
    }

    void add(clause_kind kind, address where, std::string which, bool exercised, node const& in, position at) {
        clauses_.push_back({kind, std::move(where), std::move(which), exercised, in.file(), at});
    }

    void add_stream(node_member const& m) {
        address const where = address("streams") / m.key;
        add(clause_kind::stream, where, {}, seen_years_.contains(m.key), m.value, m.at);
        for (int const year : years_[m.key])
            add(clause_kind::year, where / "period", years_label(year), seen_years_[m.key].contains(year), m.value,
                place_of_key(m.value, "period"));
        node const* const payers = m.value.find("paid by");
        if (payers == nullptr || !payers->is_map() || payers->find("who") != nullptr) return;
        for (node_member const& part : payers->members())
            if (part.value.is_map() && (part.value.find("who") != nullptr || part.value.find("amount") != nullptr))
                add(clause_kind::tranche, where / "paid by" / part.key, {}, paid_.contains({m.key, part.key}), m.value,
                    part.at);
    }

    std::string years_label(int year) const {
        reading const dates = reading_dates_of(content_);
        return programme_years{.year_begins = dates.year_begins}.label(year);
    }

    // A step by itself stands where a list of them would.
    void add_bounds() {
        for (bounds_of_side const& side : bounds_.sides())
            for (std::size_t i = 0; i < side.steps.size(); ++i) {
                if (!side.is_bound(i)) continue;
                address where = side.where / (i + 1);
                if (find(content_, where) == nullptr) where = side.where;
                node const* const at = find(content_, where);
                node const& stands = at == nullptr ? content_ : *at;
                add(clause_kind::bound, where, side.steps[i].describe().en, side.binding.contains(i), stands,
                    at == nullptr ? position{} : stands.at());
            }
    }

    void add_ties() {
        bool const said = content_.find("ties") != nullptr;
        add(clause_kind::ties, address("ties"), {}, ties_, content_,
            said ? place_of_key(content_, "ties") : position{});
    }

    void add_alternatives() {
        for (open_question const& q : questions_)
            for (alternative const& a : q.alternatives)
                add(clause_kind::alternative, address("assumptions") / q.id, a.id, answers_.contains({q.id, a.id}),
                    a.at, a.at.at());
    }

    void add_dated() {
        for (std::size_t i = 0; i < dated_.size(); ++i)
            clauses_.push_back({clause_kind::dated_value, dated_[i].where,
                                dated_[i].from ? "from " + to_string(*dated_[i].from) : std::string(), in_force_[i],
                                dated_[i].file, dated_[i].at});
    }

    node const& content_;
    std::vector<open_question> questions_{};
    std::vector<stated_value> dated_{};
    std::vector<bool> in_force_{}; // of those
    bounds_in_use bounds_{};
    bool ties_ = false;
    std::set<std::pair<std::string, std::string>> answers_{}; // questions and what was answered
    std::set<std::pair<std::string, std::string>> paid_{};    // streams and their parts
    std::map<std::string, std::set<int>> years_{}, seen_years_{};
    std::vector<clause_coverage> clauses_{};
};

// The lines of a text without their ends.
inline std::vector<std::string_view> lines_in(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace detail

FORDEL_DECL text note(clause_coverage const& clause) {
    if (clause.exercised) return {};
    std::string const& which = clause.which;
    switch (clause.kind) {
    case clause_kind::stream:
        return {"intet tilfælde ser på den", "no case looks at it"};
    case clause_kind::year:
        return {"intet tilfælde ser på " + which, "no case looks at " + which};
    case clause_kind::tranche:
        return {"ingen betaler den i noget tilfælde", "nobody pays it in any case"};
    case clause_kind::bound:
        return {"binder aldrig", "it never binds"};
    case clause_kind::ties:
        return {"ingen står lige i noget tilfælde", "no tie occurs in any case"};
    case clause_kind::alternative:
        return {"intet tilfælde har svaret " + which, "no case answers " + which};
    case clause_kind::dated_value:
        break;
    }
    return {"gælder ikke i noget tilfælde", "it is in force in no case"};
}

FORDEL_DECL std::vector<clause_coverage> coverage(std::filesystem::path const& programme, programme_file const& of,
                                                  std::vector<case_file> cases) {
    detail::coverage_of_file made(of.content());
    detail::cases_of(programme, std::move(cases))
        .settle(of, [&](golden_case const& by, file_choices const& choices, schedule const& s) {
            made.note(by, choices, s);
        });
    return std::move(made).all();
}

FORDEL_DECL std::string drawn(std::string_view text, std::string_view file, std::vector<clause_coverage> const& clauses,
                              language lang) {
    std::map<int, std::vector<clause_coverage const*>> by_line;
    for (clause_coverage const& clause : clauses)
        if (clause.file == file && clause.at.line > 0) by_line[clause.at.line].push_back(&clause);
    std::string made;
    int number = 0;
    for (std::string_view const line : detail::lines_in(text)) {
        auto const here = by_line.find(++number);
        std::string notes;
        if (here != by_line.end())
            for (clause_coverage const* const clause : here->second)
                if (!clause->exercised) notes += (notes.empty() ? "" : "; ") + note(*clause).in(lang);
        made += here == by_line.end() ? "  " : notes.empty() ? "✓ " : "✗ ";
        made += line;
        if (!notes.empty()) made += "  ← " + notes;
        made += '\n';
    }
    return made;
}

} // namespace v0
} // namespace fordel
