#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/plan/plan.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <limits>
#include <stdexcept>
#include <thread>

#include "plan_support.hpp"

using fordel::apply_options;
using fordel::layout;
using fordel::same_id;
using plan_support::error;
using plan_support::numbers;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();

numbers applied(fordel::plan const& plan, numbers const& given, apply_options const& options = {}) {
    numbers out(given.size() * plan.parties(), 77);
    plan.apply(given, out, options);
    return out;
}

// The kernel, an amount at a time.
template <class M, class P = fordel::by_order>
numbers by_kernel(M const& method, numbers const& given, numbers const& weights, P const& policy = {},
                  fordel::bounds<std::int64_t> const& within = {}) {
    numbers all;
    std::vector<fordel::scratch_for<M, std::int64_t, std::int64_t>> scratch(M::scratch_size(weights.size()));
    for (auto const amount : given) {
        numbers row(weights.size());
        fordel::apportion(method, amount, weights, row, scratch, policy, within);
        all.insert(all.end(), row.begin(), row.end());
    }
    return all;
}

// So many amounts that several threads have pieces of them.
numbers many(std::size_t count) {
    numbers all(count);
    for (std::size_t k = 0; k < count; ++k)
        all[k] = static_cast<std::int64_t>(k * 1'000'003 % 777'777) - 300'000;
    return all;
}

} // namespace

TEST_CASE("amounts are shared in rows and in columns", "[plan]") {
    fordel::plan const plan{numbers{3, 2, 1, 0}};
    CHECK(plan.parties() == 4);
    CHECK(applied(plan, {10, -10, 7}) == numbers{5, 3, 2, 0, -5, -3, -2, 0, 4, 2, 1, 0});
    CHECK(applied(plan, {10, -10, 7}, {.layout = layout::columns}) == numbers{5, -5, 4, 3, -3, 2, 2, -2, 1, 0, 0, 0});
    CHECK(applied(plan, {}).empty());
}

TEST_CASE("ties go by order, or by weight", "[plan]") {
    CHECK(applied(fordel::plan{numbers{1, 3}}, {2}) == numbers{1, 1});
    fordel::plan const by_weight{numbers{1, 3}, fordel::largest_remainder{}, fordel::by_larger_weight{}};
    CHECK(applied(by_weight, {2}) == numbers{0, 2});
    std::vector<std::uint32_t> ranks{2, 0, 1};
    fordel::plan const by_lot{numbers{1, 1, 1}, fordel::largest_remainder{}, fordel::by_ranking{ranks}};
    CHECK(applied(by_lot, {1, 2, -4}) == numbers{0, 1, 0, 0, 1, 1, -1, -2, -1});
    ranks = {1, 1, 0}; // open between the first two: an error where it matters, and only there
    fordel::plan const open{numbers{1, 1, 1}, fordel::largest_remainder{}, fordel::by_ranking{ranks}};
    CHECK(applied(open, {1, 3}) == numbers{0, 0, 1, 1, 1, 1});
    numbers out(3);
    CHECK(error(open.try_apply(numbers{2}, out)) == fordel::apportionment_errors::bad_ranking);
}

TEST_CASE("copies of a plan share what was compiled, and outlive it", "[plan]") {
    auto original = std::make_unique<fordel::plan>(numbers{1, 1});
    fordel::plan const copy = *original;
    CHECK(&copy.model() == &original->model());
    original.reset();
    CHECK(applied(copy, {5}) == numbers{3, 2});
}

