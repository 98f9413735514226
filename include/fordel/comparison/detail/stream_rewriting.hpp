// Streams and clearings made anew of their parts, or of the parts of two.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/adjustment_rewriting.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/figures.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Parts>
tranche rewritten(Parts& parts, tranche const& one, tranche const& other) {
    return {.id = one.id,
            .name = parts.told(one.name, other.name),
            .amount = rewritten(parts, one.amount, other.amount),
            .payers = rewritten(parts, one.payers, other.payers, cause::keys),
            .adjustments = rewritten(parts, one.adjustments, other.adjustments),
            .rounding = parts.rounding_of(one, other),
            .carried = parts(cause::rounding, one.carried, other.carried)};
}

// The first; null where none has it.
template <class Item>
Item const* with_id_in(std::vector<Item> const& items, std::string const& id) {
    for (Item const& item : items)
        if (item.id == id) return &item;
    return nullptr;
}

// Each once: a stream's terms have one id.
template <class Item>
std::vector<std::string> ids_in_order(std::vector<Item> const& items) {
    std::vector<std::string> ids;
    for (Item const& item : items)
        if (std::find(ids.begin(), ids.end(), item.id) == ids.end()) ids.push_back(item.id);
    return ids;
}

// Which tranches there are belongs to the streams; each is made of both where both have it.
template <class Parts>
std::vector<tranche> rewritten(Parts& parts, std::vector<tranche> const& one, std::vector<tranche> const& other) {
    std::vector<tranche> made;
    std::vector<std::string> const ids = parts(cause::streams, ids_in_order(one), ids_in_order(other));
    for (std::string const& id : ids) {
        auto const *mine = with_id_in(one, id), *others = with_id_in(other, id);
        bool const both = mine != nullptr && others != nullptr;
        made.push_back(both ? rewritten(parts, *mine, *others) : parts.only(mine != nullptr ? *mine : *others));
    }
    return made;
}

template <class Parts>
stream rewritten(Parts& parts, stream const& one, stream const& other) {
    stream made = parts.told(one, other);
    made.amount = rewritten(parts, one.amount, other.amount);
    made.period = parts(cause::streams, one.period, other.period);
    made.payers = rewritten(parts, one.payers, other.payers);
    made.recipients = rewritten(parts, one.recipients, other.recipients, cause::keys);
    made.adjustments = rewritten(parts, one.adjustments, other.adjustments);
    made.whole = parts(cause::streams, one.whole, other.whole);
    return made;
}

// What was spent is what the world did; where it is found was decided.
template <class Parts>
spending rewritten(Parts& parts, spending const& one, spending const& other) {
    return std::visit(
        [&]<class Form>(Form const& mine) -> spending {
            auto const* const others = std::get_if<Form>(&other.made_of());
            if (others == nullptr) return parts.unlike(cause::amounts, one, other);
            if constexpr (std::is_same_v<Form, figures>)
                return rewritten(parts, mine, *others, cause::amounts);
            else
                return Form(
                    parts(std::is_same_v<Form, amounts_needed> ? cause::amounts : cause::figures, mine, *others));
        },
        one.made_of());
}

template <class Parts>
clearing rewritten(Parts& parts, clearing const& one, clearing const& other) {
    clearing made = parts.told(one, other);
    made.spending = rewritten(parts, one.spending, other.spending);
    made.shares = rewritten(parts, one.shares, other.shares, cause::keys);
    made.clearing_party = parts(cause::participation, one.clearing_party, other.clearing_party);
    made.period = parts(cause::streams, one.period, other.period);
    made.rounding = parts(cause::rounding, one.rounding, other.rounding);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
