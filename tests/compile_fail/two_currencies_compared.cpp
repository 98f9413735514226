// Which is more depends on a rate.
// expect: no match for .operator<.|invalid operands to binary expression
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    bool const less = fordel::kroner(1) < fordel::money<fordel::eur>::from_minor(1);
#else
    bool const less = fordel::kroner(1) < fordel::money<fordel::dkk>::from_minor(1);
#endif
}
