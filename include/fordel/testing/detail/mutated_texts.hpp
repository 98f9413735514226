// What a text of a programme file may be changed to, so that it says something near it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/key_line.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/value_form.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class mutated_texts {
public:
    // Reads numbers, dates and years as the file states them; `is_known` says which names a key line may have.
    mutated_texts(reading as_stated, name_test is_known);

    // None for a text of a form that has no near ones, or that cannot be read.
    std::vector<std::string> of(value_form const& form, std::string const& said) const;
    // The first number, one unit of its last digit less; nothing where there is none.
    std::optional<std::string> less(std::string const& said) const;

private:
    std::vector<std::string> readable(value_form const& form, std::string const& said) const;
    std::vector<std::string> other_numbers(std::string const& said, std::vector<int> const& steps) const;
    std::vector<std::string> other_periods(std::string const& said) const;
    std::vector<std::string> other_keys(std::string const& said) const;

    reading as_stated_;
    name_test is_known_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/mutated_texts.ipp>
#endif
