// How a key is told: each sentence once, for both languages.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Weights that decimals write exactly stand over their sum; others are told as the share.
FORDEL_DECL std::string by_weight(key const& of, std::size_t party, language lang) {
    bool const written = std::all_of(of.weights().begin(), of.weights().end(),
                                     [](fraction const& weight) { return exact_decimals(weight, 8).has_value(); });
    return written ? weight_text(of.weights().at(party), lang) + " / " + weight_text(of.total(), lang)
                   : of.share(party).to_string();
}

FORDEL_DECL std::string formula(key const& of, std::size_t party, bool as_factor, language lang);

// The factor of a part: of a nested key the share of its group.
FORDEL_DECL std::string part_factor(key const& of, std::size_t part, language lang) {
    return of.outer() != nullptr ? formula(*of.outer(), part, true, lang) : factor_text(of.parts()[part].factor, lang);
}

// Part by part, and how many parts the party has a place in.
FORDEL_DECL std::pair<std::string, int> by_parts(key const& of, std::string const& id, language lang) {
    std::string sum;
    int count = 0;
    for (std::size_t i = 0; i < of.parts().size(); ++i) {
        key const& part = of.parts()[i].key;
        if (!part.contains(id)) continue;
        sum += (count++ == 0 ? "" : " + ") + part_factor(of, i, lang) + " × " +
               formula(part, part.index_of(id), true, lang);
    }
    return {sum, count};
}

// " / 90%" where the weights of those who are left do not sum to one.
FORDEL_DECL std::string over_the_others(key const& of, language lang) {
    if (of.total() == fraction(1)) return {};
    std::string const left = factor_text(of.total(), lang);
    return " / " + (left.find('/') == left.npos ? left : '(' + left + ')');
}

FORDEL_DECL std::string formula(key const& of, std::size_t party, bool as_factor, language lang) {
    if (of.rounding() != nullptr) {
        std::string const share = factor_text(of.weights().at(party), lang);
        return (share.find('/') == share.npos ? share : '(' + share + ')') + over_the_others(of, lang);
    }
    if (of.parts().empty()) return by_weight(of, party, lang);
    auto [sum, count] = by_parts(of, of.parties().at(party).id, lang);
    if (count > 1 && (as_factor || of.total() != fraction(1))) sum = '(' + sum + ')';
    return sum + over_the_others(of, lang);
}

FORDEL_DECL std::string basis_text(key const& of, language lang) {
    key_basis const& basis = of.basis();
    return visible(basis.what.in(lang) + (basis.source.empty() ? "" : ", " + basis.source.in(lang)));
}

FORDEL_DECL std::string parts_text(key const& of, language lang);

// The groups' keys, in one where they are all told alike.
FORDEL_DECL std::string groups_text(key const& of, language lang) {
    std::string all, first;
    bool alike = true;
    for (std::size_t i = 0; i < of.parts().size(); ++i) {
        std::string const told = parts_text(of.parts()[i].key, lang);
        if (i == 0) first = told;
        alike = alike && told == first;
        all += (i == 0 ? "" : "; ") + name_in_words(of.outer()->parties()[i]).in(lang) + ": " + told;
    }
    return alike ? first : all;
}

FORDEL_DECL std::string mixed_text(key const& of, fraction const& outer, language lang) {
    std::string all;
    for (auto const& [factor, part] : of.parts()) {
        bool const mixed_too =
            !part.parts().empty() && part.outer() == nullptr && part.rounding() == nullptr && part.limit() == text{};
        bool const given = part.parts().empty();
        std::string const told = parts_text(part, lang);
        all += all.empty() ? "" : "; ";
        all += mixed_too ? mixed_text(part, outer * factor, lang)
                         : factor_text(outer * factor, lang) + ' ' + (given ? told : '(' + told + ')');
    }
    return all;
}

// What the key is made of.
FORDEL_DECL std::string made_of_text(key const& of, language lang) {
    if (key_rounding const* how = of.rounding())
        return parts_text(of.parts().front().key, lang) + "; " + how->describe().in(lang);
    if (of.outer() == nullptr) return mixed_text(of, fraction(1), lang);
    return parts_text(*of.outer(), lang) + (lang == language::da ? "; inden for hver: " : "; within each: ") +
           groups_text(of, lang);
}

FORDEL_DECL std::string parts_text(key const& of, language lang) {
    if (of.parts().empty()) return basis_text(of, lang);
    std::string const& limit = of.limit().in(lang);
    return made_of_text(of, lang) + (limit.empty() ? "" : "; ") + limit;
}

