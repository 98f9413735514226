// A factor is exact, or the parts do not sum to one.
// expect: no match for .operator\*.|invalid operands to binary expression
#include <fordel/key.hpp>

fordel::key_part part(fordel::key const& key) {
#ifdef FORDEL_MUST_NOT_COMPILE
    return 0.5 * key;
#else
    return fordel::half * key;
#endif
}
