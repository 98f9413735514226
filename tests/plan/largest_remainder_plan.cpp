// Blocks against the definition: every arithmetic range and both sides of each of its edges, every layout, number of
// threads and code. FORDEL_PLAN_CASES says how many amounts.
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <bit>
#include <cfenv>
#include <cstdlib>
#include <limits>
#include <random>
#include <utility>

#include "plan_support.hpp"

namespace {

using plan_support::numbers;
constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

class cases {
public:
    explicit cases(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t end) { return random_() % end; }
    bool one_in(std::uint64_t n) { return below(n) == 0; }
    // Any size of number as likely as any other.
    std::int64_t log_uniform(std::int64_t most) {
        return static_cast<std::int64_t>(random_() >> (1 + below(63))) % most + 1;
    }

    std::size_t parties() {
        constexpr std::array<std::size_t, 16> all{1, 2, 3, 7, 15, 16, 17, 31, 33, 64, 65, 98, 127, 128, 129, 200};
        if (one_in(400)) return one_in(2) ? 1000 : 1024 + below(2);
        return all[below(all.size())];
    }

    // A sum of weights: at the edges of each range, or of any size.
    std::uint64_t total(std::size_t parties) {
        auto const bits = std::max(1, static_cast<int>(std::bit_width(parties - 1)));
        auto const near = [&](int power) { return (std::uint64_t{1} << power) + below(5) - 2; };
        switch (below(9)) {
        case 0:
            return near(std::min(25, 31 - bits));
        case 1:
            return near(25);
        case 2:
            return near(30 - bits);
        case 3:
            return near(48);
        case 4:
            return near(62);
        case 5:
            return 1 + below(40);
        case 6:
            return 1 + below(1'000'000);
        default:
            return std::uint64_t{1} + (random_() >> (1 + below(62)));
        }
    }

    numbers weights() {
        auto const n = parties();
        auto weights = split(total(n), n);
        if (one_in(8)) std::fill(weights.begin(), weights.end(), 1 + static_cast<std::int64_t>(below(9)));
        if (one_in(8)) // few different weights: many ties
            for (auto& weight : weights)
                weight = static_cast<std::int64_t>(below(4));
        if (one_in(8)) multiply(weights);
        if (one_in(20)) // sums beyond 62 and 64 bits
            for (auto& weight : weights)
                weight = highest - static_cast<std::int64_t>(below(1000));
        if (std::all_of(weights.begin(), weights.end(), [](auto weight) { return weight == 0; })) weights.back() = 1;
        return weights;
    }

    numbers some_amounts(numbers const& weights) {
        std::uint64_t total = 0;
        for (auto const weight : weights)
            total += static_cast<std::uint64_t>(weight);
        numbers all(1 + below(one_in(20) ? 5000 : 150));
        auto const kinds = 1 + below(9); // of few kinds or of all
        for (auto& amount : all)
            amount = one_amount(std::max<std::uint64_t>(total & static_cast<std::uint64_t>(highest), 1), below(kinds));
        return all;
    }

private:
    std::int64_t one_amount(std::uint64_t total, std::uint64_t kind) {
        auto const sign = one_in(3) ? -1 : 1;
        auto const turns = std::max<std::uint64_t>(static_cast<std::uint64_t>(highest) / total, 1);
        auto const multiple = static_cast<std::int64_t>(total * (random_() % turns >> below(40)));
        switch (kind) {
        case 0:
            return sign * log_uniform(highest);
        case 1:
            return sign * static_cast<std::int64_t>(below(10'000'000'000'000));
        case 2:
            return sign * static_cast<std::int64_t>(below(3));
        case 3:
            return sign * multiple;
        case 4:
            return sign * (multiple > 0 ? multiple - 1 : 1);
        case 5:
            return sign * (multiple < highest ? multiple + 1 : multiple);
        case 6:
            return sign * static_cast<std::int64_t>((std::uint64_t{1} << (46 + below(17))) + below(5) - 2);
        case 7:
            return one_in(2) ? lowest + static_cast<std::int64_t>(below(3))
                             : highest - static_cast<std::int64_t>(below(3));
        default:
            return sign * static_cast<std::int64_t>(below(total));
        }
    }

    // So many parties that sum to the total; some get nothing, some nearly all.
    numbers split(std::uint64_t total, std::size_t parties) {
        numbers weights(parties, 0);
        auto left = std::min(total, static_cast<std::uint64_t>(highest));
        auto const style = below(3);
        for (std::size_t i = 0; i + 1 < parties; ++i) {
            auto const even = left / (parties - i);
            auto const part = style == 0   ? even
                              : style == 1 ? below(2 * even + 1)
                              : one_in(3)  ? below(left + 1)
                                           : left > 0;
            weights[i] = static_cast<std::int64_t>(std::min(part, left));
            left -= std::min(part, left);
        }
        weights.back() = static_cast<std::int64_t>(left);
        std::swap(weights.back(), weights[below(parties)]);
        return weights;
    }

