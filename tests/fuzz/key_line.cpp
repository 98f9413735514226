// A key line that is read has factors that sum to one, is written, and read again as the same.
#include <fordel/file/key_line.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/support.hpp"

namespace {

bool known(std::string_view name) {
    return name == "heads" || name == "coast_km" || name == "equal" || name == "A + B" || name == "Køge";
}

void check(std::vector<fordel::key_line_part> const& read, std::string const& line) {
    fordel::fraction sum;
    bool all_known = true;
    for (auto const& part : read) {
        sum += part.factor;
        all_known = all_known && known(part.name);
        fuzz::require(part.factor > fordel::fraction(0), "a factor that is not above zero", line);
        fuzz::require(!part.name.empty() && part.column >= 1 && part.column <= line.size(), "no name in the line",
                      line);
    }
    fuzz::require(sum == fordel::fraction(1), "factors that do not sum to one", line);
    if (!all_known || (read.size() == 1 && !read[0].at.empty())) return;
    std::string const written = to_string(read, fordel::notation::plain);
    auto again = fuzz::read([&] { return fordel::read_key_line(written, known, fordel::notation::plain); });
    fuzz::require(again && again->size() == read.size(), "written and not read again", written);
    for (std::size_t i = 0; i < read.size(); ++i)
        fuzz::require((*again)[i].factor == read[i].factor && (*again)[i].name == read[i].name,
                      "written and read as another", written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    for (auto const style : fuzz::notations)
        if (auto const read = fuzz::read([&] { return fordel::read_key_line(text, known, style); }))
            check(*read, std::string(text));
    return 0;
}