TEST_CASE("other methods, policies, quotas and bounds go by the kernel", "[plan]") {
    numbers const weights{47000, 16000, 15900, 12000, 6000, 3100};
    numbers const given{0, 10, -10, 19, 1'000'001, lowest};
    CHECK(applied(fordel::plan{weights, fordel::sainte_lague{}}, given) ==
          by_kernel(fordel::sainte_lague{}, given, weights));
    fordel::largest_remainder const imperiali{.quota = fordel::electoral_quota::hagenbach_bischoff};
    CHECK(applied(fordel::plan{weights, imperiali}, given) == by_kernel(imperiali, given, weights));
    numbers const few{10, -10, 19};
    CHECK(applied(fordel::plan{weights, fordel::quota_method{}}, few) ==
          by_kernel(fordel::quota_method{}, few, weights));
    numbers const floors{0, 0, 0, 0, 0, 2};
    numbers const caps{4, 9, 9, 9, 9, 9};
    fordel::bounds<std::int64_t> const within{floors, caps};
    CHECK(applied(fordel::plan{weights, fordel::largest_remainder{}, fordel::by_order{}, within}, few) ==
          by_kernel(fordel::largest_remainder{}, few, weights, fordel::by_order{}, within));
}

TEST_CASE("a plan keeps the ranks and bounds it was given", "[plan]") {
    auto const made = [] {
        std::vector<std::uint32_t> ranks{1, 0};
        numbers caps{9, 2};
        fordel::plan const ranked{numbers{1, 1}, fordel::largest_remainder{}, fordel::by_ranking{ranks}};
        fordel::plan const capped{numbers{1, 1}, fordel::largest_remainder{}, fordel::by_order{}, {{}, caps}};
        return std::vector{ranked, capped};
    }();
    CHECK(applied(made[0], {3}) == numbers{1, 2});
    CHECK(applied(made[1], {8}) == numbers{6, 2});
}

TEST_CASE("what is wrong with a plan is said when it is made", "[plan]") {
    auto const fault = [](auto const&... arguments) -> std::string {
        try {
            fordel::plan{arguments...};
        } catch (fordel::apportionment_error const& e) {
            return e.id();
        }
        return {};
    };
    namespace ids = fordel::apportionment_errors;
    fordel::largest_remainder const method;
    CHECK(fault(numbers{}) == ids::no_parties);
    CHECK(fault(numbers{1, -1}) == ids::negative_weight);
    CHECK(fault(numbers{0, 0}) == ids::all_zero);
    std::vector<std::uint32_t> const ranks{1};
    CHECK(fault(numbers{1, 1}, method, fordel::by_ranking{ranks}) == ids::bad_ranking);
    numbers const floors{3, 0};
    numbers const caps{2, 9};
    CHECK(fault(numbers{1, 1}, method, fordel::by_order{}, fordel::bounds<std::int64_t>{floors, caps}) ==
          ids::floor_above_cap);
}

TEST_CASE("an output of another size is refused", "[plan]") {
    fordel::plan const plan{numbers{1, 1}};
    numbers const given{1, 2, 3};
    for (std::size_t const size : {0U, 5U, 7U, 8U}) {
        numbers out(size, 77);
        CHECK(error(plan.try_apply(given, out)) == fordel::plan_errors::output);
        CHECK(out == numbers(size, 77));
    }
    numbers out(5);
    CHECK_THROWS_AS(plan.apply(given, out), fordel::plan_error);
}

