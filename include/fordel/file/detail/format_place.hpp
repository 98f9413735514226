// What the format says of a place in a programme, along the way of an address.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

class format_place {
public:
    static format_place of_programme();

    // What stands behind a key; none where the format has no such key here.
    [[nodiscard]] std::optional<format_place> behind(std::string_view key) const;
    [[nodiscard]] format_place item() const; // of a list

    // Whether the keys here are names of the document's own.
    [[nodiscard]] bool has_names() const noexcept { return is_by_name(many_); }
    // Whether another value may take its place from a day on.
    [[nodiscard]] bool dated() const noexcept { return dated_; }
    // Whether one value or a list of them may stand here.
    [[nodiscard]] bool several() const noexcept { return many_ == how_many::one_or_list || many_ == how_many::list; }
    // What stands here, or in the map of names; empty where anything may.
    [[nodiscard]] std::string_view form() const noexcept { return form_; }

private:
    format_place(std::string_view form, how_many many, bool dated, std::string_view in_list = {})
        : form_(form), many_(many), dated_(dated), in_list_(in_list) {}

    std::string_view form_;
    how_many many_;
    bool dated_;
    std::string_view in_list_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/format_place.ipp>
#endif
