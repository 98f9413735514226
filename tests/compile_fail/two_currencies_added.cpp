// Kroner and euro have no sum.
// expect: no match for .operator\+.|invalid operands to binary expression
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const sum = fordel::kroner(1) + fordel::money<fordel::eur>::from_minor(1);
#else
    auto const sum = fordel::kroner(1) + fordel::money<fordel::dkk>::from_minor(1);
#endif
}
