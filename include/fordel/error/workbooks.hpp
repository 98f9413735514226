// What can be wrong with workbooks.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind excel_unreadable{"fordel.excel.unreadable", file, "a workbook in the format .xlsx",
                                             "save it as .xlsx; older formats and locked workbooks are not read"};
inline constexpr error_kind excel_no_sheet{"fordel.excel.no_sheet", lookup, "the name of a sheet of the workbook",
                                           "correct the name; the sheets that there are stand beside it"};
inline constexpr error_kind excel_cell{"fordel.excel.cell", value, "a cell of the kind that its place asks for",
                                       "correct the cell that is named"};
inline constexpr error_kind excel_no_value{
    "fordel.excel.no_value", value, "a value beside each formula, as the program that calculated it last has saved it",
    "open the workbook in Excel or LibreOffice and save it, or put the value in the formula's place"};
inline constexpr error_kind excel_layout{"fordel.excel.layout", value,
                                         "the sheets and headings as the workbook was written",
                                         "write the workbook anew, and fill in the cells that are for it"};
inline constexpr error_kind excel_too_large{"fordel.excel.too_large", overflow,
                                            "at most 1,048,576 rows and 16,384 columns, which a sheet holds",
                                            "write a part of it, or a CSV"};

} // namespace errors
} // namespace v0
} // namespace fordel
