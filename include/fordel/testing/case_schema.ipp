#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/schema.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/case_schema.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string case_schema() {
    return detail::json_schema("Golden cases of fordel", case_format(), format(), detail::parts_said::anywhere);
}

} // namespace v0
} // namespace fordel
