#include <fordel/fwd.hpp>

// Declared by the names alone, before the types are known.
namespace {
fordel::schedule const* same(fordel::schedule const* s, fordel::programme const*, fordel::party const*,
                             fordel::key const*) {
    return s;
}
} // namespace

#include <fordel/fordel.hpp>

#include <catch2/catch_test_macros.hpp>

#include <type_traits>

TEST_CASE("the names that are passed on are those of the library", "[fwd]") {
    static_assert(std::is_class_v<fordel::schedule> && sizeof(fordel::schedule) > 0);
    auto const empty = fordel::programme("p", {}, fordel::dkk{}).schedule();
    CHECK(same(&empty, nullptr, nullptr, nullptr) == &empty);
}
