// What is wrong, or worth a look, in a file: where, what was seen, what was expected, what to do.
#pragma once

#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct finding {
    error_kind kind{}; // fordel.file.unknown_key, or whichever the library has
    std::string seen{};
    std::string file{};
    position at{};
    fordel::address address{};

    friend bool operator==(finding const& a, finding const& b) {
        return std::string_view(a.kind.id) == b.kind.id && a.seen == b.seen && a.file == b.file && a.at == b.at &&
               a.address == b.address;
    }
};

// "museum.yaml:12:9, streams.running.amount: [fordel.file.unknown_key] seen: …; expected: …; what to do: …".
[[nodiscard]] std::string to_string(finding const& found);

// What several have in common is said once: those of one kind are one group, each with its place and what was seen.
[[nodiscard]] std::string to_string(std::vector<finding> const& found);

// All that is wrong in a file at once. Its id, seen, expected and advice are the first one's; what() tells all.
class FORDEL_VISIBLE file_error : public error {
public:
    explicit file_error(std::vector<finding> found); // one at least

    std::vector<finding> const& findings() const noexcept { return findings_; }
    char const* what() const noexcept override { return message_.c_str(); }

private:
    std::vector<finding> findings_;
    std::string message_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/finding.ipp>
#endif
