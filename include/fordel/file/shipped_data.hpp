// The data that comes with the library, by vintage: folk1a@2023-02 is what was published by February 2023.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/population/succession.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// The text of a file of the folder data/, such as folk1a.csv; nothing where it is not at hand. The Python package has
// them all. Of population, the municipalities of Region Sjælland are compiled in, for programmes that have no folder.
using shipped_data = std::function<std::optional<std::string>(std::string_view file)>;

// The files of a folder; of the one that the environment names in FORDEL_DATA.
[[nodiscard]] shipped_data data_in_folder(std::filesystem::path const& folder);
[[nodiscard]] shipped_data data_in_folder();

// Population (FOLK1A) as it was published by the month of the vintage: figures of 1 January are published in February
// of that year. So a later publication never moves what an older file says. With a day, vintages that were published
// later are not known yet, and the latest before them is meant.
// Throws fordel.file.vintage, which lists those there are.
[[nodiscard]] figures shipped_figures(std::string_view named, shipped_data const& data, std::optional<date> as_of = {});

// Municipalities that came of others by the month of the vintage: succession@2006-01. Throws the same, and
// fordel.file.no_data where the table is not at hand.
[[nodiscard]] succession shipped_succession(std::string_view named, shipped_data const& data,
                                            std::optional<date> as_of = {});

// Every vintage of shipped data, by name, the latest first: folk1a@2023-02, …; none where it is not at hand.
[[nodiscard]] std::vector<std::string> shipped_vintages(std::string_view name, shipped_data const& data);

// The vintage that is used of it: 2023-02; nothing for what names none. Throws fordel.file.vintage where none of them
// was published by the day.
[[nodiscard]] std::optional<std::string> shipped_vintage(std::string_view named, shipped_data const& data,
                                                         std::optional<date> as_of = {});

// Whether it is the name of shipped data, with a vintage or without.
[[nodiscard]] bool names_shipped_data(std::string_view written) noexcept;

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/shipped_data.ipp>
#endif
