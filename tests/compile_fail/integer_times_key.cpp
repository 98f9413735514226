// A key is a whole: there are no two of it.
// expect: no match for .operator\*.|invalid operands to binary expression
#include <fordel/key.hpp>

fordel::key_part part(fordel::key const& key) {
#ifdef FORDEL_MUST_NOT_COMPILE
    return 2 * key;
#else
    return fordel::half * key;
#endif
}
