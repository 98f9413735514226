#include <fordel/apportionment/outcomes.hpp>
#include <fordel/error/interruption.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/json.hpp>
#include <fordel/key.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::party;

namespace {

std::vector<party> numbered(std::size_t count) {
    std::vector<party> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({std::to_string(i), std::to_string(i)});
    return all;
}

fordel::key key_of(std::size_t count, std::int64_t step) {
    std::vector<fraction> weights;
    for (std::size_t i = 0; i < count; ++i)
        weights.emplace_back(1 + static_cast<std::int64_t>(i) * step % 977);
    return {numbered(count), weights};
}

fordel::programme programme_of(std::size_t streams, std::size_t payers) {
    fordel::programme made("p", {"p", "p"}, fordel::dkk{});
    fordel::key const by = key_of(payers, 7);
    for (std::size_t s = 0; s < streams; ++s)
        made.add(fordel::stream{.id = "s" + std::to_string(s),
                                .name = {"s", "s"},
                                .amount = fordel::per_year(fordel::kroner(1000)),
                                .period = fordel::period::years(2021, 2021),
                                .payers = {{"all", {"alle", "all"}, fordel::kroner(1000), by}},
                                .recipients = fordel::key::single({"r", "R"})});
    return made;
}

// How many turns of loops the work takes, give or take 64.
template <std::invocable Work>
std::uint64_t turns_of(Work&& work) {
    std::uint64_t asked = 0;
    fordel::stop_when const guard([&] {
        ++asked;
        return false;
    });
    static_cast<void>(work());
    return 64 * asked;
}

// Work on twice as much takes twice the turns: four times would be quadratic.
template <class Work>
void check_in_proportion(Work const& work, std::size_t size) {
    auto const once = turns_of([&] { return work(size); });
    auto const twice = turns_of([&] { return work(2 * size); });
    CHECK(once >= size);
    CHECK(2 * once <= twice + 256);
    CHECK(twice <= 2 * once + once / 4);
}

} // namespace

TEST_CASE("the turns of mix and of schedules grow with what they are given", "[interruption]") {
    check_in_proportion(
        [](std::size_t size) {
            fordel::key const a = key_of(size, 7), b = key_of(size, 11);
            return fordel::mix({fordel::half * a, fordel::half * b}).size();
        },
        2000);
    check_in_proportion([](std::size_t size) { return programme_of(1, size).schedule().size(); }, 1000);
    check_in_proportion([](std::size_t size) { return programme_of(size, 2).schedule().size(); }, 500);
}

TEST_CASE("long work ends where the program says so", "[interruption]") {
    fordel::key const a = key_of(1000, 7), b = key_of(1000, 11);
    fordel::programme const made = programme_of(10, 100);
    fordel::schedule const settled = made.schedule();
    fordel::apportionment const tied = fordel::apportion(6, std::vector<fraction>(12, fraction(1)));
    fordel::stop_when const guard([] { return true; });
    char const* const id = "fordel.work.interrupted";
    support::expect_error(id, [&] { return fordel::mix({fordel::half * a, fordel::half * b}); });
    support::expect_error(id, [&] { return made.schedule(); });
    support::expect_error(id, [&] { return outcomes(tied); });
    support::expect_error(id, [&] { return settled.explain(); });
    support::expect_error(id, [&] { return settled.total_by({fordel::schedule_field::payer}); });
    support::expect_error(id, [&] { return to_json(settled); });
    support::expect_error(id, [&] {
        std::ostringstream out;
        write_csv(out, settled);
    });
}

TEST_CASE("what was interrupted has changed nothing", "[interruption]") {
    fordel::programme made = programme_of(10, 100);
    fordel::programme const before = made;
    {
        fordel::stop_when const guard([] { return true; });
        support::expect_error("fordel.work.interrupted", [&] { return made.schedule(); });
    }
    CHECK(made == before);
    CHECK(made.schedule().total() == as_any_money(fordel::kroner(10'000)));
}
