#include <fordel/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "support/two_offices.hpp"

using fordel::allocate;
using fordel::explanation_of;
using fordel::fraction;
using fordel::key;
using fordel::working_kind;
using fordel::working_of;
using fordel::working_step;

namespace {

fordel::any_money kroner(std::int64_t amount) {
    return fordel::any_money::from_minor(amount * 100, fordel::any_currency(fordel::dkk{}));
}

working_step const* find(working_step const& step, working_kind kind) {
    if (step.kind == kind) return &step;
    for (working_step const& before : step.steps)
        if (working_step const* const found = find(before, kind)) return found;
    return nullptr;
}

fraction input(working_step const& step, std::string const& name) {
    for (fordel::working_input const& given : step.inputs)
        if (given.name == name && given.value) return *given.value;
    FAIL("no input " << name << " of " << to_string(step.kind));
    return 0;
}

} // namespace

TEST_CASE("every kind of step stands at its place, with a name of its own", "[working]") {
    std::set<std::string> names;
    for (std::size_t i = 0; i < fordel::working_kind_table.size(); ++i) {
        CHECK(static_cast<std::size_t>(fordel::working_kind_table[i].kind) == i);
        CHECK(names.insert(fordel::working_kind_table[i].name).second);
    }
    CHECK(fordel::working_kind_table.back().kind == working_kind::payment);
}

TEST_CASE("an allocation's steps go from the pool and the key to the amount", "[working]") {
    // 100 kr. by 1 : 2 : 4: 14.2857…, 28.5714…, 57.1428…; one øre is left for .71….
    auto const made =
        allocate(kroner(100), key({fordel::party("A"), fordel::party("B"), fordel::party("C")}, {1, 2, 4}));
    auto const all = working_of(made);
    REQUIRE(all.amounts.size() == 3);
    working_step const& amount = all.amounts[0];
    CHECK(amount.kind == working_kind::amount);
    CHECK(amount.result == fraction(1429, 100));
    working_step const* const unit = find(amount, working_kind::unit);
    REQUIRE(unit != nullptr);
    CHECK(input(*unit, "claim") == fraction(10000, 7));
    CHECK(input(*unit, "remainder") == fraction(4, 7));
    CHECK(input(*unit, "rank") == 1);
    CHECK(input(*unit, "left_over") == 1);
    working_step const* const by = find(amount, working_kind::key);
    REQUIRE(by != nullptr);
    CHECK(by->result == fraction(1, 7));
    CHECK(by->weights == made.key());
    CHECK(find(amount, working_kind::stated)->result == 100);
}

TEST_CASE("the lines of an explanation are those of its steps", "[working]") {
    auto const all = support::two_offices().schedule();
    auto const worked = working_of(all);
    REQUIRE(worked.amounts.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(lines_of(worked.amounts[i]) == explanation_of(all[i]));
        CHECK(worked.amounts[i] == step_of(all[i]));
        CHECK(worked.amounts[i].result == all[i].amount().exact());
        CHECK(worked.amounts[i].address == "streams." + all[i].stream().id);
    }
}
