// A tree of what a parser of YAML or JSON meets, one thing after the other; the rules that hold for every document,
// whoever reads it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/text_places.hpp>
#include <fordel/file/detail/yaml_scalars.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Counts, not clocks: the same document is read, or refused, on every machine.
struct document_limits {
    std::size_t bytes = 16'000'000;
    std::size_t values = 1'000'000;
    std::size_t levels = 32;
    std::size_t key_bytes = 500;

    friend bool operator==(document_limits const&, document_limits const&) = default;
};

// The text of a document in UTF-8, each line ended by one line feed: what a parser is given. Throws a file_error of
// fordel.text.encoding, fordel.file.too_large, and of fordel.file.syntax where it holds a control character.
[[nodiscard]] std::string document_text(std::string_view bytes, std::string const& name,
                                        document_limits const& limits = {});

// Whatever is wrong is thrown as a file_error: what ends the reading at once, what else there is by finish().
class document_builder {
public:
    // The text as document_text gives it; empty where what is met has no places in a text.
    explicit document_builder(std::string name, std::string text = {}, document_limits limits = {});

    document_builder(document_builder const&) = delete;
    document_builder& operator=(document_builder const&) = delete;

    std::string const& text() const noexcept { return text_; }

    // Whether the next scalar is a key.
    bool expects_key() const;
    // Within a map, a key and then its value. An empty text that is not quoted is no value.
    void scalar(std::string written, bool quoted, position at);
    void begin_map(position at) { begin(node_kind::map, at); }
    void begin_list(position at) { begin(node_kind::list, at); }
    void end_map() { end(); }
    void end_list() { end(); }

    // Throws: what the grammar of the document does not allow, and what YAML has beyond maps, lists and texts.
    [[noreturn]] void refuse_syntax(std::string const& problem, position at) const;
    [[noreturn]] void refuse(std::string const& what, position at) const;

    // Where a byte of a line stands, the line from 1, the byte from 0; and the byte of the text at which something
    // does.
    [[nodiscard]] position in_characters(int line, int byte) const;
    [[nodiscard]] std::size_t offset(position at) const { return places_.offset(at); }

    // The whole, with the remarks of the text. Call it once.
    [[nodiscard]] node finish();

private:
    struct container {
        node_kind kind;
        position at;
        bool within_braces = false; // { } or [ ]
        std::vector<node_member> members{};
        std::vector<node> items{};
        bool has_key = false; // the last member waits for its value
        std::size_t key_begin = 0;
    };

    void begin(node_kind kind, position at);
    void end();
    void count(position at);
    void add_key(std::string written, bool quoted, position at);
    void add(node const& value);
    int indent() const;
    std::size_t scalar_end(std::string const& written, bool quoted, std::size_t begin) const;
    void check_duplicates(std::vector<node_member> const& members);
    void check_colon(container const& in);
    void check_comma(std::string const& written, std::size_t begin, position at);
    address where() const;
    void report(error_kind const& kind, std::string seen, position at, address where);
    [[noreturn]] void fail(error_kind const& kind, std::string seen, position at) const;

    std::shared_ptr<std::string const> name_;
    std::string text_;
    detail::text_places places_;
    document_limits limits_;
    std::vector<container> open_{};
    std::vector<detail::text_span> quoted_{}; // where no # begins a remark
    std::size_t values_ = 0;
    bool complete_ = false;
    node whole_{};
    std::vector<finding> findings_{};
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/document_builder.ipp>
#endif
