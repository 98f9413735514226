// The dialect of a CSV file, by its name.
#pragma once

#include <fordel/io/csv_dialect.hpp>

#include <string>

namespace fordel::python {

// "plain" or "excel-da". Throws fordel.argument.wrong_type.
csv_dialect dialect_from(std::string const& name);

} // namespace fordel::python
