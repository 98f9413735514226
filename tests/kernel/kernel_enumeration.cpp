#include <fordel/kernel.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

// Every input of up to four parties with weights up to eight and up to twelve units, for every method, against the
// method's definition carried out in small whole numbers: one unit after the other, looking at every party each time.
// On each result of a divisor method the certificate too: no party's next quotient is larger than the last of another.

namespace {

using number = std::int64_t;
constexpr std::size_t most_parties = 4;
constexpr number most_weight = 8;
constexpr number most_units = 12;

// What came out: shares, the tied in their order, how many of them won; or an error.
struct result {
    std::vector<number> shares;
    std::vector<std::size_t> tied;
    std::size_t won = 0;
    std::string error;

    friend bool operator==(result const&, result const&) = default;
};

std::string told(result const& r) {
    auto text = r.error.empty() ? std::string{"shares"} : r.error;
    for (auto const share : r.shares)
        text += ' ' + std::to_string(share);
    text += ", tied";
    for (auto const party : r.tied)
        text += ' ' + std::to_string(party);
    return text + ", won " + std::to_string(r.won);
}

template <class Method>
result kernel(Method const& method, number units, std::span<number const> weights,
              fordel::bounds<number> const& within = {}) {
    std::array<number, most_parties> shares{};
    std::array<fordel::scratch_for<Method, number, number>, Method::scratch_size(most_parties)> memory{};
    auto const out = std::span{shares}.first(weights.size());
    auto const scratch = std::span{memory};
    auto const outcome = fordel::try_apportion(method, units, weights, out, scratch, fordel::by_order{}, within);
    if (!outcome) return {{}, {}, 0, outcome.error};
    result found{{out.begin(), out.end()}, {}, outcome.ties.won, {}};
    fordel::for_each_tied(scratch, outcome, [&](std::size_t party) { found.tied.push_back(party); });
    std::sort(found.tied.begin(), found.tied.end());
    return found;
}

// Calls f with every vector of weights that has a positive one.
template <class F>
void every_weights(std::size_t parties, number largest, F const& f) {
    std::vector<number> weights(parties, 0);
    for (;;) {
        std::size_t place = 0;
        while (place < parties && weights[place] == largest)
            weights[place++] = 0;
        if (place == parties) return;
        ++weights[place];
        f(weights);
    }
}

// Counts what differs and keeps the first few, so that millions of comparisons don't become as many assertions.
struct differences {
    std::size_t compared = 0;
    std::size_t count = 0;
    std::string first;

    template <class Tell>
    void expect(bool holds, Tell const& tell) {
        ++compared;
        if (!holds && ++count <= 3) first += tell() + '\n';
    }
};

std::string told(number units, std::vector<number> const& weights) {
    auto text = std::to_string(units) + " units, weights";
    for (auto const weight : weights)
        text += ' ' + std::to_string(weight);
    return text;
}

// ---------------------------------------------------------------- divisor methods

// A number of at least zero; infinite when the denominator is zero.
struct ratio {
    number numerator = 0;
    number denominator = 1;
};

number order(ratio const& a, ratio const& b) { return a.numerator * b.denominator - b.numerator * a.denominator; }

number power(number base, int exponent) { return exponent == 0 ? 1 : base * power(base, exponent - 1); }

// What a party asks its next unit with, d(k) ^ power being given for each k.
struct claim {
    ratio quotient;
    number weight = 0;
    number turn = 0; // how many of the party's equal divisors came before
};

// Positive when a is served before b: by quotients, infinite ones by round and weight, equal ones in turn.
number before(claim const& a, claim const& b) {
    bool const a_first = a.quotient.denominator == 0;
    bool const b_first = b.quotient.denominator == 0;
    if (a_first != b_first) return a_first ? 1 : -1;
    if (a_first) return a.turn != b.turn ? b.turn - a.turn : a.weight - b.weight;
    auto const by_quotient = order(a.quotient, b.quotient);
    return by_quotient != 0 ? by_quotient : b.turn - a.turn;
}

struct divisors {
    int exponent = 1;
    std::array<ratio, most_units + 1> raised{}; // d(k) ^ exponent

