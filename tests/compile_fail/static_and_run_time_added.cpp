// A currency known at run time might be another one: the conversion is written out.
// expect: no match for .operator\+.|invalid operands to binary expression
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const sum = fordel::kroner(1) + fordel::money<fordel::any_currency>(fordel::kroner(1));
#else
    auto const sum =
        fordel::money<fordel::any_currency>(fordel::kroner(1)) + fordel::money<fordel::any_currency>(fordel::kroner(1));
#endif
}
