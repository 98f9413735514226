#include <fordel/apportionment/any_method.hpp>
#include <fordel/error.hpp>
#include <fordel/error/all.hpp>
#include <fordel/kernel.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <string_view>

#include "support/expect_error.hpp"

// Each kind is provoked by a test in the file of the header that raises it. Only Python can provoke these, as C++ does
// not compile what they refuse or has types for it; their tests are in tests/python: fordel.exact.float,
// fordel.exact.not_a_number, fordel.money.float, fordel.money.bare_integer, fordel.allocation.unknown_tie_policy,
// fordel.text.unknown_language, fordel.text.unknown_notation, fordel.party.unknown_kind,
// fordel.population.unknown_policy, fordel.programme.unknown_kind.

namespace {

bool lower_case_word(std::string_view word) {
    return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == word.npos;
}

} // namespace

TEST_CASE("ids are fordel.family.name", "[error_kinds]") {
    for (auto const* kind : fordel::errors::all) {
        std::string_view const id = kind->id;
        INFO(id);
        std::size_t const first = id.find('.');
        std::size_t const second = id.find('.', first + 1);
        REQUIRE(second != id.npos);
        CHECK(id.substr(0, first) == "fordel");
        CHECK(lower_case_word(id.substr(first + 1, second - first - 1)));
        CHECK(lower_case_word(id.substr(second + 1)));
    }
}

TEST_CASE("every kind has an id of its own, an expectation and advice", "[error_kinds]") {
    std::set<std::string_view> ids;
    for (auto const* kind : fordel::errors::all) {
        INFO(kind->id);
        CHECK(ids.insert(kind->id).second);
        CHECK_FALSE(std::string_view(kind->expected).empty());
        CHECK_FALSE(std::string_view(kind->advice).empty());
    }
}

TEST_CASE("the nature is that of the Python class a user would expect", "[error_kinds]") {
    using fordel::error_nature;
    CHECK(fordel::errors::party_unknown.nature == error_nature::lookup);
    CHECK(fordel::errors::population_missing_date.nature == error_nature::lookup);
    CHECK(fordel::errors::money_overflow.nature == error_nature::overflow);
    CHECK(fordel::errors::exact_float.nature == error_nature::type);
    CHECK(fordel::errors::currency_mismatch.nature == error_nature::type);
    CHECK(fordel::errors::key_negative_weight.nature == error_nature::value);
}

TEST_CASE("the kernel's errors have the ids of the list", "[error_kinds]") {
    namespace kernel = fordel::apportionment_errors;
    for (char const* id : {kernel::size_mismatch, kernel::no_parties, kernel::negative_weight, kernel::all_zero,
                           kernel::overflow, kernel::bad_ranking, kernel::tie_refused}) {
        fordel::error const told = fordel::detail::kernel_error({.error = id});
        CHECK(std::string_view(told.id()) == id);
        CHECK_FALSE(told.seen().empty());
    }
}

// 64 bits never overflow and the upper layers go on to integers without end: only a bounded wide type of the caller's
// does.
TEST_CASE("units and weights beyond the caller's type are an overflow", "[error_kinds]") {
    using bounded = boost::multiprecision::checked_int128_t;
    bounded const large = bounded(1) << 100;
    std::vector<bounded> const weights{large, large};
    std::vector<bounded> shares(2);
    std::vector<fordel::scratch_for<fordel::largest_remainder, bounded, bounded>> scratch(2);
    auto const outcome = fordel::try_apportion(fordel::largest_remainder{}, large, weights, shares, scratch);
    REQUIRE_FALSE(outcome);
    CHECK(std::string_view(outcome.error) == "fordel.apportionment.overflow");
    support::expect_error("fordel.apportionment.overflow", [&] { throw fordel::detail::kernel_error(outcome); });
}
