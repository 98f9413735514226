// What a programme file is made of: each form of a value with its keys, said once. The reader checks by it; the JSON
// schema and the reference of the format are made from it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp> // IWYU pragma: export

#include <span>
#include <string_view>

namespace fordel {
inline namespace v0 {

// The format that this version writes; it reads this and all before it.
inline constexpr int format_version = 1;

// Every form that there is; the first is that of a whole programme file.
[[nodiscard]] std::span<value_form const* const> format();
// The form of that name; null where there is none.
[[nodiscard]] value_form const* find_form(std::string_view name);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/format.ipp>
#endif
