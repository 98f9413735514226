// The form of a receipt, which is no part of a programme file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <array>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array receipt_keys{
    format_key{"format", "text", "the format of the receipt: fordel.receipt/1", how_many::one, true, false},
    format_key{"fordel", "text", "the version that settled it", how_many::one, true, false},
    format_key{"file_format", "whole", "the format of programme files of that version", how_many::one, true, false},
    format_key{"programme", "text", "the programme file, below the root", how_many::one, true, false},
    format_key{"files", "text", "the digest of each file that was read, by its path below the root", how_many::by_id,
               true, false},
    format_key{"vintages", "text", "the vintage that was used, by the name of shipped data", how_many::by_id, true,
               false},
    format_key{"chosen", "text", "the alternative that was chosen, by its question", how_many::by_id, true, false},
    format_key{"set", "any", "values of the caller's own, by their addresses", how_many::by_id, true, false},
    format_key{"as_of", "date", "the day after which nothing was known; left out: all was", how_many::one, false,
               false},
    format_key{"entries", "whole", "the number of entries", how_many::one, true, false},
    format_key{"schedule", "text", "the digest of the schedule", how_many::one, true, false}};
inline constexpr value_form receipt{
    .name = "receipt", .says = "what a result was made of", .keys = receipt_keys, .text = false};

} // namespace forms
} // namespace v0
} // namespace fordel
