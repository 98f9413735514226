// How a share is taken apart: as its formula is, part by part.
#pragma once

#include <fordel/allocation/detail/key_steps.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL working_step key_by_weights(key const& by, std::size_t party) {
    working_step step{.kind = working_kind::key, .citation = by.basis().source, .weights = by};
    step.inputs = {named("party", by.parties()[party].id), given("weight", by.weights()[party]),
                   given("weights", by.total())};
    return step;
}

// Of a nested key, a factor is the share of the group in the key of the groups.
FORDEL_DECL working_step key_of_parts(key const& by, std::size_t party) {
    working_step step{.kind = working_kind::mix};
    std::string const& id = by.parties()[party].id;
    for (std::size_t i = 0; i < by.parts().size(); ++i) {
        key const& part = by.parts()[i].key;
        if (!part.contains(id)) continue;
        std::string const number = std::to_string(i + 1);
        if (by.outer() == nullptr)
            step.inputs.push_back(given("factor " + number, by.parts()[i].factor));
        else
            take_in(step, "factor " + number, key_step(*by.outer(), i));
        take_in(step, "share " + number, key_step(part, part.index_of(id)));
    }
    step.inputs.push_back(given("weights", by.total()));
    return step;
}

FORDEL_DECL working_step key_rounded(key const& by, std::size_t party) {
    working_step step{.kind = working_kind::rounded_key};
    key const& before = by.parts().front().key;
    std::string const& id = by.parties()[party].id;
    if (before.contains(id))
        take_in(step, "share", key_step(before, before.index_of(id)));
    else
        step.inputs.push_back(given("share", fraction(0)));
    step.inputs.push_back(given("to_multiple_of", by.rounding()->step));
    step.inputs.push_back(given("rounded", by.weights()[party]));
    step.inputs.push_back(given("weights", by.total()));
    return step;
}

FORDEL_DECL working_step key_step(key const& by, std::size_t party, std::string const& address) {
    working_step step = by.rounding() != nullptr ? key_rounded(by, party)
                        : by.parts().empty()     ? key_by_weights(by, party)
                                                 : key_of_parts(by, party);
    step.address = address;
    step.what = describe(by);
    step.result = by.share(party);
    return step;
}

} // namespace detail
} // namespace v0
} // namespace fordel
