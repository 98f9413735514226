// Names for what a programme made in code holds, so that it can be written as a file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/price_index.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Gives names while a programme is written; what is equal has one name. When all is written, sections() are the parts
// of the file in which those names stand.
class naming {
public:
    // The parties of the programme come first; those of figures are added.
    explicit naming(std::vector<party> const& all, writing as = {}, shipped_data shipped = data_in_folder());

    // The name of a party; its id where another has that name. nobody, of uncovered_party().
    [[nodiscard]] std::string party_name(party const& who);
    [[nodiscard]] std::string figures_name(figures const& of);
    [[nodiscard]] std::string index_name(price_index const& of);
    // Of a key that no line says, as it is written.
    [[nodiscard]] std::string key_name(node const& says);
    // The list of names, or the name of a group, where the list is long.
    [[nodiscard]] node members_node(members const& who);

    // How a key takes figures that says nothing of it: as the first one that was written does.
    struct figures_use {
        reference_date at;
        missing_date missing;

        friend bool operator==(figures_use const&, figures_use const&) = default;
    };
    // The name, and whether the figures themselves say how they are taken.
    [[nodiscard]] std::pair<std::string, bool> figures_used(figures const& of, figures_use const& how);

    // The shipped table that these mergers are; nothing where they are another.
    [[nodiscard]] std::optional<std::string> succession_name(succession const& table) const;

    writing const& as() const noexcept { return as_; }

    // parties, groups, figures, indices and keys, each where there are any.
    [[nodiscard]] std::vector<node_member> sections();

private:
    struct named_party {
        party who;
        std::string name;
    };
    struct written_figures {
        fordel::figures of;
        std::string name;
        std::optional<figures_use> use{};
    };

    std::string free_name(std::string wanted);
    void add(party const& who);
    written_figures& entry(figures const& of);
    std::optional<std::string> shipped_name(figures const& of) const;
    node figures_node(written_figures const& written);
    node values_node(figures const& of);

    writing as_;
    shipped_data shipped_;
    std::set<std::string, std::less<>> taken_{"equal", "rest", "as stated", "nobody", "file"};
    std::vector<named_party> parties_{};
    std::vector<written_figures> figures_{};
    std::vector<std::pair<price_index, std::string>> indices_{};
    std::vector<std::pair<members, std::string>> groups_{};
    std::vector<node_member> keys_{};
    std::unordered_map<std::string, std::size_t> by_code_{}, by_id_{};
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/naming.ipp>
#endif