    // A common factor, which a plan takes out.
    void multiply(numbers& weights) {
        auto const largest = *std::max_element(weights.begin(), weights.end());
        auto const factor = log_uniform(highest / std::max<std::int64_t>(largest, 1));
        for (auto& weight : weights)
            weight *= factor;
    }

    std::mt19937_64 random_;
};

enum class served { by_order, by_weight, by_lot };

// Ranks of the parties, the lowest served first.
std::vector<std::uint32_t> ranks_of(numbers const& weights, served first, cases& random) {
    std::vector<std::uint32_t> ranks(weights.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        ranks[i] = static_cast<std::uint32_t>(i);
        if (first == served::by_lot) std::swap(ranks[i], ranks[random.below(i + 1)]);
        if (first != served::by_weight) continue;
        ranks[i] = 0;
        for (std::size_t j = 0; j < weights.size(); ++j)
            ranks[i] += weights[j] > weights[i] || (weights[j] == weights[i] && j < i);
    }
    return ranks;
}

fordel::plan plan_of(numbers const& weights, served first, std::vector<std::uint32_t> const& ranks) {
    constexpr fordel::largest_remainder method;
    if (first == served::by_order) return fordel::plan{weights};
    if (first == served::by_weight) return fordel::plan{weights, method, fordel::by_larger_weight{}};
    return fordel::plan{weights, method, fordel::by_ranking{ranks}};
}

std::vector<std::uint32_t> in_order(std::size_t parties) {
    std::vector<std::uint32_t> ranks(parties);
    std::iota(ranks.begin(), ranks.end(), 0U);
    return ranks;
}

// Shares of all amounts in rows, by the definition.
numbers expected(numbers const& weights, numbers const& given, std::vector<std::uint32_t> const& ranks) {
    numbers rows;
    for (auto const amount : given) {
        auto const row = plan_support::largest_remainder(amount, weights, ranks);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

numbers as_rows(numbers const& columns, std::size_t parties) {
    auto const count = columns.size() / parties;
    numbers rows(columns.size());
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t i = 0; i < parties; ++i)
            rows[k * parties + i] = columns[i * count + k];
    return rows;
}

std::size_t cases_wanted() {
    char const* const wanted = std::getenv("FORDEL_PLAN_CASES");
    return wanted == nullptr ? 100'000 : static_cast<std::size_t>(std::strtoull(wanted, nullptr, 10));
}

void check_apply(fordel::plan const& plan, numbers const& given, numbers const& rows, fordel::apply_options options) {
    numbers out(rows.size(), 77);
    options.layout = fordel::layout::rows;
    plan.apply(given, out, options);
    REQUIRE(out == rows);
    options.layout = fordel::layout::columns;
    plan.apply(given, out, options);
    REQUIRE(as_rows(out, plan.parties()) == rows);
}

// Past the cache, as a large output is written, to places that are aligned and to such that are not.
void check_streamed(fordel::plan const& plan, numbers const& given, numbers const& rows,
                    fordel::apply_options const& options) {
    for (std::size_t shift = 0; shift < 2; ++shift) {
        numbers out(rows.size() + 2, 77);
        fordel::detail::sharing with{.code = options.code, .streamed = true};
        (void)plan.model().share(given, {out.data() + shift, plan.parties(), 1}, with);
        REQUIRE(std::equal(rows.begin(), rows.end(), out.begin() + static_cast<std::ptrdiff_t>(shift)));
        REQUIRE((shift == 0 || out.front() == 77));
        REQUIRE(out.back() == 77);
    }
}

void check_visit(fordel::plan const& plan, numbers const& given, numbers const& rows,
                 fordel::apply_options const& options) {
    numbers out(rows.size(), 77);
    plan.visit(
        given,
        [&](fordel::share_block const& block) {
            for (std::size_t i = 0; i < plan.parties(); ++i)
                for (std::size_t l = 0; l < block.amounts(); ++l)
                    out[(block.first() + l) * plan.parties() + i] = block.party(i)[l];
        },
        options);
    REQUIRE(out == rows);
}

void check_random(cases& random, std::size_t wanted) {
    for (std::size_t done = 0; done < wanted;) {
        auto const weights = random.weights();
        auto const given = random.some_amounts(weights);
        auto const first = static_cast<served>(random.below(3));
        auto const ranks = ranks_of(weights, first, random);
        auto const rows = expected(weights, given, ranks);
        auto const plan = plan_of(weights, first, ranks);
        fordel::apply_options options{.threads = 1 + static_cast<unsigned>(random.below(3))};
        for (auto const* const code : plan_support::codes()) {
            options.code = code;
            check_apply(plan, given, rows, options);
            check_streamed(plan, given, rows, options);
            check_visit(plan, given, rows, options);
        }
        done += given.size();
    }
}

} // namespace

TEST_CASE("random plans agree with the definition", "[largest_remainder_plan]") {
    cases random{20'250'630};
    check_random(random, cases_wanted());
}

TEST_CASE("plans agree with the definition in every rounding mode", "[largest_remainder_plan]") {
    auto const before = std::fegetround();
    for (int const mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO, FE_TONEAREST}) {
        cases random{static_cast<std::uint64_t>(mode) + 1};
        REQUIRE(std::fesetround(mode) == 0);
        check_random(random, cases_wanted() / 5);
    }
    REQUIRE(std::fesetround(before) == 0);
}

