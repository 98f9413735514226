// How a working is reached, and how it is told.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/detail/config.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where a bound, not the method, gave the units.
FORDEL_DECL std::optional<rounding_reason> bound_reason(working_line const& line, method_task const& task,
                                                        std::size_t i) {
    fraction const exact = fraction(line.floor) + line.remainder;
    if (!task.floors.empty() && line.given == task.floors[i] && exact < fraction(line.given))
        return rounding_reason::at_floor;
    if (!task.caps.empty() && line.given == task.caps[i] && fraction(line.given) < exact)
        return rounding_reason::at_cap;
    return std::nullopt;
}

FORDEL_DECL rounding_reason reason_of(working_line const& line, apportionment_options const& options, bool tied,
                                      bool in_table) {
    any_method const& method = options.method;
    if (line.remainder == fraction(0) && line.given == line.floor) return rounding_reason::whole;
    bool const up = line.given > line.floor;
    if (in_table) return up ? rounding_reason::table_up : rounding_reason::table_down;
    if (method.family() == method_family::independent)
        return up ? rounding_reason::rounded_up : rounding_reason::rounded_down;
    // Bounds move what is left for the others, so that the remainders of the exact shares do not tell who gets more.
    if (method != any_method(largest_remainder{}) || options.bounds.any())
        return up ? rounding_reason::larger_claim : rounding_reason::smaller_claim;
    if (tied) return up ? rounding_reason::tie_won : rounding_reason::tie_lost;
    return up ? rounding_reason::larger_remainder : rounding_reason::smaller_remainder;
}

FORDEL_DECL working work_out(any_money amount, key const& by, allocation_options const& options,
                             apportionment const& shared, bool in_table) {
    allocation<any_currency> const a(amount, by, options, shared);
    working result{amount, by, options, 0, {}, a.ties(), a.residual()};
    bool const negative = shared.total() < 0;
    result.left_over = negative ? big_integer(-shared.total()) : shared.total();
    for (std::size_t i = 0; i < a.size(); ++i) {
        fraction const quota = negative ? -shared.quota(i) : shared.quota(i);
        auto const [who, given, exact] = a[i];
        working_line line{who, a.key().weights()[i], a.key().share(i), exact, quota.floor(), {}, 1, {}, {}, given};
        line.remainder = quota - fraction(line.floor);
        line.given = negative ? big_integer(-shared.units()[i]) : shared.units()[i];
        auto const& tied = a.ties().who;
        line.reason =
            detail::reason_of(line, shared.options(), std::find(tied.begin(), tied.end(), i) != tied.end(), in_table);
        if (auto const bound = detail::bound_reason(line, shared.task(), i)) line.reason = *bound;
        result.left_over -= line.floor;
        result.lines.push_back(std::move(line));
    }
    std::vector<fraction> remainders;
    for (working_line const& line : result.lines)
        remainders.push_back(line.remainder);
    std::sort(remainders.begin(), remainders.end(), std::greater<>());
    for (working_line& line : result.lines) {
        auto const first = std::lower_bound(remainders.begin(), remainders.end(), line.remainder, std::greater<>());
        line.rank = static_cast<std::size_t>(first - remainders.begin()) + 1;
    }
    return result;
}

// An amount in major units, without decimals where it has none.
FORDEL_DECL std::string plain_amount(fraction const& major, int minor_digits, notation style) {
    return major.to_decimal(major.is_whole() ? 0 : static_cast<unsigned>(minor_digits), style);
}

FORDEL_DECL std::string unit_name(working const& w, language lang) {
    return describe(w.options.unit, w.amount.in()).in(lang);
}

// "28,173 / 705,145 × 500,000 = 19,976.74 …", by the share where the weights are no whole numbers.
FORDEL_DECL std::string formula(working const& w, working_line const& line, notation style) {
    int const digits = w.amount.in().minor_digits();
    std::string const share = line.weight.is_whole() && w.key.total().is_whole()
                                  ? line.weight.to_decimal(0, style) + " / " + w.key.total().to_decimal(0, style)
                                  : line.share.to_string();
    return share + " × " + plain_amount(w.amount.exact(), digits, style) + " = " +
           line.exact.to_decimal(static_cast<unsigned>(digits), style);
}