TEST_CASE("the error is that of the lowest row, however many threads", "[plan]") {
    fordel::plan const plan{numbers{1, 1}, fordel::largest_remainder{}, fordel::refuse_ties{}};
    numbers given(60'000, 2);
    given[59'999] = given[50'001] = given[20'002] = given[7] = 3;
    numbers out(given.size() * 2);
    for (unsigned const threads : {1U, 2U, 3U, 8U, 0U}) {
        auto const reached = plan.try_apply(given, out, {.threads = threads});
        CHECK(error(reached) == fordel::apportionment_errors::tie_refused);
        CHECK(reached.row == 7);
        auto const visited = plan.try_visit(given, [](fordel::share_block const&) {}, {.threads = threads});
        CHECK(visited.row == 7);
    }
    try {
        plan.apply(given, out);
        FAIL("no error");
    } catch (fordel::plan_error const& e) {
        CHECK(e.row() == 7);
        CHECK(same_id(e.id(), fordel::apportionment_errors::tie_refused));
    }
}

TEST_CASE("many parties are shared in short pieces", "[plan]") {
    fordel::plan const plan{numbers(100'000, 3)};
    numbers const given{250'001, -7, lowest, 1};
    int asked = 0;
    auto const count = [&] { return ++asked < 0; };
    auto const rows = applied(plan, given, {.stop = count});
    CHECK(asked == 1);
    CHECK(rows == by_kernel(fordel::largest_remainder{}, given, numbers(100'000, 3)));
    numbers const more(12, 5);
    CHECK(applied(plan, more, {.threads = 2, .stop = count}).size() == 1'200'000);
    CHECK(asked == 3); // of three pieces two are the first thread's
    std::size_t seen = 0;
    plan.visit(more, [&](fordel::share_block const& block) { seen += block.amounts(); });
    CHECK(seen == more.size());
}

TEST_CASE("threads share the same", "[plan]") {
    auto const given = many(40'000);
    fordel::plan const plan{numbers{5, 0, 1, 7}};
    auto const alone = applied(plan, given);
    for (unsigned const threads : {2U, 3U, 100U})
        CHECK(applied(plan, given, {.threads = threads}) == alone);
}

TEST_CASE("a visitor sees each amount once, in order where one thread goes", "[plan]") {
    auto const given = many(10'000);
    fordel::plan const plan{numbers{5, 0, 1, 7}};
    std::size_t next = 0;
    numbers rows(given.size() * 4);
    plan.visit(given, [&](fordel::share_block const& block) {
        CHECK(block.first() == next);
        CHECK(block.thread() == 0);
        next += block.amounts();
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t l = 0; l < block.amounts(); ++l)
                rows[(block.first() + l) * 4 + i] = block.party(i)[l];
    });
    CHECK(next == given.size());
    CHECK(rows == applied(plan, given));

    std::vector<std::int64_t> sums(3); // a place for each thread
    plan.visit(given,
               [&](fordel::share_block const& block) {
                   for (std::size_t i = 0; i < 4; ++i)
                       for (auto const share : block.party(i))
                           sums[block.thread()] += share;
               },
               {.threads = 3});
    CHECK(std::accumulate(sums.begin(), sums.end(), std::int64_t{0}) ==
          std::accumulate(given.begin(), given.end(), std::int64_t{0}));
    CHECK(std::all_of(sums.begin(), sums.end(), [](auto sum) { return sum != 0; }));
}

TEST_CASE("what a visitor throws passes through, from whichever thread, that of the lowest row first", "[plan]") {
    auto const given = many(60'000);
    fordel::plan const plan{numbers{5, 0, 1, 7}};
    for (unsigned const threads : {1U, 3U}) {
        try {
            plan.visit(given,
                       [](fordel::share_block const& block) {
                           if (block.first() >= 9'000) throw std::out_of_range{std::to_string(block.first())};
                       },
                       {.threads = threads});
            FAIL("nothing was thrown");
        } catch (std::out_of_range const& e) {
            CHECK(std::stoul(e.what()) < 9'100);
        }
    }
}

TEST_CASE("a stop condition ends it, and only the thread that called asks", "[plan]") {
    auto const given = many(200'000);
    fordel::plan const plan{numbers{5, 0, 1, 7}};
    numbers out(given.size() * 4);
    auto const caller = std::this_thread::get_id();
    for (unsigned const threads : {1U, 2U}) {
        int asked = 0;
        bool elsewhere = false;
        auto const stop = [&] {
            elsewhere = elsewhere || std::this_thread::get_id() != caller;
            return ++asked == 3;
        };
        auto const reached = plan.try_apply(given, out, {.threads = threads, .stop = stop});
        CHECK(error(reached) == fordel::work_errors::interrupted);
        CHECK(asked == 3);
        CHECK_FALSE(elsewhere);
        CHECK(reached.row > 0);
    }
    auto const throws = []() -> bool { throw std::domain_error{"stop"}; };
    CHECK_THROWS_AS(plan.apply(given, out, {.threads = 2, .stop = throws}), std::domain_error);
    auto const never = [] { return false; };
    plan.apply(given, out, {.stop = never});
    CHECK(out == applied(plan, given));
}

TEST_CASE("rows have keys of their own", "[plan]") {
    std::vector<fordel::plan> const plans{
        fordel::plan{numbers{3, 1}}, fordel::plan{numbers{1, 1}, fordel::sainte_lague{}}, fordel::plan{numbers{0, 9}}};
    std::vector<std::uint32_t> which{0, 1, 2, 0};
    numbers const given{8, 8, 8, -4};
    numbers out(8, 77);
    fordel::apply_by(plans, which, given, out);
    CHECK(out == numbers{6, 2, 4, 4, 0, 8, -3, -1});
    fordel::apply_by(plans, which, given, out, {.layout = layout::columns});
    CHECK(out == numbers{6, 4, 0, -3, 2, 4, 8, -1});

    which = {0, 1, 3, 7};
    auto const reached = fordel::try_apply_by(plans, which, given, out);
    CHECK(error(reached) == fordel::plan_errors::no_such_key);
    CHECK(reached.row == 2);
    CHECK(reached.index == 3);
    CHECK_THROWS_AS(fordel::apply_by(plans, which, given, out), fordel::plan_error);

    which.pop_back();
    CHECK(error(fordel::try_apply_by(plans, which, given, out)) == fordel::plan_errors::output);
    std::vector<fordel::plan> const unlike{plans[0], fordel::plan{numbers{1, 1, 1}}};
    CHECK(error(fordel::try_apply_by(unlike, std::vector<std::uint32_t>(4), given, out)) ==
          fordel::plan_errors::output);
    CHECK(error(fordel::try_apply_by({}, std::vector<std::uint32_t>(4), given, out)) ==
          fordel::plan_errors::no_such_key);
    CHECK(fordel::try_apply_by({}, {}, {}, {}));
}

TEST_CASE("of several keys that fail the lowest row is told", "[plan]") {
    std::vector<fordel::plan> const plans{
        fordel::plan{numbers{1, 1}, fordel::largest_remainder{}, fordel::refuse_ties{}},
        fordel::plan{numbers{2, 2}, fordel::largest_remainder{}, fordel::refuse_ties{}}};
    std::vector<std::uint32_t> which(30'000);
    numbers given(which.size(), 2);
    for (std::size_t k = 0; k < which.size(); ++k)
        which[k] = k % 2;
    given[101] = given[204] = given[20'000] = 3;
    numbers out(given.size() * 2);
    for (unsigned const threads : {1U, 3U})
        CHECK(fordel::try_apply_by(plans, which, given, out, {.threads = threads}).row == 101);
}

// Another thread may write to the amounts meanwhile: each row is then of one of the values that stood there.
TEST_CASE("amounts that change meanwhile keep the shares whole", "[plan]") {
    numbers given(20'000, 100);
    fordel::plan const plan{numbers{5, 3, 1, 7}};
    numbers out(given.size() * 4);
    std::atomic<bool> done = false;
    std::thread writer{[&] {
        while (!done)
            for (auto& amount : given)
                std::atomic_ref{amount}.store(std::atomic_ref{amount}.load() == 100 ? lowest : 100,
                                              std::memory_order_relaxed);
    }};
    bool whole = true;
    for (int round = 0; round < 20; ++round) {
        plan.apply(given, out);
        for (std::size_t k = 0; k < given.size(); ++k) {
            auto const sum = out[4 * k] + out[4 * k + 1] + out[4 * k + 2] + out[4 * k + 3];
            whole = whole && (sum == 100 || sum == lowest);
        }
    }
    done = true;
    writer.join();
    CHECK(whole);
}
