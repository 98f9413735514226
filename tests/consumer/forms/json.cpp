// The reader of JSON, in a header-only program.
#include <fordel/src/json.hpp>
