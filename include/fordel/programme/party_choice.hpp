// Some of the parties: whom a step is about, or who pays for it.
#pragma once

#include <fordel/key/condition.hpp>
#include <fordel/party.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Parties by id, name or code: {"Roskilde", "Greve"}; or those who meet a condition when they are asked for.
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

    explicit(false) party_choice(condition those) : where_(std::move(those)) {}

    std::vector<std::string> const& named() const noexcept { return named_; }
    std::optional<condition> const& where() const noexcept { return where_; }

    friend bool operator==(party_choice const&, party_choice const&) = default;

private:
    std::vector<std::string> named_{};
    std::optional<condition> where_{};
};

} // namespace v0
} // namespace fordel
