// How files are found, kept and put together.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/digest.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/merged.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/node.hpp>
#include <fordel/io/reading_limits.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

[[noreturn]] inline void refuse_file(error_kind const& kind, std::string seen, node const& named_by) {
    throw file_error({{kind, std::move(seen), named_by.file(), named_by.at(), {}}});
}

inline bool is_below(std::filesystem::path const& root, std::filesystem::path const& file) {
    return std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first == root.end();
}

FORDEL_DECL std::filesystem::path root_of(std::filesystem::path const& file) {
    std::error_code none;
    for (auto folder = file.parent_path();; folder = folder.parent_path()) {
        if (std::filesystem::is_regular_file(folder / "fordel.root", none)) return folder;
        if (folder == folder.root_path() || folder.empty()) return file.parent_path();
    }
}

} // namespace detail

// The files below a root that were read.
class document::folder {
public:
    explicit folder(std::filesystem::path root) : root_(std::move(root)) {}
    folder() = default; // none

    std::string name_of(std::filesystem::path const& file) const {
        return file.lexically_relative(root_).generic_string();
    }

    // The name below the root of what a part of a document names.
    std::string found(std::string const& path, node const& named_by) const {
        std::filesystem::path const written(path);
        std::string const shown = detail::quoted(path);
        if (root_.empty()) {
            std::string name =
                (std::filesystem::path(named_by.file()).parent_path() / path).lexically_normal().generic_string();
            if (bytes_.contains(name)) return name;
            detail::refuse_file(errors::file_missing_file, shown + ", of a text without files", named_by);
        }
        bool const relative = written.is_relative() && !written.has_root_name() && path.find('\\') == path.npos;
        auto const beside = std::filesystem::path(named_by.file()).parent_path();
        auto const below = (beside / written).lexically_normal();
        if (!relative || below.empty() || *below.begin() == "..")
            detail::refuse_file(errors::file_outside_root, shown, named_by);
        std::error_code failed;
        auto const real = std::filesystem::canonical(root_ / below, failed);
        if (failed) detail::refuse_file(errors::file_missing_file, shown, named_by);
        if (!detail::is_below(root_, real))
            detail::refuse_file(errors::file_outside_root, shown + ", a link", named_by);
        return name_of(real);
    }

    // Once read, a file is what it was.
    std::string const& bytes_of(std::string const& name, node const& named_by) {
        std::lock_guard const alone(reading_);
        if (auto const known = bytes_.find(name); known != bytes_.end()) return known->second;
        std::string bytes = read(name, named_by);
        files_.push_back({name, detail::sha256_of(bytes)});
        return bytes_.emplace(name, std::move(bytes)).first->second;
    }

    std::vector<file_digest> files() const {
        std::lock_guard const alone(reading_);
        return files_;
    }

    // A file of no folder.
    void keep(file_bytes file) {
        files_.push_back({file.path, detail::sha256_of(file.bytes)});
        bytes_.emplace(std::move(file.path), std::move(file.bytes));
    }

    std::vector<file_bytes> bytes() const {
        std::lock_guard const alone(reading_);
        std::vector<file_bytes> all;
        for (file_digest const& file : files_)
            all.push_back({file.path, bytes_.at(file.path)});
        return all;
    }

private:
    // A folder, a pipe or a device is none; and no more is read than a document may have.
    std::string read(std::string const& name, node const& named_by) const {
        auto const file = root_ / name;
        std::error_code failed;
        if (!std::filesystem::is_regular_file(file, failed))
            detail::refuse_file(errors::file_not_a_file, detail::quoted(name), named_by);
        constexpr std::size_t most = reading_limits{}.bytes;
        auto const size = std::filesystem::file_size(file, failed);
        if (!failed && size > most)
            detail::refuse_file(errors::file_too_large, detail::quoted(name) + " of " + std::to_string(size) + " bytes",
                                named_by);
        std::ifstream from(file, std::ios::binary);
        std::string bytes(failed ? 0 : static_cast<std::size_t>(size), '\0');
        from.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (failed || !from)
            detail::refuse_file(errors::file_not_a_file, detail::quoted(name) + ", which cannot be read", named_by);
        return bytes;
    }

    std::filesystem::path root_{};
    mutable std::mutex reading_{};
    std::map<std::string, std::string> bytes_{};
    std::vector<file_digest> files_{};
};

namespace detail {

// A file and what it includes, each once.
template <class Folder>
class include_reader {
public:
    include_reader(Folder& folder, document_parser const& parser) : folder_(folder), parser_(parser) {}

    node read(std::string const& name, node const& named_by) {
        require_no_circle(name, named_by);
        read_.insert(name);
        around_.push_back(name);
        std::string const& bytes = folder_.bytes_of(name, named_by);
        if (!name.ends_with(".json") && !parser_)
            refuse_file(errors::file_missing_file, detail::quoted(name) + ", which no parser was given for", named_by);
        node whole = with_includes(name.ends_with(".json") ? parse_json(bytes, name) : parser_(bytes, name));
        around_.pop_back();
        return whole;
    }

    // The document itself, of whichever file.
    node with_includes(node const& document) {
        node const* const includes = document.find("include");
        if (includes == nullptr || includes->is_nothing()) return document;
        node whole = removed(document, address("include"));
        for (node const& one : includes->is_list() ? includes->items() : std::vector<node>{*includes})
            whole = with(whole, one, *includes);
        return whole;
    }

