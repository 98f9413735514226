#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::shared_ptr<std::vector<std::string> const> const& no_remarks() {
    static auto const none = std::make_shared<std::vector<std::string> const>();
    return none;
}

inline std::shared_ptr<std::string const> const& no_file() {
    static auto const none = std::make_shared<std::string const>();
    return none;
}

} // namespace detail

FORDEL_DECL node::node(std::string text, node_kind kind)
    : data_(std::make_shared<data const>(data{kind, std::move(text), {}, {}})) {}

FORDEL_DECL node::node() : node(std::string{}, node_kind::nothing) {}

FORDEL_DECL node node::nothing(std::string because) { return {std::move(because), node_kind::nothing}; }

FORDEL_DECL node::node(std::string text) : node(std::move(text), node_kind::text) {}

FORDEL_DECL node::node(std::vector<node> items)
    : data_(std::make_shared<data const>(data{node_kind::list, {}, std::move(items), {}})) {}

FORDEL_DECL node::node(std::vector<node_member> members)
    : data_(std::make_shared<data const>(data{node_kind::map, {}, {}, std::move(members)})) {}

FORDEL_DECL node const* node::find(std::string_view key) const noexcept {
    for (node_member const& m : data_->members)
        if (m.key == key) return &m.value;
    return nullptr;
}

FORDEL_DECL std::string const& node::file() const noexcept { return file_ ? *file_ : *detail::no_file(); }

FORDEL_DECL node node::placed(position at, std::shared_ptr<std::string const> file) const {
    node moved = *this;
    moved.at_ = at;
    moved.file_ = std::move(file);
    return moved;
}

FORDEL_DECL node node::like(node const& other) const {
    node moved = placed(other.at_, other.file_);
    moved.remarks_ = other.remarks_;
    return moved;
}

FORDEL_DECL std::vector<std::string> const& node::remarks() const noexcept {
    return remarks_ ? *remarks_ : *detail::no_remarks();
}

FORDEL_DECL node node::with_remarks(std::vector<std::string> above_and_behind) const {
    node remarked = *this;
    remarked.remarks_ = std::make_shared<std::vector<std::string> const>(std::move(above_and_behind));
    return remarked;
}

FORDEL_DECL bool node::is_same_of_file(node const& other) const {
    if (file_ != other.file_ && file() != other.file()) return false;
    if (data_ == other.data_) return true;
    auto const same = [](node const& a, node const& b) { return a.is_same_of_file(b); };
    auto const same_member = [&](node_member const& a, node_member const& b) {
        return a.key == b.key && same(a.value, b.value);
    };
    return kind() == other.kind() && text() == other.text() && std::ranges::equal(items(), other.items(), same) &&
           std::ranges::equal(members(), other.members(), same_member);
}

FORDEL_DECL bool node::says_the_same(node const& other) const {
    if (data_ == other.data_) return true;
    return kind() == other.kind() && text() == other.text() && items() == other.items() && members() == other.members();
}

} // namespace v0
} // namespace fordel
