// The names of the fields.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/schedule/totals.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

FORDEL_DECL schedule_field schedule_field_from_name(std::string_view written) {
    using enum schedule_field;
    constexpr std::array names{std::pair{year, "year"},
                               std::pair{stream, "stream"},
                               std::pair{payer, "payer"},
                               std::pair{recipient, "recipient"},
                               std::pair{status, "status"},
                               std::pair{tranche, "tranche"},
                               std::pair{group, "group"},
                               std::pair{months, "months"},
                               std::pair{first_month, "first_month"},
                               std::pair{last_month, "last_month"},
                               std::pair{due_month, "due_month"},
                               std::pair{payer_id, "payer_id"},
                               std::pair{payer_code, "payer_code"},
                               std::pair{recipient_id, "recipient_id"},
                               std::pair{recipient_code, "recipient_code"}};
    return detail::value_of(names, written, errors::schedule_unknown_field);
}

} // namespace v0
} // namespace fordel
