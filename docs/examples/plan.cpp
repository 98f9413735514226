// A key and a method compiled once, and many amounts shared by them.
#include <fordel/plan/plan.hpp>

#include <cstdint>
#include <cstdio>
#include <vector>

int main() {
    std::vector<std::int64_t> const heads{12'480, 7'311, 4'205};
    fordel::plan const by_heads{heads}; // largest remainder; ties to the party that comes first

    // Invoice lines in øre, a credit note among them; a row of shares for each.
    std::vector<std::int64_t> const lines{125'000, 99'999, -4'500, 1};
    std::vector<std::int64_t> shares(lines.size() * by_heads.parties());
    by_heads.apply(lines, shares);
    for (std::size_t k = 0; k < lines.size(); ++k)
        std::printf("%7lld = %6lld + %6lld + %6lld\n", static_cast<long long>(lines[k]),
                    static_cast<long long>(shares[3 * k]), static_cast<long long>(shares[3 * k + 1]),
                    static_cast<long long>(shares[3 * k + 2]));

    // Added up while they are in the cache, without a place for all of them.
    std::vector<std::int64_t> sums(by_heads.parties());
    by_heads.visit(lines, [&](fordel::share_block const& block) {
        for (std::size_t i = 0; i < sums.size(); ++i)
            for (std::int64_t const share : block.party(i))
                sums[i] += share;
    });
    for (std::int64_t const sum : sums)
        std::printf("%lld\n", static_cast<long long>(sum));

    // A key for each line: the second and the fourth in equal parts.
    std::vector<fordel::plan> const keys{by_heads, fordel::plan{std::vector<std::int64_t>{1, 1, 1}}};
    std::vector<std::uint32_t> const which{0, 1, 0, 1};
    fordel::apply_by(keys, which, lines, shares, {.threads = 2});
    std::printf("%lld %lld %lld\n", static_cast<long long>(shares[3]), static_cast<long long>(shares[4]),
                static_cast<long long>(shares[5]));
}