    claim of(number weight, number k) const {
        auto const at = static_cast<std::size_t>(k);
        number turn = 0;
        while (turn < k && order(raised[at - static_cast<std::size_t>(turn) - 1], raised[at]) == 0)
            ++turn;
        return {{power(weight, exponent) * raised[at].denominator, raised[at].numerator}, weight, turn};
    }
};

template <class F>
divisors sequence(int exponent, F const& raised) {
    divisors made{exponent, {}};
    for (number k = 0; k <= most_units; ++k)
        made.raised[static_cast<std::size_t>(k)] = raised(k);
    return made;
}

divisors power_mean(int p) {
    if (p == 0) return sequence(2, [](number k) { return ratio{k * (k + 1), 1}; });
    if (p > 0) return sequence(p, [=](number k) { return ratio{power(k, p) + power(k + 1, p), 2}; });
    return sequence(
        -p, [=](number k) { return ratio{2 * power(k, -p) * power(k + 1, -p), power(k, -p) + power(k + 1, -p)}; });
}

// One unit more for the first in line; who else was in line just as well is seen by asking everybody.
class line {
public:
    line(divisors const& sequence, std::vector<number> const& weights) : sequence_{sequence}, weights_{weights} {
        current.shares.assign(weights.size(), 0);
    }

    void serve() {
        std::size_t best = weights_.size();
        for (std::size_t i = 0; i < weights_.size(); ++i)
            if (weights_[i] > 0 && (best == weights_.size() || before(next(i), next(best)) > 0)) best = i;
        auto const served = next(best);
        ++current.shares[best];
        note_tied(served);
    }

    result current;

private:
    claim next(std::size_t i) const { return sequence_.of(weights_[i], current.shares[i]); }

    void note_tied(claim const& served) {
        current.tied.clear();
        current.won = 0;
        std::size_t lost = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            if (weights_[i] == 0) continue;
            auto const has = current.shares[i];
            bool const wins = has > 0 && before(sequence_.of(weights_[i], has - 1), served) == 0;
            bool const loses = before(next(i), served) == 0;
            if (wins || loses) current.tied.push_back(i);
            current.won += wins ? 1 : 0;
            lost += loses ? 1 : 0;
        }
        if (lost > 0) return;
        current.tied.clear();
        current.won = 0;
    }

    divisors const& sequence_;
    std::vector<number> const& weights_;
};

// max over i of w / d(a) <= min over j of w / d(a - 1): what makes shares those of the divisor method. Where d = 0 or
// divisors are equal, by the order of the claims.
bool certified(divisors const& sequence, std::vector<number> const& weights, std::vector<number> const& shares) {
    for (std::size_t j = 0; j < weights.size(); ++j)
        for (std::size_t i = 0; shares[j] > 0 && i < weights.size(); ++i) {
            if (i == j || weights[i] == 0) continue;
            auto const last = sequence.of(weights[j], shares[j] - 1);
            auto const next = sequence.of(weights[i], shares[i]);
            if (before(next, last) > 0) return false;
        }
    return true;
}

template <class Method>
void enumerate(Method const& method, divisors const& sequence) {
    differences found;
    for (std::size_t parties = 1; parties <= most_parties; ++parties)
        every_weights(parties, most_weight, [&](std::vector<number> const& weights) {
            line expected{sequence, weights};
            for (number units = 0; units <= most_units; ++units) {
                if (units > 0) expected.serve();
                auto const got = kernel(method, units, weights);
                auto const tell = [&] {
                    return told(units, weights) + ": " + told(got) + " is not " + told(expected.current);
                };
                found.expect(got == expected.current && certified(sequence, weights, got.shares), tell);
            }
        });
    CAPTURE(found.first);
    CHECK(found.compared == 13 * (9 + 81 + 729 + 6561 - 4));
    CHECK(found.count == 0);
}

ratio whole(number value) { return {value, 1}; }

// ---------------------------------------------------------------- largest remainder

