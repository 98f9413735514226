// A divisor is never below zero.
// expect: a_natural_number_is_not_negative
#include <fordel/kernel/natural.hpp>

int main() {
    fordel::natural<1> const k{5};
#ifdef FORDEL_MUST_NOT_COMPILE
    return k + -1 == 4U ? 0 : 1;
#else
    return minus_or_zero(k, 1) == 4U ? 0 : 1;
#endif
}
