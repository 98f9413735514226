#include "dialect.hpp"

#include <fordel/error.hpp>
#include <fordel/error/arguments.hpp>

#include "option.hpp"

namespace fordel::python {

csv_dialect dialect_from(std::string const& name) {
    std::string const read = dashed(name);
    if (read == "plain") return csv_dialect::plain;
    if (read == "excel-da") return csv_dialect::excel_da;
    throw error(errors::argument_wrong_type, "dialect " + name + ", which is neither plain nor excel-da");
}

} // namespace fordel::python
