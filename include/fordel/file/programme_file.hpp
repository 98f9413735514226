// A programme as a file (ordning som fil): read, settled, and asked what it rests on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/not_calculated.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Cheap to copy; copies share what was read. What it says is looked at when a programme is asked for.
class programme_file {
public:
    // A file, and what stands beside it. Throws what the parser and document::read() throw.
    static programme_file read(std::filesystem::path const& path, document_parser const& parse,
                               shipped_data shipped = data_in_folder());
    explicit programme_file(document source, shipped_data shipped = data_in_folder());

    document const& source() const noexcept;
    node const& content() const noexcept;
    shipped_data const& shipped() const noexcept; // the data that its figures may name

    // Another content beside the same files: what a change of the file would come to.
    [[nodiscard]] programme_file with(node content) const;

    // The programme with these choices. All that is wrong with the file is told at once: throws file_error. A stream
    // whose terms change within its period is there once for each of them.
    [[nodiscard]] fordel::programme programme(file_choices const& choices = {}) const;
    // Throws the same, also for what goes wrong when a stream is settled, what programme::schedule() throws, and
    // fordel.file.not_always for what always: states and it does not come to; programme().schedule() settles all the
    // same.
    [[nodiscard]] fordel::schedule schedule(file_choices const& choices = {}) const;

    // Values with a source, a status or a date of their own, as they stand in the file.
    [[nodiscard]] std::vector<stated_value> stated() const;
    // Clauses that it leaves out. Throws file_error.
    [[nodiscard]] std::vector<fordel::not_calculated> not_calculated() const;
    // Of the shipped data that it names, in that order, each with the vintage that is used with these choices:
    // "folk1a@2023-02", "2022-02"; of all cases, where questions are open. Throws file_error.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> vintages(file_choices const& choices = {}) const;

private:
    struct data;

    std::shared_ptr<data> data_;
};

namespace detail {

// The schedule of what was read from the content. What goes wrong in a stream is told with its place.
[[nodiscard]] schedule settled(programme const& p, node const& content);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/programme_file.ipp>
#endif
