// How many enumerators there are of those that several classes store.
#pragma once

#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule/residual.hpp>

#include "arguments/value.hpp"

namespace fordel::python {

template <>
inline constexpr int last_enumerator<amount_side> = static_cast<int>(amount_side::recipients);
template <>
inline constexpr int last_enumerator<residual_reason> = static_cast<int>(residual_reason::uncovered);

} // namespace fordel::python
