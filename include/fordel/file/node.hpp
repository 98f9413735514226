// A document as a tree, before anything in it has a meaning: every scalar is text, as it is written.
#pragma once

#include <fordel/detail/config.hpp>

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Where something stands in its file: both from 1, the column in characters. 0 where the source has no lines.
struct position {
    int line = 0;
    int column = 0;

    friend bool operator==(position const&, position const&) = default;
    friend auto operator<=>(position const&, position const&) = default;
};

enum class node_kind {
    nothing, // a key without a value
    text,
    list,
    map
};

struct node_member;

// Immutable; copies share what they hold, so that a document with one value replaced is cheap. Two are equal that say
// the same, wherever they stand.
class node {
public:
    node();
    explicit node(std::string text);
    explicit node(std::vector<node> items);
    explicit node(std::vector<node_member> members); // each key once
    // Nothing, and why: a value that is in force from a later day.
    [[nodiscard]] static node nothing(std::string because);

    node_kind kind() const noexcept;
    bool is_nothing() const noexcept { return kind() == node_kind::nothing; }
    bool is_text() const noexcept { return kind() == node_kind::text; }
    bool is_list() const noexcept { return kind() == node_kind::list; }
    bool is_map() const noexcept { return kind() == node_kind::map; }

    std::string const& text() const noexcept;                 // empty but of a text, or of nothing that says why
    std::vector<node> const& items() const noexcept;          // empty but of a list
    std::vector<node_member> const& members() const noexcept; // empty but of a map, as written
    // The value of a key; null where the map has none. O(members).
    [[nodiscard]] node const* find(std::string_view key) const noexcept;

    // Where it begins, and in which file; empty for what no file has.
    position at() const noexcept { return at_; }
    std::string const& file() const noexcept;
    std::shared_ptr<std::string const> const& shared_file() const noexcept { return file_; }
    [[nodiscard]] node placed(position at, std::shared_ptr<std::string const> file) const;
    // Where the other stands, and with its remarks: what takes its place.
    [[nodiscard]] node like(node const& other) const;

    // Remarks of the file, each with its #: the lines above it, an empty one for an empty line, and at last the one
    // behind it, empty where there is none; of the whole document, those below all. They are kept when it is written
    // anew.
    std::vector<std::string> const& remarks() const noexcept;
    [[nodiscard]] node with_remarks(std::vector<std::string> above_and_behind) const;

    // Whether it says the same in all its parts, and each of them is of the same file: so that what it names beside the
    // file is the same as well. Where both share what they hold, that is seen at once.
    [[nodiscard]] bool is_same_of_file(node const& other) const;

    friend bool operator==(node const& a, node const& b) { return a.says_the_same(b); }

private:
    struct data;
    node(std::string text, node_kind kind);
    bool says_the_same(node const& other) const;

    std::shared_ptr<data const> data_;
    position at_{};
    std::shared_ptr<std::string const> file_{};
    std::shared_ptr<std::vector<std::string> const> remarks_{};
};

// A key of a map, where it stands, and its value.
struct node_member {
    std::string key{};
    node value{};
    position at{};

    friend bool operator==(node_member const& a, node_member const& b) { return a.key == b.key && a.value == b.value; }
};

struct node::data {
    node_kind kind = node_kind::nothing;
    std::string text{};
    std::vector<node> items{};
    std::vector<node_member> members{};
};

inline node_kind node::kind() const noexcept { return data_->kind; }
inline std::string const& node::text() const noexcept { return data_->text; }
inline std::vector<node> const& node::items() const noexcept { return data_->items; }
inline std::vector<node_member> const& node::members() const noexcept { return data_->members; }

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/node.ipp>
#endif
