// For whom a CSV file is written.
#pragma once

#include <fordel/detail/config.hpp>

namespace fordel {
inline namespace v0 {

enum class csv_dialect {
    plain,    // for programs: commas, 500000.00, 1/3, English names, lines that end with \n
    excel_da, // to be opened by Danish spreadsheets, which then take no cell for something else
};

} // namespace v0
} // namespace fordel
