#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/proposal.hpp>
#include <fordel/file/proposal_schema.hpp>
#include <fordel/file/schema.hpp>

#include <array>
#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string proposal_schema() {
    static constexpr std::array<value_form const*, 2> forms_of_proposals{&forms::proposal, &forms::change};
    return detail::json_schema("Proposals of fordel", forms_of_proposals, format(), detail::parts_said::in_place);
}

} // namespace v0
} // namespace fordel
