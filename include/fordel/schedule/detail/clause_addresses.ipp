// How they are written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/programme/detail/amount_steps.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/clause_addresses.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string stream_address(stream const& s) { return "streams." + s.id; }

// Payers of the whole have no name of their own.
FORDEL_DECL side_addresses payers_address(tranche const& t, stream const& s) {
    std::string const all = stream_address(s) + ".paid by";
    std::string const side = s.payers.size() == 1 && t.id == "all" ? all : all + '.' + t.id;
    return {side, side + ".adjustments"};
}

FORDEL_DECL side_addresses recipients_address(stream const& s) {
    return {stream_address(s) + ".to", stream_address(s) + ".adjustments"};
}

FORDEL_DECL amount_addresses addresses_of_amount(tranche const& t, stream const& s) {
    std::string const whole = s.amount ? stream_address(s) + ".amount" : "";
    auto const own = t.amount.rule();
    bool const rest = own && own->is_rest();
    if (rest && s.payers.size() == 1 && s.amount) return {whole, {}};
    return {payers_address(t, s).side + (rest ? ".rest" : ".amount"), whole};
}

} // namespace detail
} // namespace v0
} // namespace fordel
