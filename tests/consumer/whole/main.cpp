// An outside program that uses the whole: 1,000.00 kr. among three parties with weights 1, 1 and 4.
// By hand: 166.666…, 166.666… and 666.666…; of the two øre left, equal remainders are served in order.
#include <fordel/fordel.hpp>

#include <iostream>

int main() {
    using fordel::fraction;
    fordel::key const key({{.id = "a", .name = "A"}, {.id = "b", .name = "B"}, {.id = "c", .name = "C"}},
                          {fraction(1), fraction(1), fraction(4)});
    auto const split = fordel::allocate(fordel::kroner(1'000), key);

    std::cout << split["a"].amount << ", " << split["b"].amount << ", " << split["c"].amount << '\n';
    bool const as_by_hand = split["a"].amount == fordel::oere(166'67) && split["b"].amount == fordel::oere(166'67) &&
                            split["c"].amount == fordel::oere(666'66);
    return as_by_hand && fordel::version[0] != '\0' ? 0 : 1;
}
