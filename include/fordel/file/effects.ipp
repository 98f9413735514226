#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/cases.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/effects.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/rests_on.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/schedule/programme_case.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The same cases, and in each the same amounts, however its time is cut.
inline bool comes_to_the_same(std::vector<programme_case> const& before, std::vector<programme_case> const& after) {
    return std::ranges::equal(before, after, [](programme_case const& a, programme_case const& b) {
        return a.name == b.name && fordel::compare(a.schedule, b.schedule).empty();
    });
}

class effect_finder {
public:
    effect_finder(programme_file const& scenario, file_choices const& choices)
        : scenario_(scenario), choices_(choices), proposals_(scenario.proposals()), settled_(cases(scenario, choices)) {
    }

    std::vector<effect> all() const {
        std::vector<effect> found;
        for (std::size_t p = 0; p < proposals_.size(); ++p)
            for (std::size_t c = 0; c < proposals_[p].changes.size(); ++c)
                found.push_back(of(p, c));
        return found;
    }

private:
    effect of(std::size_t p, std::size_t c) const {
        fordel::change const& what = proposals_[p].changes[c];
        effect made{what, proposals_[p].id, moves(p, c), {}};
        if (!made.moves) made.why = likely_cause(what, proposals_[p].id);
        return made;
    }

    bool moves(std::size_t p, std::size_t c) const {
        std::vector<proposal> others = proposals_;
        others[p].changes.erase(others[p].changes.begin() + static_cast<std::ptrdiff_t>(c));
        try {
            return !comes_to_the_same(cases(scenario_.with_only(std::move(others)), choices_), settled_);
        } catch (error const& wrong) {
            if (is_interruption(wrong)) throw;
            return true; // the others need it
        }
    }

    text likely_cause(fordel::change const& what, std::string const& by) const {
        if (auto const other = replaced_by(what, by)) return *other;
        std::vector<std::string> const streams = streams_resting_on(scenario_.content(), what.where);
        if (streams.empty() && !is_clearing(what.where))
            return {"intet hviler på det, der står dér", "nothing rests on what stands there"};
        if (auto const periods = periods_apart(what, streams)) return *periods;
        if (is_bound(what.where))
            return {"med de øvrige ændringer er de samme beløb bundet uden den, eller den binder ingen",
                    "with the other changes the same amounts are bound without it, or it binds none"};
        return {"med de øvrige ændringer er beløbene de samme med den som uden",
                "with the other changes the amounts are the same with it as without it"};
    }

    // By another proposal on all its days, or by what the caller or an alternative puts there.
    std::optional<text> replaced_by(fordel::change const& what, std::string const& by) const {
        for (proposal const& other : proposals_)
            for (fordel::change const& c : other.changes)
                if (c.replaces == by && other.id != by && is_within(what.where, c.where) && holds_throughout(c, what))
                    return text{"erstattet af " + other.id, "replaced by " + other.id};
        for (auto const& [where, value] : choices_.set)
            if (is_within(what.where, where))
                return text{"erstattet af den værdi, der er sat på " + where.written(),
                            "replaced by the value that is set at " + where.written()};
        reading unheard;
        for (open_question const& q : open_questions(unheard, scenario_.content()))
            if (alternative const* const answer = answer_of(q))
                for (setting const& s : answer->settings)
                    if (is_within(what.where, s.where))
                        return text{"erstattet af svaret på " + q.id, "replaced by the answer of " + q.id};
        return std::nullopt;
    }

    // What was chosen, or the default; null where each answer is a case.
    alternative const* answer_of(open_question const& q) const {
        for (auto const& [question, answer] : choices_.chosen)
            if (question == q.id) return find_alternative(q, answer);
        return q.by_default();
    }

    static bool holds_throughout(fordel::change const& outer, fordel::change const& inner) {
        bool const begins = !outer.from || (inner.from && *outer.from <= *inner.from);
        bool const ends = !outer.until || (inner.until && *inner.until <= *outer.until);
        return begins && ends;
    }

    static bool is_clearing(address const& where) { return where.written().starts_with("clearings."); }

    static bool is_bound(address const& where) {
        return std::ranges::any_of(std::vector<std::string_view>{"adjustments", "floors", "caps"},
                                   [&](auto word) { return where.written().find(word) != std::string::npos; });
    }

    std::optional<text> periods_apart(fordel::change const& what, std::vector<std::string> const& streams) const {
        std::string said;
        for (std::string const& id : streams) {
            reading dates = reading_dates_of(scenario_.content());
            node const* const written = find(scenario_.content(), address("streams") / id / "period");
            auto const during = written == nullptr ? std::nullopt : read_period(dates, *written, {});
            bool const apart =
                during && ((what.from && during->last() < *what.from) || (what.until && *what.until < during->first()));
            if (!apart) return std::nullopt;
            said += (said.empty() ? "" : ", ") + id + " " + during->span();
        }
        if (streams.empty()) return std::nullopt;
        return text{"dagene ligger uden for perioden af det, der hviler på den: " + said,
                    "its days lie outside the period of what rests on it: " + said};
    }

    programme_file const& scenario_;
    file_choices const& choices_;
    std::vector<proposal> proposals_;
    std::vector<programme_case> settled_;
};

} // namespace detail

FORDEL_DECL std::vector<effect> effects(programme_file const& scenario, file_choices const& choices) {
    return detail::effect_finder(scenario, choices).all();
}

FORDEL_DECL std::vector<effect> require_effect(programme_file const& scenario, file_choices const& choices) {
    std::vector<finding> none;
    std::vector<effect> all = effects(scenario, choices);
    for (effect const& one : all)
        if (!one.moves)
            none.push_back({errors::proposal_no_effect,
                            one.change.where.written() + " " + days_of(one.change) + ": " + one.why.en, one.change.file,
                            one.change.at, one.change.where});
    if (!none.empty()) throw file_error(std::move(none));
    return all;
}

} // namespace v0
} // namespace fordel
