// Half a krone is 50 øre; a float says neither.
// expect: no matching function for call to .kroner
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const amount = fordel::kroner(0.5);
#else
    auto const amount = fordel::kroner(1);
#endif
}
