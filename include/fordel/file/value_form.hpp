// What a value of a programme file looks like: a text of some shape, or a map with these keys.
#pragma once

#include <fordel/detail/config.hpp>

#include <span>
#include <string_view>

namespace fordel {
inline namespace v0 {

enum class how_many {
    one,
    list,
    one_or_list,
    by_id,      // a map: each key is an id, or a name, of the document's own
    lists_by_id // the same, of one or a list
};

// Whether it is a map of names.
[[nodiscard]] constexpr bool is_by_name(how_many many) noexcept {
    return many == how_many::by_id || many == how_many::lists_by_id;
}

// A key of a map.
struct format_key {
    std::string_view key;
    std::string_view form; // of its value, or of each of them: the name of a value_form
    std::string_view says; // a sentence, for editors and the reference
    how_many many = how_many::one;
    bool required = false;
    bool dated = true;          // may be given with its source, status and so on, or anew from a day on
    std::string_view in_list{}; // the form of what stands in the list, where it is another
};

// A value: a text of some shape, a map, or either.
struct value_form {
    std::string_view name; // "stream", "money"
    std::string_view says;
    std::span<format_key const> keys{};           // of the map; empty: it is a text only
    bool text = true;                             // whether a text will do
    std::span<std::string_view const> examples{}; // of texts
    std::span<std::string_view const> choices{};  // all texts that there are, where they can be listed
    std::string_view others{};                    // the form of what stands at any other key; empty: there is none
};

// The key of that name; null where the form has none.
[[nodiscard]] constexpr format_key const* find(value_form const& form, std::string_view key) noexcept {
    for (format_key const& k : form.keys)
        if (k.key == key) return &k;
    return nullptr;
}

} // namespace v0
} // namespace fordel