FORDEL_DECL std::string why_da(working const& w, working_line const& line) {
    std::string const unit = unit_name(w, language::da), left = w.left_over.str();
    std::string const number = "nummer " + std::to_string(line.rank) + " af " + std::to_string(w.key.size());
    std::string const ends =
        "Når alle er rundet ned, er der " + left + " × " + unit + " tilbage; de går én for én til de største rester. ";
    switch (line.reason) {
    case rounding_reason::whole:
        return "Beløbet går op i hele " + unit + ": der er intet at afrunde.";
    case rounding_reason::larger_remainder:
        return ends + "Resten er " + number + ": rundet op.";
    case rounding_reason::smaller_remainder:
        return ends + "Resten er " + number + ": rundet ned.";
    case rounding_reason::tie_won:
    case rounding_reason::tie_lost:
        return ends + std::to_string(w.ties.who.size()) + " parter står lige om de sidste " +
               std::to_string(w.ties.won) + "; afgjort ved " + w.options.ties.describe().da +
               (line.reason == rounding_reason::tie_won ? ": rundet op." : ": rundet ned.");
    case rounding_reason::rounded_up:
        return "Afrundet for sig: op.";
    case rounding_reason::at_floor:
        return "Hævet til partens bund.";
    case rounding_reason::at_cap:
        return "Sænket til partens loft.";
    case rounding_reason::table_up:
        return "Afrundet i en tabel med de øvrige fordelinger, så alle summer stemmer: op.";
    case rounding_reason::table_down:
        return "Afrundet i en tabel med de øvrige fordelinger, så alle summer stemmer: ned.";
    case rounding_reason::larger_claim:
        return "Efter " + w.options.method.name() + ": mere end den beregnede andel rundet ned.";
    case rounding_reason::smaller_claim:
        return "Efter " + w.options.method.name() + ": ikke mere end den beregnede andel rundet ned.";
    case rounding_reason::rounded_down:
        break;
    }
    return "Afrundet for sig: ned.";
}

FORDEL_DECL std::string why_en(working const& w, working_line const& line) {
    std::string const unit = unit_name(w, language::en), left = w.left_over.str();
    std::string const number = "number " + std::to_string(line.rank) + " of " + std::to_string(w.key.size());
    std::string const ends = "With all shares rounded down, " + left + " × " + unit +
                             " is left; it goes one by one to the largest remainders. ";
    switch (line.reason) {
    case rounding_reason::whole:
        return "A whole number of " + unit + ": nothing to round.";
    case rounding_reason::larger_remainder:
        return ends + "This remainder is " + number + ": rounded up.";
    case rounding_reason::smaller_remainder:
        return ends + "This remainder is " + number + ": rounded down.";
    case rounding_reason::tie_won:
    case rounding_reason::tie_lost:
        return ends + std::to_string(w.ties.who.size()) + " parties are tied for the last " +
               std::to_string(w.ties.won) + "; settled by " + w.options.ties.describe().en +
               (line.reason == rounding_reason::tie_won ? ": rounded up." : ": rounded down.");
    case rounding_reason::rounded_up:
        return "Rounded on its own: up.";
    case rounding_reason::at_floor:
        return "Raised to this party's floor.";
    case rounding_reason::at_cap:
        return "Lowered to this party's cap.";
    case rounding_reason::table_up:
        return "Rounded in a table with the other divisions, so that all sums hold: up.";
    case rounding_reason::table_down:
        return "Rounded in a table with the other divisions, so that all sums hold: down.";
    case rounding_reason::larger_claim:
        return "By " + w.options.method.name() + ": more than the exact share rounded down.";
    case rounding_reason::smaller_claim:
        return "By " + w.options.method.name() + ": no more than the exact share rounded down.";
    case rounding_reason::rounded_down:
        break;
    }
    return "Rounded on its own: down.";
}

FORDEL_DECL std::string key_line(working const& w, language lang) {
    std::string line = (lang == language::da ? "Nøgle: " : "Key: ") + w.key.basis().what.in(lang);
    if (!w.key.basis().source.empty()) line += ", " + w.key.basis().source.in(lang);
    return line;
}

FORDEL_DECL std::string residual_line(working const& w, language lang) {
    if (w.residual.minor() == 0) return "";
    std::string const amount = w.residual.to_string(notation_of(lang));
    return (lang == language::da ? "Ikke fordelt på grund af afrunding: " : "Not handed out because of rounding: ") +
           amount + '\n';
}

} // namespace detail

FORDEL_DECL std::string explain(working const& w, std::size_t i, language lang) {
    working_line const& line = w.lines.at(i);
    notation const style = notation_of(lang);
    return line.party.name + ": " + detail::formula(w, line, style) + '\n' +
           (lang == language::da ? detail::why_da(w, line) : detail::why_en(w, line)) + '\n' +
           (lang == language::da ? "Beløb: " : "Amount: ") + line.amount.to_string(style) + '\n' +
           detail::residual_line(w, lang) + detail::key_line(w, lang) + '\n';
}

} // namespace v0
} // namespace fordel
