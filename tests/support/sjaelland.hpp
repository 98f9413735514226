// What the tests of the Sjælland programme share: the case without Greve, and amounts by payer and year.
#pragma once

#include <fordel/sjaelland.hpp>

#include <cstdint>
#include <string>

namespace support {

inline fordel::sjaelland::options without_greve() { return {.outside = "Greve"}; }

inline fordel::any_money dkk(std::int64_t oere) { return as_any_money(fordel::oere(oere)); }

inline fordel::any_money cofinanced(fordel::schedule const& all, int year, std::string const& payer) {
    return all.filter({.year = year, .stream = "cofinancing", .payer = payer}).total();
}

inline fordel::any_money cofinanced(fordel::sjaelland::options const& chosen, int year, std::string const& payer) {
    return cofinanced(fordel::sjaelland::programme(chosen).schedule(), year, payer);
}

} // namespace support
