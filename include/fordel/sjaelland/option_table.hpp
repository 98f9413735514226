// The options as one table, so that every way in (Python's arguments, the command line) has the same names, values and
// help, and reads them from text in the same way.
#pragma once

#include <fordel/sjaelland/options.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// An option under the name it has in `options`.
struct option {
    using texts = std::vector<std::string>;

    std::string_view name;
    std::string_view form; // what its text says: "DATE", "OFFICE=DATE"; nothing where there are choices
    std::string_view help;
    std::vector<std::string_view> choices{}; // all values, where there are few
    bool repeated = false;                   // several texts, such as one for each office
    // Set from its texts; none where no text can say it.
    void (*set)(options& chosen, option const& self, texts const& written) = nullptr;

    friend bool operator==(option const&, option const&) = default;
};

// In the order in which they are set: the seed goes before the ties that are broken by it.
std::vector<option> const& option_table();

// Throws fordel.sjaelland.unknown_option with the nearest name and all others.
option const& find_option(std::string_view name);

// Sets one option from its text or, where it is repeated, from all its texts: set_option(chosen, "leads",
// {"foedevarer=Lejre"}). Hyphens are as good as underscores in names and choices. Throws
// fordel.sjaelland.unknown_option, and the errors of what the text stands for.
void set_option(options& chosen, std::string_view name, option::texts const& written);

// All that were named, whatever their order, on top of `start`.
options options_from(std::vector<std::pair<std::string, option::texts>> const& named, options start = {});

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/option_table.ipp>
#endif
