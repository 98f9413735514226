// What figures, and tables beside two documents, say otherwise.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/apart.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

class tables_beside {
public:
    tables_beside(decided_document const& before, decided_document const& after) : before_(before), after_(after) {}

    // As it is written; shipped data with the vintage that is used: "folk1a@2023-02".
    [[nodiscard]] std::string written_before(node const& value) const;
    [[nodiscard]] std::string written_after(node const& value) const;

    // Of a CSV that both name: the rows that only one has. Nothing where they hold the same.
    [[nodiscard]] std::optional<each_alone> rows(node const& before, node const& after) const;

    // Of figures of that name: "Greve 12, Lejre 5" and "Greve 13". Nothing where they cannot be told apart one by one.
    [[nodiscard]] std::optional<each_alone> figures(std::string const& name);

private:
    decided_document const& before_;
    decided_document const& after_;
    std::optional<known_names> names_before_{}, names_after_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/tables_beside.ipp>
#endif
