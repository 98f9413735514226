// The products of a divisor method leave every integer that has an end, be it of 256 bits.
// expect: bring an integer without bounds
#include <fordel/kernel/method/dhondt.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <vector>

namespace {

template <class Integer>
int seats() {
    std::vector<Integer> const weights{5, 3};
    std::vector<Integer> shares(2);
    std::vector<fordel::scratch_for<fordel::dhondt, Integer, Integer>> scratch(2);
    fordel::apportion(fordel::dhondt{}, Integer(4), weights, shares, scratch);
    return static_cast<int>(shares[0]);
}

} // namespace

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    return seats<boost::multiprecision::int256_t>();
#else
    return seats<boost::multiprecision::cpp_int>();
#endif
}
