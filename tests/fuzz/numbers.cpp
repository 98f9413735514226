// A number that is read is written exactly, and read again as the same number.
#include <fordel/exact.hpp>

#include <string>

#include "fuzz/support.hpp"

namespace {

void check(fordel::fraction const& read) {
    std::string const written = read.to_string();
    fuzz::require(fuzz::read([&] { return fordel::fraction::parse(written, fordel::notation::plain); }) == read,
                  "written and not read again", written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    for (auto const style : fuzz::notations) {
        if (auto const read = fuzz::read([&] { return fordel::fraction::parse(text, style); })) check(*read);
        if (auto const read = fuzz::read([&] { return fordel::fraction::parse_share(text, style); })) check(*read);
        if (auto const read = fuzz::read([&] { return fordel::fraction::parse_percentage(text, style); })) check(*read);
    }
    return 0;
}
