// A document with the files beside it: includes, tables, and a digest of everything that was read.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Reads the bytes of a document, in the file of that name: parse_yaml, parse_json.
using document_parser = std::function<node(std::string_view text, std::string const& name)>;

struct file_digest {
    std::string path{};   // below the root, with forward slashes
    std::string sha256{}; // of its bytes, 64 digits

    friend bool operator==(file_digest const&, file_digest const&) = default;
};

// A file that was read, as it was.
struct file_bytes {
    std::string path{};
    std::string bytes{};

    friend bool operator==(file_bytes const&, file_bytes const&) = default;
};

// The root is the nearest folder upwards that holds a file fordel.root, else the file's own; no path and no link leads
// out of it. Paths are those beside the file that names them, with forward slashes. Copies share what was read.
class document {
public:
    // The file with what it includes, merged key by key; a file named .json is read as JSON, others by the parser.
    // Throws a file_error: fordel.file.missing_file, .not_a_file, .outside_root, .include_circle, .given_twice,
    // .too_large, and what the parser finds.
    [[nodiscard]] static document read(std::filesystem::path const& file, document_parser const& parser);
    // The same with these bytes in the file's place, whether it is there or not: an earlier version of it, say.
    [[nodiscard]] static document read(std::filesystem::path const& file, document_parser const& parser,
                                       std::string instead);
    // Several that share their files: below the first one's root or, where another stands outside of that, below the
    // nearest folder that holds them all.
    [[nodiscard]] static std::vector<document> read_together(std::vector<std::filesystem::path> const& files,
                                                             document_parser const& parser);
    // Another that a part of this one names.
    [[nodiscard]] document another(std::string const& path, node const& from, document_parser const& parser) const;
    // Whether a file stands there, below the root.
    [[nodiscard]] bool has_beside(std::string const& path, node const& from) const;

    // With no other files beside it than these, of which it may include some: the parser reads what is no JSON. Throws
    // the same.
    [[nodiscard]] static document of(node content, std::vector<file_bytes> beside = {},
                                     document_parser const& parser = {});

    // Without its includes, which are resolved; each part says which file it is from.
    node const& content() const noexcept { return content_; }

    // Another content beside the same files.
    [[nodiscard]] document with(node content) const { return {std::move(content), folder_}; }

    // The bytes of a file, such as a CSV, that a part of the document names. Throws the same.
    [[nodiscard]] std::string beside(std::string const& path, node const& from) const;

    // Of all files that were read, in that order.
    [[nodiscard]] std::vector<file_digest> files() const;
    // The same with what they hold.
    [[nodiscard]] std::vector<file_bytes> bytes() const;

private:
    class folder;
    document(node content, std::shared_ptr<folder> beside);
    static document read_in(std::shared_ptr<folder> const& beside, std::filesystem::path const& file,
                            document_parser const& parser, node const& caller);
    node content_;
    std::shared_ptr<folder> folder_;
};

namespace detail {

// The folder below which the files of a document stand.
std::filesystem::path root_of(std::filesystem::path const& file);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/document.ipp>
#endif
