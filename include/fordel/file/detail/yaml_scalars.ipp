#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/yaml_scalars.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::size_t line_end(std::string_view text, std::size_t begin) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

FORDEL_DECL std::size_t quoted_end(std::string_view text, std::size_t begin) {
    char const mark = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        bool const pair = mark == '"' ? text[i] == '\\' : text[i] == mark && i + 1 < text.size() && text[i + 1] == mark;
        if (pair)
            ++i;
        else if (text[i] == mark)
            return i + 1;
    }
    return text.size();
}

FORDEL_DECL std::size_t block_end(std::string_view text, std::size_t begin, int indent) {
    std::size_t end = line_end(text, begin);
    for (std::size_t next = text.find('\n', end); next < text.size(); next = text.find('\n', next)) {
        std::size_t const last = line_end(text, ++next);
        std::size_t const first = std::min(text.find_first_not_of(' ', next), last);
        if (first == last) continue;
        if (static_cast<int>(first - next) <= indent) break;
        end = last;
    }
    return end;
}

FORDEL_DECL std::size_t behind_space(std::string_view text, std::size_t begin) {
    for (;;) {
        begin = std::min(text.find_first_not_of(" \t\r\n", begin), text.size());
        if (begin == text.size() || text[begin] != '#') return begin;
        begin = line_end(text, begin);
    }
}

FORDEL_DECL std::size_t bad_indentation(std::string_view line) {
    std::size_t const first = line.find_first_not_of(' ');
    constexpr std::string_view unbroken_space = "\xC2\xA0";
    bool const bad = first != line.npos && (line[first] == '\t' || line.substr(first).starts_with(unbroken_space));
    return bad ? first : line.npos;
}

FORDEL_DECL std::vector<text_remark> remarks_in(std::string_view text, std::vector<text_span> const& not_in) {
    std::vector<text_remark> found;
    auto span = not_in.begin();
    int line = 1;
    bool blank = true; // so far, the line
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (span != not_in.end() && i == span->begin) {
            line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                                text.begin() + static_cast<std::ptrdiff_t>(span->end), '\n'));
            blank = false;
            i = (span++)->end - 1;
        } else if (text[i] == '\n') {
            if (blank) found.push_back({line, {}, true});
            ++line;
            blank = true;
        } else if (text[i] == '#' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t' || text[i - 1] == '\n')) {
            std::size_t const end = line_end(text, i);
            std::string_view const whole = text.substr(i, end - i);
            found.push_back({line, std::string(whole.substr(0, whole.find_last_not_of(" \t") + 1)), blank});
            blank = false;
            i = end - 1;
        } else if (text[i] != ' ' && text[i] != '\t') {
            blank = false;
        }
    }
    return found;
}

// Goes over a document in its order, and over the remarks beside it.
class remark_walk {
public:
    explicit remark_walk(std::vector<text_remark> const& remarks) : next_(remarks.begin()), end_(remarks.end()) {}

    // The children with theirs; `until` is the line at which what follows begins.
    node within(node const& of, int until) {
        if (!any_before(until) || !(of.is_map() || of.is_list())) return of;
        std::vector<node_member> members = of.members();
        std::vector<node> items = of.items();
        for (std::size_t i = 0; i < members.size(); ++i)
            members[i].value =
                with_own(members[i].value, members[i].at.line, i + 1 < members.size() ? members[i + 1].at.line : until);
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i] = with_own(items[i], items[i].at().line, i + 1 < items.size() ? items[i + 1].at().line : until);
        node const made = of.is_map() ? node(std::move(members)) : node(std::move(items));
        return made.placed(of.at(), of.shared_file());
    }

    // Those above a line, with one empty line for several, and none at the beginning of the document.
    std::vector<std::string> above(int line) {
        std::vector<std::string> taken;
        for (; any_before(line); ++next_)
            if (!next_->text.empty() || (any_taken_ && (taken.empty() || !taken.back().empty())))
                taken.push_back(next_->text);
        any_taken_ = true;
        return taken;
    }

private:
    // One that begins behind a dash with its first key or item, to which a remark on that line belongs.
    static bool is_block_item(node const& of, int line) {
        if (of.is_map() && !of.members().empty()) return of.at().line == line && of.members().front().at == of.at();
        if (!of.is_list() || of.items().empty() || of.at().line != line) return false;
        position const first = of.items().front().at();
        return first.line == line && first.column >= of.at().column + 2;
    }

    bool any_before(int line) const { return next_ != end_ && next_->line < line; }

    node with_own(node const& of, int line, int until) {
        std::vector<std::string> own = above(line);
        bool const behind = next_ != end_ && next_->line == line && !next_->alone && !is_block_item(of, line);
        own.push_back(behind ? (next_++)->text : std::string());
        node const inner = within(of, until);
        return own.size() == 1 && !behind ? inner : inner.with_remarks(std::move(own));
    }

    std::vector<text_remark>::const_iterator next_;
    std::vector<text_remark>::const_iterator end_;
    bool any_taken_ = false; // no empty line stands above the first value
};

FORDEL_DECL node with_remarks(node const& document, std::vector<text_remark> const& remarks) {
    if (remarks.empty()) return document;
    remark_walk walk(remarks);
    node const inner = walk.within(document, std::numeric_limits<int>::max());
    std::vector<std::string> last = walk.above(std::numeric_limits<int>::max());
    while (!last.empty() && last.back().empty())
        last.pop_back();
    return last.empty() ? inner : inner.with_remarks(std::move(last));
}

} // namespace detail
} // namespace v0
} // namespace fordel
