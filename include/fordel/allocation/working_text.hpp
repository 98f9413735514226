// A working as sentences that a citizen can follow with a calculator.
#pragma once

#include <fordel/allocation/working.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// An amount in major units, without decimals where it has none.
inline std::string plain_amount(fraction const& major, int minor_digits, notation style) {
    return major.to_decimal(major.is_whole() ? 0 : static_cast<unsigned>(minor_digits), style);
}

inline std::string unit_name(working const& w, language lang) {
    bool const danish_money = w.amount.in() == any_currency(dkk{});
    switch (w.options.unit) {
    case rounding_unit::minor:
        return danish_money ? "øre" : lang == language::da ? "mindste enhed" : "minor unit";
    case rounding_unit::major:
        return danish_money ? "kr." : w.amount.code();
    case rounding_unit::thousand:
        break;
    }
    return (lang == language::da ? "1.000 " : "1,000 ") + (danish_money ? std::string("kr.") : w.amount.code());
}

// "28,173 / 705,145 × 500,000 = 19,976.74 …", by the share where the weights are no whole numbers.
inline std::string formula(working const& w, working_line const& line, notation style) {
    int const digits = w.amount.in().minor_digits();
    std::string const share = line.weight.is_whole() && w.key.total().is_whole()
                                  ? line.weight.to_decimal(0, style) + " / " + w.key.total().to_decimal(0, style)
                                  : line.share.to_string();
    return share + " × " + plain_amount(w.amount.exact(), digits, style) + " = " +
           line.exact.to_decimal(static_cast<unsigned>(digits), style);
}

inline std::string why_da(working const& w, working_line const& line) {
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

inline std::string why_en(working const& w, working_line const& line) {
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

inline std::string key_line(working const& w, language lang) {
    std::string line = (lang == language::da ? "Nøgle: " : "Key: ") + w.key.basis().what.in(lang);
    if (!w.key.basis().source.empty()) line += ", " + w.key.basis().source.in(lang);
    return line;
}

inline std::string residual_line(working const& w, language lang) {
    if (w.residual.minor() == 0) return "";
    std::string const amount = w.residual.to_string(notation_of(lang));
    return (lang == language::da ? "Ikke fordelt på grund af afrunding: " : "Not handed out because of rounding: ") +
           amount + '\n';
}

} // namespace detail

// One party's working, some four lines, each ended by a newline.
inline std::string explain(working const& w, std::size_t i, language lang = language::en) {
    working_line const& line = w.lines.at(i);
    notation const style = notation_of(lang);
    return line.party.name + ": " + detail::formula(w, line, style) + '\n' +
           (lang == language::da ? detail::why_da(w, line) : detail::why_en(w, line)) + '\n' +
           (lang == language::da ? "Beløb: " : "Amount: ") + line.amount.to_string(style) + '\n' +
           detail::residual_line(w, lang) + detail::key_line(w, lang) + '\n';
}

// The same for the party with this id, name or code.
template <currency Currency>
std::string explain(allocation<Currency> const& a, std::string_view who, language lang = language::en) {
    return explain(work_out(a), a.key().index_of(who), lang);
}

} // namespace v0
} // namespace fordel
