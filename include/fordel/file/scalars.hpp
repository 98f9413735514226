// What every reader of a value needs: its text, and whether it is one or a list.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// The text of a value of that form; null, and a finding, where it is a list, a map or nothing.
[[nodiscard]] std::string const* scalar(reading& into, node const& value, address const& where, value_form const& form);

// What parse(text) returns; nothing, and a finding, where it throws an error of the library's.
template <class Parse>
auto read_scalar(reading& into, node const& value, address const& where, value_form const& form, Parse&& parse)
    -> std::optional<std::invoke_result_t<Parse, std::string const&>> {
    std::string const* const written = scalar(into, value, where, form);
    if (written == nullptr) return std::nullopt;
    return into.attempt(value, where, [&] { return std::forward<Parse>(parse)(*written); });
}

// read(reading&, node, address) of each item of a list, or of the one value that stands there; nothing where one of
// them could not be read.
template <class Read>
auto read_each(reading& into, node const& value, address const& where, Read&& read) {
    using item = typename std::invoke_result_t<Read, reading&, node const&, address const&>::value_type;
    std::optional<std::vector<item>> all{std::in_place};
    auto const take = [&](node const& one, address const& place) {
        auto read_one = read(into, one, place);
        if (!read_one)
            all.reset();
        else if (all)
            all->push_back(std::move(*read_one));
    };
    if (!value.is_list()) take(value, where);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        take(value.items()[i], where / (i + 1));
    return all;
}

// One by itself, several as a list.
template <class Value, class Write>
node one_or_list(std::vector<Value> const& values, Write&& write) {
    std::vector<node> items;
    for (Value const& v : values)
        items.push_back(write(v));
    return items.size() == 1 ? items.front() : node(std::move(items));
}

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/scalars.ipp>
#endif