    std::vector<finding> const& findings() const noexcept { return found_; }

private:
    node with(node const& whole, node const& path, node const& named) {
        if (!path.is_text()) refuse_file(errors::file_missing_file, "no path", named);
        std::string const name = folder_.found(path.text(), path);
        if (read_.contains(name)) {
            require_no_circle(name, path);
            return whole;
        }
        node const more = read(name, path);
        if (more.is_nothing()) return whole;
        if (!more.is_map()) refuse_file(errors::file_not_a_map, detail::quoted(more.text()), more);
        return merged(whole, more, found_);
    }

    void require_no_circle(std::string const& name, node const& named_by) const {
        constexpr std::size_t most = 32;
        auto const first = std::find(around_.begin(), around_.end(), name);
        if (first == around_.end() && around_.size() < most) return;
        std::string circle;
        for (auto file = first; file != around_.end(); ++file)
            circle += *file + " → ";
        if (first == around_.end()) refuse_file(errors::file_too_large, "files within more than 32 others", named_by);
        refuse_file(errors::file_include_circle, circle + name, named_by);
    }

    Folder& folder_;
    document_parser const& parser_;
    std::vector<std::string> around_{};
    std::set<std::string> read_{};
    std::vector<finding> found_{};
};

} // namespace detail

namespace detail {

// What an error about the file itself points to.
inline node named_by_caller(std::filesystem::path const& file) {
    return node().placed({}, std::make_shared<std::string const>(file.generic_string()));
}

} // namespace detail

FORDEL_DECL document::document(node content, std::shared_ptr<folder> beside)
    : content_(std::move(content)), folder_(std::move(beside)) {}

FORDEL_DECL document document::read_in(std::shared_ptr<folder> const& beside, std::filesystem::path const& file,
                                       document_parser const& parser, node const& caller) {
    detail::include_reader<folder> reader(*beside, parser);
    node content = reader.read(beside->name_of(file), caller);
    if (!reader.findings().empty()) throw file_error(reader.findings());
    return {std::move(content), beside};
}

FORDEL_DECL document document::read(std::filesystem::path const& file, document_parser const& parser) {
    node const caller = detail::named_by_caller(file);
    std::error_code failed;
    auto const real = std::filesystem::canonical(file, failed);
    if (failed) detail::refuse_file(errors::file_missing_file, detail::quoted(file.generic_string()), caller);
    return read_in(std::make_shared<folder>(detail::root_of(real)), real, parser, caller);
}

FORDEL_DECL document document::read(std::filesystem::path const& file, document_parser const& parser,
                                    std::string instead) {
    node const caller = detail::named_by_caller(file);
    std::error_code failed;
    auto const real = std::filesystem::weakly_canonical(std::filesystem::absolute(file, failed), failed);
    if (failed) detail::refuse_file(errors::file_missing_file, detail::quoted(file.generic_string()), caller);
    auto const beside = std::make_shared<folder>(detail::root_of(real));
    beside->keep({beside->name_of(real), std::move(instead)});
    return read_in(beside, real, parser, caller);
}

FORDEL_DECL std::vector<document> document::read_together(std::vector<std::filesystem::path> const& files,
                                                          document_parser const& parser) {
    std::vector<std::filesystem::path> real;
    for (std::filesystem::path const& file : files) {
        std::error_code failed;
        real.push_back(std::filesystem::canonical(file, failed));
        if (failed)
            detail::refuse_file(errors::file_missing_file, detail::quoted(file.generic_string()),
                                detail::named_by_caller(file));
    }
    std::filesystem::path root = detail::root_of(real.front());
    for (std::filesystem::path const& file : real)
        while (!detail::is_below(root, file) && root.has_relative_path())
            root = root.parent_path();
    auto const beside = std::make_shared<folder>(root);
    std::vector<document> all;
    for (std::size_t i = 0; i < files.size(); ++i)
        all.push_back(read_in(beside, real[i], parser, detail::named_by_caller(files[i])));
    return all;
}

FORDEL_DECL document document::another(std::string const& path, node const& from, document_parser const& parser) const {
    detail::include_reader<folder> reader(*folder_, parser);
    node content = reader.read(folder_->found(path, from), from);
    if (!reader.findings().empty()) throw file_error(reader.findings());
    return {std::move(content), folder_};
}

FORDEL_DECL bool document::has_beside(std::string const& path, node const& from) const {
    try {
        static_cast<void>(folder_->found(path, from));
        return true;
    } catch (file_error const&) {
        return false;
    }
}

FORDEL_DECL document document::of(node content, std::vector<file_bytes> beside, document_parser const& parser) {
    auto kept = std::make_shared<folder>();
    for (file_bytes& file : beside)
        kept->keep(std::move(file));
    detail::include_reader<folder> reader(*kept, parser);
    content = reader.with_includes(content);
    if (!reader.findings().empty()) throw file_error(reader.findings());
    return {std::move(content), std::move(kept)};
}

FORDEL_DECL std::string document::beside(std::string const& path, node const& from) const {
    return folder_->bytes_of(folder_->found(path, from), from);
}

FORDEL_DECL std::vector<file_digest> document::files() const { return folder_->files(); }

FORDEL_DECL std::vector<file_bytes> document::bytes() const { return folder_->bytes(); }

} // namespace v0
} // namespace fordel
