// A binary float is not the number that it was written as.
// expect: use of deleted function .*fraction|deleted (function|constructor)
#include <fordel/exact.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::fraction f = 0.1;
#else
    fordel::fraction f = 1;
#endif
}
