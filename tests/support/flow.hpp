// Documents in tests, without a parser of YAML: maps and lists in one line, {a: b, c: [d, e]}. A text ends at a comma
// or bracket, or stands in quotation marks.
#pragma once

#include <fordel/file/node.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

class flow {
public:
    explicit flow(std::string_view written) : rest_(written), all_(written) {}

    fordel::node value() {
        fordel::position const at = here();
        if (take('{')) return placed(map(), at);
        if (take('[')) return placed(list(), at);
        std::string text = scalar(",}]");
        return placed(text.empty() ? fordel::node() : fordel::node(std::move(text)), at);
    }

private:
    fordel::node map() {
        std::vector<fordel::node_member> members;
        while (!take('}')) {
            fordel::position const at = here();
            std::string key = scalar(":");
            if (!take(':')) throw std::invalid_argument("no colon: " + std::string(rest_));
            members.push_back({std::move(key), value(), at});
            take(',');
        }
        return fordel::node(std::move(members));
    }

    fordel::node list() {
        std::vector<fordel::node> items;
        while (!take(']')) {
            if (rest_.empty()) throw std::invalid_argument("a list that does not end");
            items.push_back(value());
            take(',');
        }
        return fordel::node(std::move(items));
    }

    std::string scalar(char const* ends) {
        skip();
        if (take('"')) {
            std::string text(rest_.substr(0, rest_.find('"')));
            rest_.remove_prefix(text.size() + 1);
            return text;
        }
        std::string text(rest_.substr(0, std::min(rest_.find_first_of(ends), rest_.size())));
        rest_.remove_prefix(text.size());
        while (text.ends_with(' ') || text.ends_with('\n'))
            text.pop_back();
        return text;
    }

    void skip() {
        while (rest_.starts_with(' ') || rest_.starts_with('\n'))
            rest_.remove_prefix(1);
    }

    bool take(char c) {
        skip();
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // Lines as they stand in the test; columns in bytes.
    fordel::position here() {
        skip();
        std::string_view const before = all_.substr(0, all_.size() - rest_.size());
        auto const line = before.rfind('\n');
        int lines = 1;
        for (char const c : before)
            lines += c == '\n' ? 1 : 0;
        return {lines, static_cast<int>(before.size() - (line == before.npos ? 0 : line + 1)) + 1};
    }

    fordel::node placed(fordel::node what, fordel::position at) const {
        return what.placed(at, std::make_shared<std::string const>("test"));
    }

    std::string_view rest_, all_;
};

inline fordel::node doc(std::string_view written) { return flow(written).value(); }

} // namespace support
