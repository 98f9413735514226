// Some of the parties: whom a step is about, or who pays for it.
#pragma once

#include <fordel/party.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Parties by id, name or code: {"Roskilde", "Greve"}.
class party_choice {
public:
    party_choice() = default; // nobody
    party_choice(std::initializer_list<std::string> named) : named_(named) {}
    explicit(false) party_choice(std::vector<std::string> named) : named_(std::move(named)) {}
    party_choice(std::initializer_list<party> parties) : party_choice(std::vector(parties)) {}
    explicit(false) party_choice(std::vector<party> const& parties) {
        for (party const& p : parties)
            named_.push_back(p.id);
    }

    std::vector<std::string> const& named() const noexcept { return named_; }

    friend bool operator==(party_choice const&, party_choice const&) = default;

private:
    std::vector<std::string> named_{};
};

} // namespace v0
} // namespace fordel
