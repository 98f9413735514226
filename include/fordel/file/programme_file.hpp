// A programme as a file (ordning som fil): read, settled, and asked what it rests on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/not_calculated.hpp>
#include <fordel/file/proposal.hpp>
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

// Cheap to copy; copies share what was read, and so do those with another content. What it says is looked at when a
// programme is asked for.
class programme_file {
public:
    // A file, and what stands beside it; or a scenario: museum.yaml+floor.yaml+index.yaml is the programme with these
    // proposals, each from the folder of the first or, where it is not there, as it is written; a file that is called
    // so itself goes first. A proposal alone changes the baseline that it names. Throws what the parser,
    // document::read() and with_proposals() throw, and fordel.proposal.no_baseline, .not_one.
    static programme_file read(std::filesystem::path const& path, document_parser const& parse,
                               shipped_data shipped = data_in_folder());
    // The same of a document that was read. Throws the same.
    static programme_file read(document source, document_parser const& parse, shipped_data shipped = data_in_folder());
    // Of a programme, and not of a proposal, since no other file is read.
    explicit programme_file(document source, shipped_data shipped = data_in_folder());

    document const& source() const noexcept;
    node const& content() const noexcept;
    shipped_data const& shipped() const noexcept; // the data that its figures may name

    // The programme without its proposals: itself, where it has none.
    [[nodiscard]] programme_file baseline() const;
    // What it adds to the baseline, in the order in which they were named.
    [[nodiscard]] std::vector<proposal> proposals() const;
    // The scenario with these beside those that it has. Throws file_error, as with_proposals().
    [[nodiscard]] programme_file with_proposals(std::vector<proposal> more) const;
    // The same of changes made in code: a proposal without a name.
    [[nodiscard]] programme_file with_changes(std::vector<change> changes) const;
    // The baseline with these alone.
    [[nodiscard]] programme_file with_only(std::vector<proposal> all) const;

    // Another content beside the same files, without proposals: what a change of the file would come to.
    [[nodiscard]] programme_file with(node content) const;

    // The programme with these choices. All that is wrong with the file is told at once: throws file_error. A stream
    // whose terms change within its period is there once for each of them.
    [[nodiscard]] fordel::programme programme(file_choices const& choices = {}) const;
    // Throws the same, also for what goes wrong when a stream is settled, what programme::schedule() throws, and
    // fordel.file.not_always for what always: states and it does not come to; programme().schedule() settles all the
    // same.
    [[nodiscard]] fordel::schedule schedule(file_choices const& choices = {}) const;
    // Of what was read of it, whether what always: states holds or not. What was settled last, of this file or of
    // another content beside the same files, is taken over where it is the same.
    [[nodiscard]] fordel::schedule settled(fordel::programme const& read) const;

    // Values with a source, a status or a date of their own, as they stand in the file.
    [[nodiscard]] std::vector<stated_value> stated() const;
    // Clauses that it leaves out. Throws file_error.
    [[nodiscard]] std::vector<fordel::not_calculated> not_calculated() const;
    // Of the shipped data that it names, in that order, each with the vintage that is used with these choices:
    // "folk1a@2023-02", "2022-02"; of all cases, where questions are open. Throws file_error.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> vintages(file_choices const& choices = {}) const;

private:
    struct data;
    struct kept_work;

    std::shared_ptr<data> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/programme_file.ipp>
#endif
