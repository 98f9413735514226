// The definitions, where a program compiles them itself.
#include <fordel/src.hpp>
