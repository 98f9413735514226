// Half a key is no key: only mix() makes one, of parts that sum to one.
// expect: could not convert .*key_part|no viable conversion from returned value of type .*key_part|no viable conversion
// from .*key_part
#include <fordel/key.hpp>

fordel::key half_of(fordel::key const& key) {
#ifdef FORDEL_MUST_NOT_COMPILE
    return fordel::half * key;
#else
    return fordel::mix({fordel::half * key, fordel::half * key});
#endif
}
