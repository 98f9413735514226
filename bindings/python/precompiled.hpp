// What nearly every source of the module includes, compiled once.
#pragma once

#include <fordel/fordel.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include "arguments/date.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/several.hpp"
