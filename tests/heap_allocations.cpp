// How often the heap is asked: what is shared a million times a day should not be made of many small pieces.
#include <fordel/allocation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

namespace {

thread_local std::size_t heap_allocations = 0;

} // namespace

void* operator new(std::size_t size) {
    ++heap_allocations;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

template <class Act>
std::size_t allocations_of(Act&& act) {
    std::size_t const before = heap_allocations;
    [[maybe_unused]] auto const made = act();
    return heap_allocations - before;
}

fordel::key key_of(std::size_t parties) {
    std::vector<fordel::party> who;
    std::vector<fordel::fraction> weights;
    for (std::size_t i = 0; i < parties; ++i) {
        who.push_back(fordel::named("Kommune " + std::to_string(i)));
        weights.push_back(fordel::fraction(std::int64_t{20'000} + static_cast<std::int64_t>(i * i)));
    }
    return {who, weights};
}

} // namespace

TEST_CASE("what asks the heap is counted", "[heap]") {
    CHECK(allocations_of([] { return std::vector<int>(3); }) == 1);
    CHECK(allocations_of([] { return 3; }) == 0);
}

TEST_CASE("an allocation by a key asks the heap four times at most, whoever shares", "[heap]") {
    for (std::size_t const parties : {1U, 17U, 32U, 33U, 98U}) {
        INFO(parties << " parties");
        fordel::key const by = key_of(parties);
        allocate(fordel::kroner(1), by); // what is made once for all calls
        CHECK(allocations_of([&] { return allocate(fordel::kroner(1'000'000), by); }) <= 4);
        CHECK(allocations_of([&] { return allocate(fordel::kroner(-7), by); }) <= 4);
    }
}

TEST_CASE("copies of an allocation share what was asked", "[heap]") {
    auto const made = allocate(fordel::kroner(1'000'000), key_of(98));
    CHECK(allocations_of([&] { return made; }) <= 1); // the amounts
}
