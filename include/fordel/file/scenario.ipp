#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/applied_change.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/scenario.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A change with the proposal that it is of.
struct change_of {
    fordel::change const* what;
    proposal const* by;
};

inline node placed_as(fordel::change const& c) {
    return node().placed(c.at, std::make_shared<std::string const>(c.file));
}

inline std::string line_of(std::string const& file, position at) {
    return at.line > 0 ? file + ":" + std::to_string(at.line) : file;
}

inline std::string said_in(change_of const& c) {
    std::string const where = line_of(c.what->file, c.what->at);
    return (where.empty() ? c.by->id : where) + " (" + c.what->where.written() + " " + days_of(*c.what) + ")";
}

inline bool gives_way(change_of const& former, change_of const& latter) {
    return latter.by != former.by && latter.what->replaces == former.by->id;
}

// What gives way comes first, so that the other is put over it; else by address and day, whichever proposal says it.
// What is taken out of lists at all times comes last, so that places keep their numbers.
class order_of_changes {
public:
    explicit order_of_changes(std::vector<proposal> const& proposals) {
        for (proposal const& p : proposals)
            for (fordel::change const& c : p.changes)
                all_.push_back({&c, &p});
        std::sort(all_.begin(), all_.end(), [](change_of const& a, change_of const& b) {
            bool const out = taken_out(a);
            if (out != taken_out(b)) return taken_out(b);
            return out ? rank(b) < rank(a) : rank(a) < rank(b); // the last of a list first
        });
    }

    void require_no_conflict(reading& into) const {
        for (std::size_t i = 0; i < all_.size(); ++i)
            for (std::size_t j = i + 1; j < all_.size(); ++j) {
                change_of const &a = all_[i], &b = all_[j];
                bool const settled = gives_way(a, b) != gives_way(b, a);
                if (settled || !collide(*a.what, *b.what)) continue;
                into.report(errors::proposal_conflict, said_in(a) + " and " + said_in(b), placed_as(*b.what),
                            b.what->where);
            }
    }

    // Each behind all that give way to it.
    std::vector<change_of> all() const {
        std::vector<change_of> made, left = all_;
        while (!left.empty()) {
            auto const next = std::ranges::find_if(left, [&](change_of const& c) {
                return std::ranges::none_of(
                    left, [&](change_of const& other) { return gives_way(other, c) && collide(*other.what, *c.what); });
            });
            made.push_back(next != left.end() ? *next : left.front());
            left.erase(next != left.end() ? next : left.begin());
        }
        return made;
    }

private:
    static bool taken_out(change_of const& c) { return c.what->removes() && c.what->throughout(); }

    // By places in a list, 10 is behind 9.
    static std::tuple<std::size_t, std::string_view, std::optional<date>, std::string_view> rank(change_of const& c) {
        std::string_view const where = c.what->where.written();
        return {where.size(), where, c.what->from, c.by->id};
    }

    std::vector<change_of> all_{};
};

inline void require_each_once(reading& into, std::vector<proposal> const& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (all[i].id == all[j].id)
                into.report(errors::proposal_twice,
                            detail::quoted(all[i].id) + ": " + line_of(all[j].file, all[j].at) + " and " +
                                line_of(all[i].file, all[i].at),
                            node().placed(all[i].at, std::make_shared<std::string const>(all[i].file)), address("id"));
}

// Whoever says nothing of a change is who says it of the proposal.
inline fordel::change with_source_of(change_of const& one) {
    fordel::change made = *one.what;
    if (made.source == citation{}) made.source = one.by->source;
    if (made.decided == decision{}) made.decided = one.by->decided;
    return made;
}

// The answer stands in the document as that where nobody chooses.
inline node with_default(node const& document, open_question const& q, std::string const& answer) {
    address const where = address("assumptions") / q.id;
    if (!q.any_of.en.empty()) return replaced(document, where / "default", node(answer));
    node made = document;
    for (alternative const& a : q.alternatives) {
        address const there = where / "alternatives" / a.id / "default";
        if (a.id == answer)
            made = replaced(made, there, node("yes"));
        else if (find(made, there) != nullptr)
            made = removed(made, there);
    }
    return made;
}

inline node with_answers(reading& into, node document, proposal const& p) {
    if (p.chosen.empty()) return document;
    std::vector<open_question> const questions = open_questions(into, document);
    node const place = node().placed(p.at, std::make_shared<std::string const>(p.file));
    for (auto const& [id, answer] : p.chosen) {
        open_question const* const q = find_question(questions, id);
        alternative const* const a = q == nullptr ? nullptr : find_alternative(*q, answer);
        if (q == nullptr)
            into.report(errors::assumption_unknown, unknown_question(questions, id), place, address("choose") / id);
        else if (a == nullptr)
            into.report(errors::assumption_unknown_alternative, unknown_alternative(*q, answer), place,
                        address("choose") / id);
        else
            document = with_default(document, *q, a->id);
    }
    return document;
}

inline void require_one_answer(reading& into, std::vector<proposal> const& all) {
    for (proposal const& p : all)
        for (proposal const& other : all)
            for (auto const& [id, answer] : p.chosen)
                for (auto const& [known, given] : other.chosen)
                    if (&p > &other && id == known && answer != given)
                        into.report(
                            errors::proposal_conflict,
                            other.id + " chooses " + id + "=" + given + " and " + p.id + " " + id + "=" + answer,
                            node().placed(p.at, std::make_shared<std::string const>(p.file)), address("choose") / id);
}

FORDEL_DECL std::optional<std::vector<std::string>>
known_files(std::string const& written, std::function<bool(std::string const&)> const& is_file) {
    if (is_file(written)) return std::vector{written};
    for (std::size_t plus = written.rfind('+'); plus != written.npos && plus > 0; plus = written.rfind('+', plus - 1)) {
        std::string const first = written.substr(0, plus);
        if (!is_file(first)) continue;
        if (auto rest = known_files(written.substr(plus + 1), is_file)) {
            rest->insert(rest->begin(), first);
            return rest;
        }
    }
    return std::nullopt;
}

FORDEL_DECL std::vector<std::string> files_of_scenario(std::string const& written,
                                                       std::function<bool(std::string const&)> const& is_file) {
    if (auto known = known_files(written, is_file)) return *std::move(known);
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= written.size();) {
        std::size_t const plus = std::min(written.find('+', at), written.size());
        parts.push_back(written.substr(at, plus - at));
        at = plus + 1;
    }
    return parts;
}

} // namespace detail

FORDEL_DECL node with_proposals(reading& into, node const& baseline, std::vector<proposal> const& proposals) {
    detail::require_each_once(into, proposals);
    detail::require_one_answer(into, proposals);
    detail::order_of_changes const order(proposals);
    order.require_no_conflict(into);
    node made = baseline;
    for (detail::change_of const& one : order.all())
        made = detail::with_change(into, made, detail::with_source_of(one));
    for (proposal const& p : proposals)
        made = detail::with_answers(into, std::move(made), p);
    return made;
}

} // namespace v0
} // namespace fordel
