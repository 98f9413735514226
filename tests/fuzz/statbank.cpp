// A download that is read, in any encoding, has a source in whole characters, and is written as lines with codes, and
// read again as the same figures.
#include <fordel/detail/code_points.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/src/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/support.hpp"

using fordel::population;

namespace {

// Few, so that a limit is met as often as the rest.
constexpr fordel::reading_limits limits{.bytes = 1 << 16, .cells = 2'000};

std::string lines_of(population const& counts) {
    std::string written = "OMRÅDE;TID;INDHOLD\n";
    for (fordel::party const& area : counts.areas())
        for (fordel::date const on : counts.dates(area.code)) {
            std::string const day = fordel::to_string(on); // YYYY-MM-DD
            written += area.code + ';' + day.substr(0, 4) + 'M' + day.substr(5, 2) + ';' +
                       std::to_string(counts.at(area.code, on).heads) + '\n';
        }
    return written;
}

bool whole_characters(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const [number, size] = fordel::detail::code_point_at(text, i);
        if (number < 0) return false;
        i += size;
    }
    return true;
}

void check(population const& read) {
    for (std::string const& said : {read.source().document.da, read.source().states.da, read.source().states.en})
        fuzz::require(whole_characters(said), "a source with half a character", said);
    std::string const written = lines_of(read);
    auto const again = fuzz::read([&] { return fordel::read_statbank(written, read.areas()); });
    fuzz::require(again.has_value(), "written and refused", written);
    fuzz::require(again->areas() == read.areas(), "read again with other areas", written);
    fuzz::require(lines_of(*again) == written, "read again with other figures", written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static std::vector<fordel::party> const known{{"faxe", "Faxe", fordel::party_kind::municipality, "320"},
                                                  {"koege", "Køge", fordel::party_kind::municipality, "259"}};
    auto const text = fuzz::text_of(data, size);
    for (auto const encoding : {std::optional<fordel::text_encoding>(), std::optional(fordel::text_encoding::cp1252)})
        if (auto const read = fuzz::read([&] { return fordel::read_statbank(text, known, encoding, limits); }))
            check(*read);
    return 0;
}
