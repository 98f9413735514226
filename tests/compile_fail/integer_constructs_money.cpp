// 500 of what, kroner or øre? Not with parentheses either.
// expect: no matching function for call to .*money|no matching conversion for functional-style cast
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const m = fordel::money<fordel::dkk>(500);
#else
    auto const m = fordel::money<fordel::dkk>(fordel::oere(500));
#endif
}
