// Steps on amounts as Python users write them.
#pragma once

#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/party_choice.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

// None, a Condition, one party or several: each a Party, or the name, id or code of one.
std::optional<party_choice> choice_from(pybind11::handle value);
// The same on the way out: None, a Condition or a list of texts.
pybind11::object python_choice(std::optional<party_choice> const& choice);

// How much a step is about: exactly one of these is given. Money, or text as "600 EUR" or, a share, "22%"; a part of
// the amount; Money for each unit of the figures; a part of last year's amount.
struct amount_arguments {
    pybind11::object amount{}, share{}, per_head{}, figures{}, last_year{};
    reference_date as_of = year_before;
    std::string missing{};

    // Throws fordel.argument.missing, fordel.argument.unexpected.
    adjustment_amount read(std::string const& maker, std::optional<notation> style) const;
};

// What is said of a step besides: the words of adjustment.
struct step_arguments {
    pybind11::object of{}, with{}, borne_by{}, by{}, freed{}, phased{}, id{}, name{}, citation{};
    bool whole_year = false;

    adjustment said_of(adjustment step, std::optional<notation> style) const;
};

// Texts, or one of them.
std::vector<std::string> stream_ids(pybind11::handle value);

// Amounts by party: Money in the pool's currency or numbers, each alone or with the part of the year that it is for.
std::vector<party_amount> party_amounts(pybind11::handle by_party, std::vector<party> const& known, any_currency in,
                                        std::optional<notation> style);

} // namespace fordel::python
