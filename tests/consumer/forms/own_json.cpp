// A program's own Boost.JSON.
#include <boost/json/src.hpp>
