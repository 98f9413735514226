#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/mentions.hpp>
#include <fordel/file/rests_on.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// From a stream to what it names, and to what that names.
class dependency {
public:
    explicit dependency(node const& document) : document_(document) {}

    // Whether the stream is, or names at last, what stands at the address.
    bool reaches(std::string_view stream, address const& where) {
        std::string const& written = where.written();
        std::size_t const dot = written.find('.');
        std::string_view const section = std::string_view(written).substr(0, dot);
        if (std::find(whole.begin(), whole.end(), section) != whole.end()) return true;
        node const* const items = document_.find(section);
        if (items == nullptr || dot == std::string::npos) return false;
        visited_.clear();
        std::string_view const rest = std::string_view(written).substr(dot + 1);
        bool known = false;
        for (node_member const& m : items->members()) {
            if (!rest.starts_with(m.key) || (rest.size() != m.key.size() && rest[m.key.size()] != '.')) continue;
            known = true;
            if (leads_to("streams", stream, section, m.key)) return true;
        }
        // What only an alternative gives, such as a group of who stays out, is named before it is there.
        return !known && leads_to("streams", stream, section, rest.substr(0, rest.find('.')));
    }

private:
    // What a programme says once for all its streams, and where names stand for what is said at one place.
    static constexpr std::array<std::string_view, 8> whole{"unit",     "method",         "ties",     "receiver",
                                                           "currency", "parts of years", "notation", "settlement"};
    static constexpr std::array<std::string_view, 5> sections{"groups", "keys", "figures", "indices", "streams"};

    bool leads_to(std::string_view section, std::string_view id, std::string_view wanted, std::string_view name) {
        if (section == wanted && id == name) return true;
        std::string visit = std::string(section) + '/' + std::string(id);
        if (std::find(visited_.begin(), visited_.end(), visit) != visited_.end()) return false;
        visited_.push_back(std::move(visit));
        node const* const items = document_.find(section);
        node const* const item = items == nullptr ? nullptr : items->find(id);
        if (item == nullptr) return false;
        if (mentions(*item, name)) return true;
        for (std::string_view const other : sections)
            if (node const* const all = document_.find(other); all != nullptr)
                for (node_member const& m : all->members())
                    if (mentions(*item, m.key) && leads_to(other, m.key, wanted, name)) return true;
        return false;
    }

    node const& document_;
    std::vector<std::string> visited_{};
};

inline bool rests(dependency& from, std::string_view stream, open_question const& q) {
    for (address const& where : q.values)
        if (from.reaches(stream, where)) return true;
    for (alternative const& a : q.alternatives)
        for (setting const& s : a.settings)
            if (from.reaches(stream, s.where)) return true;
    return false;
}

} // namespace detail

FORDEL_DECL std::vector<std::string> rests_on(node const& content, std::vector<open_question> const& questions,
                                              std::string_view stream) {
    std::vector<std::string> ids;
    detail::dependency from(content);
    for (open_question const& q : questions)
        if (detail::rests(from, stream, q)) ids.push_back(q.id);
    return ids;
}

FORDEL_DECL std::vector<std::string> streams_resting_on(node const& content, address const& where) {
    std::vector<std::string> ids;
    detail::dependency from(content);
    if (node const* const streams = content.find("streams"); streams != nullptr)
        for (node_member const& m : streams->members())
            if (from.reaches(m.key, where)) ids.push_back(m.key);
    return ids;
}

} // namespace v0
} // namespace fordel
