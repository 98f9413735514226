// Minor units are counted, not measured.
// expect: no matching function for call to .*from_minor|no matching function for call to 'from_minor'
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const amount = fordel::money<fordel::dkk>::from_minor(0.5);
#else
    auto const amount = fordel::money<fordel::dkk>::from_minor(1);
#endif
}