// weight / quota, exactly, and no more parties than can be looked through for every unit left.
result largest_remainder(fordel::electoral_quota quota, number units, std::vector<number> const& weights) {
    using enum fordel::electoral_quota;
    auto const total = std::accumulate(weights.begin(), weights.end(), number{0});
    // A claim is weight × rate / per.
    number rate = units;
    number per = total;
    if (quota == hagenbach_bischoff) rate = units + 1;
    if (quota == imperiali || quota == imperiali_retry) rate = units + 2;
    if (quota == droop) {
        rate = 1;
        per = total / (units + 1) + 1;
    }
    result found;
    std::vector<number> remainders;
    for (auto const weight : weights) {
        found.shares.push_back(weight * rate / per);
        remainders.push_back(weight > 0 ? weight * rate % per : -1);
    }
    number left = units - std::accumulate(found.shares.begin(), found.shares.end(), number{0});
    auto const entitled = weights.size() - static_cast<std::size_t>(std::count(weights.begin(), weights.end(), 0));
    if (left < 0 && quota == imperiali) return {{}, {}, 0, "fordel.apportionment.quota_over_allocates"};
    if (left < 0 && quota == imperiali_retry) return largest_remainder(hagenbach_bischoff, units, weights);
    if (left > static_cast<number>(entitled)) return {{}, {}, 0, "fordel.apportionment.quota_leaves_too_many"};
    if (left < 0) // Hagenbach-Bischoff, all claims whole: one fewer, and all are tied for the rest
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (weights[i] > 0) {
                --found.shares[i];
                ++left;
            }
    auto const floors = found.shares;
    number line = -1;
    for (; left > 0; --left) {
        auto const best = std::max_element(remainders.begin(), remainders.end());
        line = *best;
        *best = -1;
        ++found.shares[static_cast<std::size_t>(best - remainders.begin())];
    }
    if (line < 0 || std::find(remainders.begin(), remainders.end(), line) == remainders.end()) return found;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0 && weights[i] * rate % per == line) {
            found.tied.push_back(i);
            found.won += found.shares[i] > floors[i] ? 1 : 0;
        }
    return found;
}

void enumerate(fordel::electoral_quota quota, std::size_t& errors) {
    differences found;
    fordel::largest_remainder const method{.quota = quota};
    for (std::size_t parties = 1; parties <= most_parties; ++parties)
        every_weights(parties, most_weight, [&](std::vector<number> const& weights) {
            for (number units = 0; units <= most_units; ++units) {
                auto const expected = largest_remainder(quota, units, weights);
                auto const got = kernel(method, units, weights);
                errors += expected.error.empty() ? 0 : 1;
                found.expect(got == expected,
                             [&] { return told(units, weights) + ": " + told(got) + " is not " + told(expected); });
            }
        });
    CAPTURE(found.first);
    CHECK(found.compared == 13 * (9 + 81 + 729 + 6561 - 4));
    CHECK(found.count == 0);
}

// ---------------------------------------------------------------- the quota method

// One ranking's result for every number of units so far: the next goes to the largest weight / (share + 1) among those
// whose share is below weight × units / total.
struct ranked_run {
    std::vector<std::size_t> ranking; // the party served first, second, …
    std::vector<number> shares;

    void serve(number units, std::vector<number> const& weights, number total) {
        auto best = weights.size();
        for (auto const i : ranking) {
            if (shares[i] * total >= weights[i] * units) continue;
            if (best == weights.size() || weights[i] * (shares[best] + 1) > weights[best] * (shares[i] + 1)) best = i;
        }
        ++shares[best];
    }
};

// Tied are those whose share is another under some other ranking of the parties; those with their larger share won.
result among_rankings(std::vector<ranked_run> const& runs) {
    result found{runs.front().shares, {}, 0, {}};
    for (std::size_t i = 0; i < found.shares.size(); ++i) {
        auto const by_share = [i](ranked_run const& a, ranked_run const& b) { return a.shares[i] < b.shares[i]; };
        auto const [least, most] = std::minmax_element(runs.begin(), runs.end(), by_share);
        if (least->shares[i] == most->shares[i]) continue;
        found.tied.push_back(i);
        found.won += found.shares[i] == most->shares[i] ? 1 : 0;
    }
    return found;
}

std::vector<ranked_run> every_ranking(std::size_t parties) {
    std::vector<std::size_t> ranking(parties);
    std::iota(ranking.begin(), ranking.end(), std::size_t{0});
    std::vector<ranked_run> runs;
    do
        runs.push_back({ranking, std::vector<number>(parties, 0)});
    while (std::next_permutation(ranking.begin(), ranking.end()));
    return runs;
}

// ---------------------------------------------------------------- bounds

// Whether shares within the bounds are those of the divisor method: no unit could go from one who may give it to one
// who may take it and has the larger quotient.
bool certified_within(divisors const& sequence, std::vector<number> const& weights, std::vector<number> const& shares,
                      std::vector<number> const& floors, std::vector<number> const& caps) {
    for (std::size_t j = 0; j < weights.size(); ++j)
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (i == j || weights[i] == 0 || shares[j] <= floors[j] || shares[i] >= caps[i]) continue;
            if (before(sequence.of(weights[i], shares[i]), sequence.of(weights[j], shares[j] - 1)) > 0) return false;
        }
    return true;
}

