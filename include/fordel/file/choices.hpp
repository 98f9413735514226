// What a caller settles of what a programme file leaves open.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct file_choices {
    std::vector<std::pair<std::string, std::string>> chosen{}; // assumption, alternative: "outside", "Greve"
    std::vector<std::pair<address, node>> set{};               // values of the caller's own, over all alternatives
    std::optional<date> as_of{};                               // decisions and vintages of later days are not known yet

    friend bool operator==(file_choices const&, file_choices const&) = default;
};

} // namespace v0
} // namespace fordel