// x with factor × x = 1 modulo the total, by Euclid's algorithm; the two have no common divisor.
std::int64_t inverse(std::int64_t factor, std::int64_t total) {
    std::int64_t a = total, b = factor, x = 0, y = 1;
    while (b != 0) {
        auto const turns = a / b;
        a = std::exchange(b, a - turns * b);
        x = std::exchange(y, x - turns * y);
    }
    return x < 0 ? x + total : x;
}

// A quotient that is hardest to tell from the next: rest × weight is one below or above a multiple of the total.
TEST_CASE("remainders next to zero and to the total are told apart in every rounding mode",
          "[largest_remainder_plan]") {
    auto const before = std::fegetround();
    for (int const mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO, FE_TONEAREST}) {
        cases random{static_cast<std::uint64_t>(mode) + 11};
        REQUIRE(std::fesetround(mode) == 0);
        for (std::size_t done = 0; done < cases_wanted() / 50; ++done) {
            auto const total = (std::int64_t{1} << (done % 4 == 0 ? 25 : 20 + random.below(41))) +
                               static_cast<std::int64_t>(random.below(9)) - 4;
            auto const weight = total - 1 - static_cast<std::int64_t>(random.below(1000));
            if (std::gcd(weight, total) != 1) continue;
            numbers const weights{weight, total - weight};
            auto const one = inverse(weight, total); // leaves a remainder of 1
            numbers const given{one, total - one, one + 1, total - one - 1, total - 1, total + one, -one};
            auto const rows = expected(weights, given, in_order(weights.size()));
            for (auto const* const code : plan_support::codes())
                check_apply(fordel::plan{weights}, given, rows, {.code = code});
        }
    }
    REQUIRE(std::fesetround(before) == 0);
}

// Where the estimate of a quotient has the fewest bits to spare: rests just below 2^48, few parties, totals above.
TEST_CASE("estimates at the end of their range are corrected in every rounding mode", "[largest_remainder_plan]") {
    auto const before = std::fegetround();
    for (int const mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO, FE_TONEAREST}) {
        cases random{static_cast<std::uint64_t>(mode) + 7};
        REQUIRE(std::fesetround(mode) == 0);
        for (std::size_t done = 0; done < cases_wanted() / 5; done += 100) {
            auto const highest_weight = std::uint64_t{1} << (47 + random.below(15));
            numbers weights(2 + random.below(3), 1);
            for (auto& weight : weights)
                weight += static_cast<std::int64_t>(random.below(random.one_in(2) ? highest_weight : 1'000));
            weights.front() = static_cast<std::int64_t>(highest_weight + random.below(highest_weight));
            numbers given(100);
            for (auto& amount : given)
                amount = (std::int64_t{1} << 48) - 1 -
                         static_cast<std::int64_t>(random.below(random.one_in(2) ? 100 : std::uint64_t{1} << 47));
            auto const rows = expected(weights, given, in_order(weights.size()));
            for (auto const* const code : plan_support::codes())
                check_apply(fordel::plan{weights}, given, rows, {.code = code});
        }
    }
    REQUIRE(std::fesetround(before) == 0);
}

TEST_CASE("keys for each row agree with the definition", "[largest_remainder_plan]") {
    cases random{4};
    for (std::size_t round = 0; round < 200; ++round) {
        std::vector<numbers> weights{random.weights()};
        auto const parties = weights.front().size();
        for (auto const more = random.below(round % 20 == 0 ? 300 : 6); weights.size() <= more;) {
            auto next = random.weights();
            next.resize(parties, 1);
            if (std::all_of(next.begin(), next.end(), [](auto weight) { return weight == 0; })) next.back() = 1;
            weights.push_back(next);
        }
        std::vector<fordel::plan> plans;
        for (auto const& key : weights)
            plans.emplace_back(key);
        auto const given = random.some_amounts(weights.front());
        std::vector<std::uint32_t> which(given.size());
        numbers rows;
        for (std::size_t k = 0; k < given.size(); ++k) {
            which[k] = static_cast<std::uint32_t>(random.below(weights.size()));
            auto const row = plan_support::largest_remainder(given[k], weights[which[k]], in_order(parties));
            rows.insert(rows.end(), row.begin(), row.end());
        }
        numbers out(rows.size());
        fordel::apply_options options{.threads = 1 + static_cast<unsigned>(round % 3)};
        for (auto const* const code : plan_support::codes()) {
            options.code = code;
            options.layout = fordel::layout::rows;
            fordel::apply_by(plans, which, given, out, options);
            REQUIRE(out == rows);
            options.layout = fordel::layout::columns;
            fordel::apply_by(plans, which, given, out, options);
            REQUIRE(as_rows(out, parties) == rows);
        }
    }
}
