// CSV files beside a case file: lines of cells under a header, and which of them a case is about.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct case_csv {
    std::string name{};
    std::vector<std::string> header{};
    std::vector<csv_row> lines{};

    std::optional<std::size_t> find_column(std::string_view called) const;
    // Throws fordel.case.no_column.
    std::size_t column(std::string_view called) const;
};

// Throws what read_csv_table() throws.
case_csv read_case_csv(std::string_view text, std::string name);

// The text of a file by its path, from where the case file stands.
using text_beside = std::function<std::string(std::string const& path, node const& from)>;

// The files of a case file, each read once, and the lines of them that one case is about.
class csv_files {
public:
    explicit csv_files(text_beside beside) : beside_(std::move(beside)) {}

    // Nothing, and a finding, where it cannot be read.
    std::shared_ptr<case_csv const> find(reading& into, node const& path, address const& where);

private:
    text_beside beside_;
    std::map<std::string, std::shared_ptr<case_csv const>> read_{};
};

// Of a case: where: and without:, by column.
struct line_choice {
    std::vector<std::pair<std::string, std::string>> where{}, without{};

    // Throws fordel.case.no_column.
    std::vector<csv_row const*> of(case_csv const& table) const;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/case_csv.ipp>
#endif
