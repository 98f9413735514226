#include <fordel/kernel/lot.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "kernel_support.hpp"

namespace {

using names = std::vector<std::string_view>;

names const municipalities{"Faxe", "Greve", "Holbæk", "Køge", "Lejre", "Næstved", "Ringsted", "Stevns"};

std::string hex(fordel::ticket const& ticket) {
    std::string text;
    for (auto const byte : ticket) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

template <class Ids>
std::vector<std::uint32_t> ranking(fordel::lot_text seed, Ids const& ids) {
    std::vector<std::uint32_t> rank(ids.size());
    std::vector<fordel::lot_scratch> scratch(ids.size());
    fordel::rank_by_lot(seed, ids, rank, scratch);
    return rank;
}

static_assert(fordel::lot_ticket("2022-03-23", "Faxe")[0] == 0xbb);

} // namespace

// Expected values from Python's hashlib over the UTF-8 bytes of 'seed/id'; sha256sum gives the same.
static_assert(noexcept(fordel::lot_ticket("seed", "id")));

TEST_CASE("a ticket is the SHA-256 of seed, slash and id", "[lot]") {
    CHECK(hex(fordel::lot_ticket("2022-03-23", "Faxe")) ==
          "bb75ae429c60ffa5958fe3851b8ec1fe34ea209a753f0f52601eebabd6208de9");
    CHECK(hex(fordel::lot_ticket("2022-03-23", "Holbæk")) ==
          "6d403ee44f4191aad59da69b6209d2add0b5a6c654ff68786ba401ee02f43065");
    CHECK(hex(fordel::lot_ticket("KKR Sjælland", "Køge")) ==
          "5c15ef90daa211b871267e4ff8631ffdfeeea1420aaf013a0e6146e96564afce");
    CHECK(hex(fordel::lot_ticket("", "")) == "8a5edab282632443219e051e4ade2d1d5bbc671c781051bf1437897cbdfea0f1");
}

TEST_CASE("the lowest ticket has the first rank", "[lot]") {
    using ranks = std::vector<std::uint32_t>;
    CHECK(ranking("2022-03-23", municipalities) == ranks{3, 2, 0, 5, 4, 7, 6, 1});
    CHECK(ranking("KKR Sjælland", municipalities) == ranks{6, 7, 5, 2, 3, 4, 1, 0});
    CHECK(ranking("", municipalities) == ranks{4, 0, 6, 3, 1, 5, 7, 2});
}

TEST_CASE("texts of every kind draw the same tickets", "[lot]") {
    std::string const seed = "2022-03-23";
    char const letters[] = {'F', 'a', 'x', 'e'};
    auto const expected = fordel::lot_ticket("2022-03-23", "Faxe");
    CHECK(fordel::lot_ticket(seed, std::string_view("Faxe")) == expected);
    CHECK(fordel::lot_ticket(std::string_view(seed), std::string("Faxe")) == expected);
    CHECK(fordel::lot_ticket(seed, std::span<char const>(letters)) == expected);
    CHECK(fordel::lot_ticket("2022-03-23", std::string_view("Faxe\0", 5)) != expected);
}

TEST_CASE("ids as strings, views and literals rank alike", "[lot]") {
    std::vector<std::string> const strings(municipalities.begin(), municipalities.end());
    std::array<char const*, 8> const literals{"Faxe",  "Greve",   "Holbæk",   "Køge",
                                              "Lejre", "Næstved", "Ringsted", "Stevns"};
    CHECK(ranking("7", strings) == ranking("7", municipalities));
    CHECK(ranking("7", literals) == ranking("7", municipalities));
}

TEST_CASE("the rank of a party among others does not depend on who else takes part", "[lot]") {
    auto const all = ranking("seed", municipalities);
    auto fewer = municipalities;
    fewer.erase(fewer.begin() + 2);
    auto const some = ranking("seed", fewer);
    for (std::size_t i = 0; i < fewer.size(); ++i)
        for (std::size_t j = 0; j < fewer.size(); ++j) {
            auto const in_all = [](std::size_t k) { return k < 2 ? k : k + 1; };
            CHECK((some[i] < some[j]) == (all[in_all(i)] < all[in_all(j)]));
        }
}

TEST_CASE("equal ids stay in order", "[lot]") {
    names const twins{"a", "b", "a", "a"};
    auto const rank = ranking("seed", twins);
    CHECK(rank[0] + 1 == rank[2]);
    CHECK(rank[2] + 1 == rank[3]);
}

TEST_CASE("a lot needs a rank and scratch for each id", "[lot]") {
    std::vector<std::uint32_t> rank(7, 99);
    std::vector<fordel::lot_scratch> scratch(8);
    CHECK(kernel_support::error(fordel::try_rank_by_lot("s", municipalities, rank, scratch)) ==
          "fordel.apportionment.size_mismatch");
    CHECK(rank == std::vector<std::uint32_t>(7, 99));
    rank.resize(8);
    scratch.resize(7);
    CHECK(kernel_support::error(fordel::try_rank_by_lot("s", municipalities, rank, scratch)) ==
          "fordel.apportionment.size_mismatch");
    CHECK_THROWS_AS(fordel::rank_by_lot("s", municipalities, rank, scratch), fordel::apportionment_error);
}
