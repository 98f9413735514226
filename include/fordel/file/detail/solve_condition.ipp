#pragma once

#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/solve_condition.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The longer sign before the shorter that begins like it.
inline constexpr std::array<std::pair<std::string_view, relation>, 5> relation_signs{{{"==", relation::equal},
                                                                                      {"<=", relation::at_most},
                                                                                      {">=", relation::at_least},
                                                                                      {"<", relation::below},
                                                                                      {">", relation::above}}};

FORDEL_DECL bool fulfils(relation wanted, int sign_of_difference) noexcept {
    switch (wanted) {
    case relation::equal:
        return sign_of_difference == 0;
    case relation::at_most:
        return sign_of_difference <= 0;
    case relation::at_least:
        return sign_of_difference >= 0;
    case relation::below:
        return sign_of_difference < 0;
    default:
        return sign_of_difference > 0;
    }
}

class solve_term_reader {
public:
    solve_term_reader(programme const& of, reading const& as_stated) : of_(of), as_stated_(as_stated) {}

    solve_term read(std::string_view said) const {
        if (said == "total") return {solve_term_kind::total, {}, {}, fraction(1)};
        if (said == "baseline") return {solve_term_kind::baseline, {}, {}, fraction(1)};
        if (auto const parts = percent_first(said)) return part_of_term(said, *parts);
        if (auto const who = before(said, " receives")) return of_party(solve_term_kind::receives, *who);
        if (auto const who = before(said, " pays")) return of_party(solve_term_kind::pays, *who);
        if (auto const which = after(said, "stream ")) return of_stream(*which);
        return named_or_money(said);
    }

private:
    solve_term part_of_term(std::string_view said, percent_part const& parts) const {
        auto const of = after(parts.of, "of ");
        if (!of) throw error(errors::solve_condition, quoted(said));
        solve_term term = read(*of);
        term.part = percent_in(as_stated_, parts.percent) * term.part;
        return term;
    }

    solve_term of_party(solve_term_kind kind, std::string_view who) const {
        if (who == uncovered_party().id) return {kind, std::string(who), {}, fraction(1)};
        return {kind, of_.parties()[find_party_forgiving(of_.parties(), who)].id, {}, fraction(1)};
    }

    solve_term of_stream(std::string_view which) const {
        if (!is_stream(which)) throw error(errors::solve_unknown_term, quoted(which) + near(which));
        return {solve_term_kind::stream, std::string(which), {}, fraction(1)};
    }

    // A stream, or a family of them.
    bool is_stream(std::string_view name) const {
        return std::any_of(of_.streams().begin(), of_.streams().end(),
                           [&](stream const& s) { return s.id == name || s.id.starts_with(std::string(name) + '.'); });
    }

    std::optional<solve_term> party_term(std::string_view name) const {
        try {
            return of_party(solve_term_kind::pays, name);
        } catch (error const& wrong) {
            if (std::string_view(wrong.id()) == errors::party_unknown.id) return std::nullopt;
            throw;
        }
    }

    std::optional<solve_term> money_term(std::string_view said) const {
        if (find_number(said).number.empty()) return std::nullopt;
        try {
            any_money const amount = as_stated_.currency || !as_stated_.notation
                                         ? money_in(as_stated_, said)
                                         : any_money::parse(said, *as_stated_.notation, of_.in());
            return solve_term{solve_term_kind::money, {}, amount, fraction(1)};
        } catch (error const&) {
            return std::nullopt;
        }
    }

    solve_term named_or_money(std::string_view said) const {
        auto const party = party_term(said);
        if (party && is_stream(said)) throw error(errors::solve_ambiguous_term, quoted(said));
        if (party) return *party;
        if (is_stream(said)) return of_stream(said);
        if (auto const amount = money_term(said)) return *amount;
        throw error(errors::solve_unknown_term, quoted(said) + near(said));
    }

    std::string near(std::string_view said) const {
        std::vector<std::string_view> names{"total", "baseline"};
        for (party const& p : of_.parties())
            names.push_back(p.name);
        for (stream const& s : of_.streams())
            names.push_back(s.id);
        std::string const found = nearest(names, said);
        return found.empty() ? "" : " (nearest: " + found + ")";
    }

    programme const& of_;
    reading const& as_stated_;
};

// What stands behind the last ` in `, where that is a year.
inline std::optional<int> take_year(std::string_view& said) {
    std::size_t const at = said.rfind(" in ");
    if (at == said.npos) return std::nullopt;
    std::string_view const digits = trimmed(said.substr(at + 4));
    int year = 0;
    auto const [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (wrong != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    said = said.substr(0, at);
    return year;
}

FORDEL_DECL solve_condition::solve_condition(std::string_view written, programme const& of, reading const& as_stated) {
    std::string_view said = trimmed(written);
    year_ = take_year(said);
    std::size_t const at = said.find_first_of("=<>");
    std::string_view const rest = at == said.npos ? std::string_view() : said.substr(at);
    auto const sign = std::find_if(relation_signs.begin(), relation_signs.end(),
                                   [&](auto const& one) { return rest.starts_with(one.first); });
    if (sign == relation_signs.end()) throw error(errors::solve_condition, quoted(written));
    std::string_view const left = trimmed(said.substr(0, at)), right = trimmed(rest.substr(sign->first.size()));
    bool const again = right.find_first_of("=<>") != right.npos;
    if (left.empty() || right.empty() || again) throw error(errors::solve_condition, quoted(written));
    solve_term_reader const reader(of, as_stated);
    left_ = reader.read(left);
    right_ = reader.read(right);
    relation_ = sign->second;
    auto const is_baseline = [](solve_term const& t) { return t.kind == solve_term_kind::baseline; };
    if (is_baseline(left_) && is_baseline(right_)) throw error(errors::solve_condition, quoted(written));
}

FORDEL_DECL bool solve_condition::needs_baseline() const noexcept {
    return left_.kind == solve_term_kind::baseline || right_.kind == solve_term_kind::baseline;
}

FORDEL_DECL void solve_condition::set_baseline(schedule const& unchanged) {
    solve_term other = left_.kind == solve_term_kind::baseline ? right_ : left_;
    other.part = fraction(1);
    baseline_ = amounts(other, unchanged);
}

FORDEL_DECL two_amounts solve_condition::amounts(solve_term const& term, schedule const& of) const {
    two_amounts found = baseline_;
    if (term.kind == solve_term_kind::money) {
        found = {term.amount.exact(), term.amount.exact()};
    } else if (term.kind != solve_term_kind::baseline) {
        schedule_filter wanted{.year = year_};
        if (term.kind == solve_term_kind::pays) wanted.payer = term.name;
        if (term.kind == solve_term_kind::receives) wanted.recipient = term.name;
        if (term.kind == solve_term_kind::stream) wanted.stream = term.name;
        schedule const part = of.filter(wanted);
        found = {fraction(0), part.total().exact()};
        for (auto const& [place, exact] : exact_amounts(part))
            if (place.side == (term.kind == solve_term_kind::receives ? amount_side::recipients : amount_side::payers))
                found.exact += exact;
    }
    return {found.exact * term.part, found.settled * term.part};
}

FORDEL_DECL two_sides solve_condition::sides(schedule const& of) const {
    return {amounts(left_, of), amounts(right_, of)};
}

} // namespace detail
} // namespace v0
} // namespace fordel
