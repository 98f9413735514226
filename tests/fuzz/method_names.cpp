// A method that a text names has a name, which names the same method.
#include <fordel/apportionment/any_method.hpp>

#include <string>

#include "fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const method = fuzz::read([&] { return fordel::any_method::from_name(text); });
    if (!method) return 0;
    std::string const name = method->name();
    auto const again = fuzz::read([&] { return fordel::any_method::from_name(name); });
    fuzz::require(again && *again == *method && again->name() == name, "its name is another method's", name);
    return 0;
}