// Every division of the units among three parties within the bounds; a weight of zero takes no more than its floor.
template <class F>
void every_division(number units, std::vector<number> const& weights, std::vector<number> const& floors,
                    std::vector<number> const& caps, F const& f) {
    auto const most = [&](std::size_t i) { return weights[i] == 0 ? floors[i] : caps[i]; };
    for (number a = floors[0]; a <= most(0); ++a)
        for (number b = floors[1]; b <= most(1); ++b)
            if (auto const c = units - a - b; c >= floors[2] && c <= most(2)) f(std::vector<number>{a, b, c});
}

// Every floor from 0 to 3 with every cap from there to 5, for three parties.
template <class F>
void every_bounds(F const& f) {
    std::vector<std::array<number, 2>> pairs;
    for (number floor = 0; floor <= 3; ++floor)
        for (number cap = floor; cap <= 5; ++cap)
            pairs.push_back({floor, cap});
    for (auto const& a : pairs)
        for (auto const& b : pairs)
            for (auto const& c : pairs)
                f(std::vector<number>{a[0], b[0], c[0]}, std::vector<number>{a[1], b[1], c[1]});
}

// The divisions of which a certificate holds: one, or several that differ by how a tie was broken.
template <class Method>
void enumerate_bounded(Method const& method, divisors const& sequence) {
    constexpr number units = 5;
    differences found;
    std::size_t divided = 0;
    every_weights(3, 4, [&](std::vector<number> const& weights) {
        every_bounds([&](std::vector<number> const& floors, std::vector<number> const& caps) {
            std::vector<std::vector<number>> right;
            bool possible = false;
            every_division(units, weights, floors, caps, [&](std::vector<number> const& shares) {
                possible = true;
                if (certified_within(sequence, weights, shares, floors, caps)) right.push_back(shares);
            });
            auto const got = kernel(method, units, weights, {.floors = floors, .caps = caps});
            auto const tell = [&] {
                return told(units, weights) + ", floors and caps " + told({}, floors) + told({}, caps) + ": " +
                       told(got);
            };
            divided += possible ? 1 : 0;
            found.expect(got.error.empty() == possible, tell);
            if (!possible || !got.error.empty()) return;
            found.expect(std::find(right.begin(), right.end(), got.shares) != right.end(), tell);
            found.expect((right.size() > 1) == !got.tied.empty(), tell);
        });
    });
    CAPTURE(found.first);
    CHECK(divided > 10'000);
    CHECK(found.count == 0);
}

} // namespace

TEST_CASE("every small input: divisor methods of whole divisors", "[enumeration]") {
    SECTION("D'Hondt") {
        enumerate(fordel::dhondt{}, sequence(1, [](number k) { return whole(k + 1); }));
    }
    SECTION("Sainte-Laguë") {
        enumerate(fordel::sainte_lague{}, sequence(1, [](number k) { return whole(2 * k + 1); }));
    }
    SECTION("Adams") {
        enumerate(fordel::adams{}, sequence(1, [](number k) { return whole(k); }));
    }
    SECTION("Danish") {
        enumerate(fordel::danish_divisor{}, sequence(1, [](number k) { return whole(3 * k + 1); }));
    }
    SECTION("Imperiali") {
        enumerate(fordel::imperiali_divisor{}, sequence(1, [](number k) { return whole(k + 2); }));
    }
}

TEST_CASE("every small input: divisor methods of means", "[enumeration]") {
    SECTION("Huntington-Hill") { enumerate(fordel::huntington_hill{}, power_mean(0)); }
    SECTION("Dean") {
        enumerate(fordel::dean{}, sequence(1, [](number k) { return ratio{2 * k * (k + 1), 2 * k + 1}; }));
    }
    SECTION("power mean -2") { enumerate(fordel::power_mean<-2>{}, power_mean(-2)); }
    SECTION("power mean 0") { enumerate(fordel::power_mean<0>{}, power_mean(0)); }
    SECTION("power mean 1") { enumerate(fordel::power_mean<1>{}, power_mean(1)); }
    SECTION("power mean 3") { enumerate(fordel::power_mean<3>{}, power_mean(3)); }
}

