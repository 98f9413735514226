// How a key is told: each sentence once, for both languages.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string by_weight(key const& of, std::size_t party, language lang) {
    bool const whole =
        std::all_of(of.weights().begin(), of.weights().end(), [](auto const& w) { return w.is_whole(); });
    return whole ? weight_text(of.weights().at(party), lang) + " / " + weight_text(of.total(), lang)
                 : of.share(party).to_string();
}

FORDEL_DECL std::string formula(key const& of, std::size_t party, bool as_factor, language lang);

// Part by part, and how many parts the party has a place in.
FORDEL_DECL std::pair<std::string, int> by_parts(key const& of, std::string const& id, language lang) {
    std::string sum;
    int count = 0;
    for (auto const& [factor, part] : of.parts()) {
        if (!part.contains(id)) continue;
        sum += (count++ == 0 ? "" : " + ") + factor_text(factor, lang) + " × " +
               formula(part, part.index_of(id), true, lang);
    }
    return {sum, count};
}

FORDEL_DECL std::string formula(key const& of, std::size_t party, bool as_factor, language lang) {
    if (of.parts().empty()) return by_weight(of, party, lang);
    auto [sum, count] = by_parts(of, of.parties().at(party).id, lang);
    bool const all_there = of.total() == fraction(1); // nobody was taken out
    if (count > 1 && (as_factor || !all_there)) sum = '(' + sum + ')';
    if (all_there) return sum;
    std::string const left = factor_text(of.total(), lang);
    return sum + " / " + (left.find('/') == left.npos ? left : '(' + left + ')');
}

FORDEL_DECL std::string basis_text(key const& of, language lang) {
    key_basis const& basis = of.basis();
    return visible(basis.what.in(lang) + (basis.source.empty() ? "" : ", " + basis.source.in(lang)));
}

FORDEL_DECL std::string parts_text(key const& of, language lang) {
    if (of.parts().empty()) return basis_text(of, lang);
    std::string all;
    for (auto const& [factor, part] : denominators(of))
        all += (all.empty() ? "" : "; ") + factor_text(factor, lang) + ' ' + basis_text(part, lang);
    return all;
}

FORDEL_DECL std::string members_text(key const& of, language lang) {
    std::string all;
    for (std::size_t i = 0; i < of.size(); ++i)
        all += (i == 0 ? "" : " + ") + shown_name(of.parties()[i]) + ' ' + weight_text(of.weights()[i], lang);
    return all + " = " + weight_text(of.total(), lang);
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

FORDEL_DECL std::string explain(key const& of, std::size_t party, language lang) {
    return shown_name(of.parties().at(party)) + ": " + key_formula(of, party).in(lang) + " = " +
           share_percent(of, party).in(lang) + '\n' + (lang == language::da ? "Nøgle: " : "Key: ") +
           describe(of).in(lang) + '\n';
}

} // namespace v0
} // namespace fordel