FORDEL_DECL std::string members_text(key const& of, language lang) {
    std::string all;
    for (std::size_t i = 0; i < of.size(); ++i)
        all +=
            (i == 0 ? "" : " + ") + name_in_words(of.parties()[i]).in(lang) + ' ' + weight_text(of.weights()[i], lang);
    return all + " = " + weight_text(of.total(), lang);
}

// How a share was rounded: "28,173 / 705,145 = 3.9953…%, rounded to 0.1%: 4%".
FORDEL_DECL text rounding_line(key const& of, std::string const& id) {
    key const& exact = of.parts().front().key;
    fraction const share = of.weights()[of.index_of(id)];
    fraction before;
    text line;
    if (exact.contains(id)) {
        std::size_t const place = exact.index_of(id);
        before = exact.share(place);
        line = {formula(exact, place, false, language::da), formula(exact, place, false, language::en)};
        text const percent = share_percent(exact, place);
        if (line != percent)
            line = {line.da + " = " + percent.da + ", ", line.en + " = " + percent.en + ", "};
        else
            line = {line.da + ", ", line.en + ", "};
    }
    fraction const step = of.rounding()->step;
    auto const in = [&](language lang) {
        bool const danish = lang == language::da;
        std::string words = danish ? "afrundet til " : "rounded to ";
        words += factor_text(step, lang) + ": " + factor_text(share, lang);
        if (of.rounding()->sum == rounded_sum::held && share > before)
            words += danish ? " (en af de største rester: rundet op)" : " (one of the largest remainders: rounded up)";
        else if (of.rounding()->sum == rounded_sum::held && share < before)
            words += danish ? " (rundet ned)" : " (rounded down)";
        else if (of.rounding()->somebody && of.rounding()->somebody->id == id)
            words += danish ? " (har resten)" : " (has the rest)";
        return words;
    };
    return joined(line, {in(language::da), in(language::en)});
}

FORDEL_DECL void add_roundings(key const& of, std::string const& id, std::vector<text>& lines) {
    if (!of.contains(id)) return;
    for (key_part const& part : of.parts())
        add_roundings(part.key, id, lines);
    if (of.outer() != nullptr)
        for (std::size_t i = 0; i < of.parts().size(); ++i)
            if (of.parts()[i].key.contains(id)) add_roundings(*of.outer(), of.outer()->parties()[i].id, lines);
    if (of.rounding() != nullptr) lines.push_back(rounding_line(of, id));
}

} // namespace detail

FORDEL_DECL text key_formula(key const& of, std::size_t party) {
    return {detail::formula(of, party, false, language::da), detail::formula(of, party, false, language::en)};
}

FORDEL_DECL text key_factor(key const& of, std::size_t party) {
    return {detail::formula(of, party, true, language::da), detail::formula(of, party, true, language::en)};
}

FORDEL_DECL text share_percent(key const& of, std::size_t party) {
    fraction const share = of.share(party);
    return {detail::percent_text(share, language::da), detail::percent_text(share, language::en)};
}

FORDEL_DECL text describe(key const& of) {
    return {detail::parts_text(of, language::da), detail::parts_text(of, language::en)};
}

FORDEL_DECL std::vector<key_part> denominators(key const& of) {
    if (of.parts().empty()) return {{fraction(1), of}};
    std::vector<key_part> all;
    for (auto const& [factor, part] : of.parts())
        for (auto& [inner, figures] : denominators(part))
            all.push_back({factor * inner, std::move(figures)});
    return all;
}

FORDEL_DECL text key_members(key const& of) {
    return {detail::members_text(of, language::da), detail::members_text(of, language::en)};
}

FORDEL_DECL std::vector<text> key_roundings(key const& of, std::size_t party) {
    std::vector<text> lines;
    detail::add_roundings(of, of.parties().at(party).id, lines);
    return lines;
}

FORDEL_DECL std::string explain(key const& of, std::size_t party, language lang) {
    std::string roundings;
    for (text const& line : key_roundings(of, party))
        roundings += (lang == language::da ? "Før brug: " : "Before use: ") + line.in(lang) + '\n';
    return name_in_words(of.parties().at(party)).in(lang) + ": " + key_formula(of, party).in(lang) + " = " +
           share_percent(of, party).in(lang) + '\n' + roundings + (lang == language::da ? "Nøgle: " : "Key: ") +
           describe(of).in(lang) + '\n';
}

} // namespace v0
} // namespace fordel