TEST_CASE("every small input: divisor methods with parameters", "[enumeration]") {
    SECTION("modified Sainte-Laguë, 7/5") {
        enumerate(fordel::modified_sainte_lague{},
                  sequence(1, [](number k) { return k == 0 ? ratio{7, 5} : whole(2 * k + 1); }));
    }
    SECTION("modified Sainte-Laguë, 6/5") {
        enumerate(fordel::modified_sainte_lague{{.first_numerator = 6, .first_denominator = 5}},
                  sequence(1, [](number k) { return k == 0 ? ratio{6, 5} : whole(2 * k + 1); }));
    }
    SECTION("modified Sainte-Laguë, 3: the first two divisors are equal") {
        enumerate(fordel::modified_sainte_lague{{.first_numerator = 3, .first_denominator = 1}},
                  sequence(1, [](number k) { return whole(k == 0 ? 3 : 2 * k + 1); }));
    }
    SECTION("stationary, 2/5") {
        enumerate(fordel::stationary{{.r_numerator = 2, .r_denominator = 5}},
                  sequence(1, [](number k) { return ratio{5 * k + 2, 5}; }));
    }
    SECTION("stationary, 0") {
        enumerate(fordel::stationary{{.r_numerator = 0, .r_denominator = 1}},
                  sequence(1, [](number k) { return whole(k); }));
    }
    SECTION("stationary, 1") {
        enumerate(fordel::stationary{{.r_numerator = 1, .r_denominator = 1}},
                  sequence(1, [](number k) { return whole(k + 1); }));
    }
}

TEST_CASE("every small input: divisors given as a list", "[enumeration]") {
    SECTION("equal ones in a row, and a tail") {
        static constexpr std::array<std::uint64_t, 5> first{1, 1, 2, 5, 5};
        enumerate(fordel::divisor_list{{.first = first, .step = 3}}, sequence(1, [](number k) {
                      return whole(k < 5 ? static_cast<number>(first[static_cast<std::size_t>(k)]) : 5 + 3 * (k - 4));
                  }));
    }
    SECTION("zeros, and no tail but long enough") {
        static constexpr std::array<std::uint64_t, 13> first{0, 0, 1, 3, 3, 3, 4, 8, 8, 9, 9, 9, 9};
        enumerate(fordel::divisor_list{{.first = first, .step = 0}},
                  sequence(1, [](number k) { return whole(static_cast<number>(first[static_cast<std::size_t>(k)])); }));
    }
}

TEST_CASE("every small input: largest remainder", "[enumeration]") {
    std::size_t errors = 0;
    SECTION("Hare") {
        enumerate(fordel::electoral_quota::hare, errors);
        CHECK(errors == 0);
    }
    SECTION("Hagenbach-Bischoff") {
        enumerate(fordel::electoral_quota::hagenbach_bischoff, errors);
        CHECK(errors == 0);
    }
    SECTION("Droop") {
        enumerate(fordel::electoral_quota::droop, errors);
        CHECK(errors > 0);
    }
    SECTION("Imperiali") {
        enumerate(fordel::electoral_quota::imperiali, errors);
        CHECK(errors > 0);
    }
    SECTION("Imperiali, retried") {
        enumerate(fordel::electoral_quota::imperiali_retry, errors);
        CHECK(errors == 0);
    }
}

TEST_CASE("every small input: the quota method, under every ranking", "[enumeration]") {
    differences found;
    for (std::size_t parties = 1; parties <= most_parties; ++parties)
        every_weights(parties, most_weight, [&](std::vector<number> const& weights) {
            auto const total = std::accumulate(weights.begin(), weights.end(), number{0});
            auto runs = every_ranking(parties);
            for (number units = 0; units <= most_units; ++units) {
                if (units > 0)
                    for (auto& run : runs)
                        run.serve(units, weights, total);
                auto const expected = among_rankings(runs);
                auto const got = kernel(fordel::quota_method{}, units, weights);
                found.expect(got == expected,
                             [&] { return told(units, weights) + ": " + told(got) + " is not " + told(expected); });
            }
        });
    CAPTURE(found.first);
    CHECK(found.compared == 13 * (9 + 81 + 729 + 6561 - 4));
    CHECK(found.count == 0);
}

TEST_CASE("every small input within every bounds: divisor methods against all divisions", "[enumeration]") {
    SECTION("D'Hondt") {
        enumerate_bounded(fordel::dhondt{}, sequence(1, [](number k) { return whole(k + 1); }));
    }
    SECTION("Sainte-Laguë") {
        enumerate_bounded(fordel::sainte_lague{}, sequence(1, [](number k) { return whole(2 * k + 1); }));
    }
    SECTION("Huntington-Hill") { enumerate_bounded(fordel::huntington_hill{}, power_mean(0)); }
}
