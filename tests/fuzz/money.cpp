// An amount that is read in a notation is written in each notation, and read again as the same amount.
#include <fordel/money.hpp>

#include <string>

#include "fuzz/support.hpp"

using amount = fordel::money<fordel::any_currency>;

namespace {

void check(amount const& read) {
    for (auto const style : {fordel::notation::plain, fordel::notation::danish, fordel::notation::english}) {
        std::string const written = read.to_string(style);
        auto const again = fuzz::read([&] { return amount::parse(written, style, read.in()); });
        fuzz::require(again == read, "written and not read again", written);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    if (auto const read = fuzz::read([&] { return amount::parse(text); })) check(*read);
    for (auto const style : fuzz::notations)
        for (char const* code : {"DKK", "JPY", "EUR"}) {
            auto const in = fordel::any_currency::from_code(code);
            auto const read =
                fuzz::read([&] { return style ? amount::parse(text, *style, in) : amount::parse(text, in); });
            if (read) check(*read);
        }
    return 0;
}
