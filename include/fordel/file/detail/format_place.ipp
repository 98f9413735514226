#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/format_place.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/forms/values.hpp>

#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL format_place format_place::of_programme() { return {forms::programme.name, how_many::one, false}; }

FORDEL_DECL std::optional<format_place> format_place::behind(std::string_view key) const {
    if (has_names()) {
        how_many const each = many_ == how_many::lists_by_id ? how_many::one_or_list : how_many::one;
        return format_place(form_, each, dated_, in_list_);
    }
    value_form const* const form = find_form(form_);
    if (form == nullptr || form->name == forms::any.name) return format_place({}, how_many::one, true);
    if (format_key const* const known = find(*form, key))
        return format_place(known->form, known->many, known->dated, known->in_list);
    if (form->others.empty()) return std::nullopt;
    return format_place(form->others, how_many::one, true);
}

FORDEL_DECL format_place format_place::item() const {
    return {in_list_.empty() ? form_ : in_list_, how_many::one, dated_};
}

} // namespace detail
} // namespace v0
} // namespace fordel
