#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/file/detail/amount_pieces.hpp>
#include <fordel/file/detail/solution_doubts.hpp>
#include <fordel/file/solution.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<text> solution_doubts::of(solution const& found, std::vector<amount_piece> const& pieces) && {
    tell_forms(pieces);
    tell_signs(pieces);
    tell_rounded(found);
    tell_ragged(found);
    return std::move(told_);
}

FORDEL_DECL bool solution_doubts::is_all_settled(amount_piece const& piece) const {
    auto const settled = std::distance(settled_.lower_bound(piece.first), settled_.upper_bound(piece.last));
    return settled == piece.last - piece.first + 1;
}

// A form was held against some steps: another one that begins and ends between two of them is not seen.
FORDEL_DECL void solution_doubts::tell_forms(std::vector<amount_piece> const& pieces) {
    auto const is_sampled = [&](amount_piece const& piece) { return piece.form && !is_all_settled(piece); };
    if (std::none_of(pieces.begin(), pieces.end(), is_sampled)) return;
    told_.push_back(
        sentence({"{0} af {1} trin er afregnet; imellem dem antages beløb at beholde den form, der blev fundet, og "
                  "det, der ikke kan afregnes, heller ikke at kunne det dér.",
                  "{0} of {1} steps were settled; between them amounts are taken to keep the form that was found, and "
                  "what cannot be settled to stay so."},
                 {same(std::to_string(settled_.size())), same(std::to_string(range_.last - range_.first + 1))}));
}

FORDEL_DECL void solution_doubts::tell_signs(std::vector<amount_piece> const& pieces) {
    auto const is_by_sign = [](amount_piece const& piece) { return !piece.form.has_value(); };
    if (std::none_of(pieces.begin(), pieces.end(), is_by_sign)) return;
    told_.push_back(
        {"Beløb afrundes undervejs, så enderne er hele trin; mellem de trin, der er afregnet, er det antaget, at "
         "intet vender to gange.",
         "Amounts are rounded on the way, so that the ends are whole steps; between the steps that were settled "
         "nothing is taken to turn twice."});
}

// Where it holds everywhere or nowhere before rounding, a step that was settled may say otherwise.
FORDEL_DECL void solution_doubts::tell_rounded(solution const& found) {
    bool const none = found.intervals.empty();
    if (!none && found.kind != solution_kind::everywhere) return;
    auto const other =
        std::find_if(settled_.begin(), settled_.end(), [&](auto const& step) { return step.second == none; });
    if (other == settled_.end()) return;
    text const pattern = none ? text{"Afrundede beløb opfylder betingelsen ved nogle trin, som ved {0}.",
                                     "Rounded amounts fulfil the condition at some steps, as at {0}."}
                              : text{"Afrundede beløb opfylder ikke betingelsen ved nogle trin, som ved {0}.",
                                     "Rounded amounts do not fulfil the condition at some steps, as at {0}."};
    told_.push_back(sentence(pattern, {same(number_.text(range_.number(other->first)))}));
}

FORDEL_DECL void solution_doubts::tell_ragged(solution const& found) {
    auto const is_ragged = [](solution_interval const& one) {
        verified_step const &first = one.first_step, &last = one.last_step;
        return first.at.holds && first.at.at < last.at.at &&
               ((first.above && !first.above->holds) || (last.below && !last.below->holds));
    };
    if (std::none_of(found.intervals.begin(), found.intervals.end(), is_ragged)) return;
    told_.push_back({"Ved en ende opfylder afrundede beløb betingelsen ved nogle trin og ikke ved andre.",
                     "At an end, rounded amounts fulfil the condition at some steps and not at others."});
}

} // namespace detail
} // namespace v0
} // namespace fordel
