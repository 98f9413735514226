// The parties of a programme file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/party.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// All parties of a file, each found by its name, id or code as find_party() finds it, as quickly among many as among
// few. Immutable; copies share the list. For one thread.
class party_register {
public:
    party_register();
    // Throws fordel.party.duplicate, fordel.party.no_id.
    explicit party_register(std::vector<party> all);

    std::vector<party> const& all() const noexcept;
    // Throws fordel.party.unknown with the nearest, fordel.party.ambiguous.
    [[nodiscard]] party const& find(std::string_view written) const;
    // Null where nobody is called so. Throws fordel.party.ambiguous.
    [[nodiscard]] party const* find_exact(std::string_view written) const;

private:
    struct data;
    std::shared_ptr<data const> data_;
};

// `parties:` by name; `file` reads more of them. What is wrong with one does not hide the others.
[[nodiscard]] party_register read_parties(reading& into, node const& says, address const& where,
                                          file_sources const& sources);

// One of them.
[[nodiscard]] std::optional<party> read_party(reading& into, node const& says, address const& where,
                                              party_register const& parties);

// What `parties:` says of one under that name.
[[nodiscard]] node party_node(party const& who, std::string const& name);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/party_register.ipp>
#endif
