// There is no half øre.
// expect: nothing below one øre
#include <fordel/literals.hpp>

using namespace fordel::literals;

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    auto const amount = 0.005_dkk;
#else
    auto const amount = 0.05_dkk;
#endif
    return amount == fordel::oere(5) ? 0 : 1;
}
