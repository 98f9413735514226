// How a key of a programme file is read for those who share by it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/kept_keys.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/key_line.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/reference_date.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class key_reader {
public:
    key_reader(reading& into, known_names const& names) : into_(into), names_(names) {}

    std::optional<key_rule> read(node const& says, address const& where, key_scope const& scope);
    std::optional<key_rule> named(std::string const& name, node const& says, address const& where,
                                  key_scope const& scope);

private:
    // A line, and its terms.
    std::optional<key_rule> line(node const& says, address const& where, key_scope const& scope);
    std::optional<key_rule> term(key_line_part const& part, node const& says, address const& where,
                                 key_scope const& scope);
    bool is_known(std::string_view name) const;
    void report_unknown(std::string const& name, node const& says, address const& where);
    std::optional<key_rule> equal_parts(node const& says, address const& where, key_scope const& scope);
    std::optional<key_rule> by_named_figures(std::string const& name, std::optional<reference_date> at,
                                             std::optional<missing_date> missing, node const& says,
                                             address const& where, key_scope const& scope);

    // A map: what it begins with, and what is changed.
    std::optional<key_rule> map(node const& says, address const& where, key_scope const& scope);
    std::optional<key_rule> begun(map_reader const& map, key_scope const& scope);
    bool has_one_beginning(map_reader const& map);
    std::optional<key_rule> by_figures(map_reader const& map, key_scope const& scope);
    std::optional<key_rule> by_year(map_reader const& map, key_scope const& scope);
    std::optional<key_rule> nest(map_reader const& map, key_scope const& scope);
    std::optional<key_rule> by_amounts(map_reader const& map, key_scope const& scope);

    reading& into_;
    known_names const& names_;
    kept_keys named_{};
};

// Looks through all named keys for what is wrong with them, whoever uses them.
void check_named_keys(reading& into, known_names const& names);

// Reports a name that is none of those that `called` gives, with the nearest.
template <class Range, class Called>
void report_unknown_name(reading& into, std::string const& name, node const& says, address const& where,
                         Range const& known, Called&& called) {
    std::string const near = nearest(known, name, std::forward<Called>(called));
    into.report(errors::file_unknown_name,
                detail::quoted(name) + (near.empty() ? "" : " (nearest: " + shortened(near) + ')'), says, where);
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/key_reading.ipp>
#endif
