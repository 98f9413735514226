// A document that is read, as YAML or as JSON, is written in both and read again as the same; each of its texts is set
// in place, and no other.
#include <fordel/file/address.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/in_place.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/yaml.hpp>
#include <fordel/src/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/support.hpp"

namespace {

// Few, so that a limit is met as often as the rest.
constexpr fordel::document_limits limits{.bytes = 1 << 16, .values = 500, .levels = 16, .key_bytes = 100};

void check_written(fordel::node const& read) {
    std::string const yaml = to_yaml(read);
    auto const again = fuzz::read([&] { return fordel::parse_yaml(yaml); });
    bool const moved = read.find("fordel") != nullptr && read.members().front().key != "fordel";
    fuzz::require(again && (moved || *again == read), "written as YAML and not the same", yaml);
    fuzz::require(to_yaml(*again) == yaml, "written as YAML in two ways", yaml);
    std::string const json = to_json(read);
    auto const as_json = fuzz::read([&] { return fordel::parse_json(json); });
    fuzz::require(as_json && *as_json == read, "written as JSON and not the same", json);
}

// What is set is what is read; where it cannot be, that is said.
void check_set(std::string_view text, fordel::node const& read) {
    auto const parser = [](std::string_view bytes, std::string const& name) {
        return fordel::parse_yaml(bytes, name, limits);
    };
    std::size_t tried = 0;
    for (fordel::address const& where : fordel::addresses(read)) {
        if (++tried > 5) return;
        auto const made = fuzz::read([&] { return fordel::set_in_place(text, parser, where, "§ 4: x"); });
        if (made)
            fuzz::require(parser(*made, {}) == fordel::replaced(read, where, fordel::node("§ 4: x")),
                          "set, and something else changed", *made);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    if (auto const read = fuzz::read([&] { return fordel::parse_json(text, "fuzz.json", limits); }))
        check_written(*read);
    if (auto const read = fuzz::read([&] { return fordel::parse_yaml(text, "fuzz.yaml", limits); })) {
        check_written(*read);
        check_set(text, *read);
    }
    return 0;
}
