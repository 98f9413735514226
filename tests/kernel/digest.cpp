#include <fordel/kernel/digest.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string_view>

using namespace std::literals;

namespace {

constexpr bool digest_is(std::string_view bytes, std::string_view expected) {
    auto const digits = fordel::sha256_digits(bytes);
    return std::string_view(digits.data(), digits.size()) == expected;
}

} // namespace

// The examples of FIPS 180-4, and what sha256sum gives for nothing at all.
static_assert(digest_is("abc"sv, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"sv));
static_assert(digest_is(""sv, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"sv));

TEST_CASE("bytes above 127 count as bytes") {
    CHECK(digest_is("\xff"sv, "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89"sv));
}
