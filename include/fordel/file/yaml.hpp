// Documents in YAML, read by yaml-cpp (0.7 or newer). Nothing else of fordel needs it: who includes this header links
// it, as `find_package(yaml-cpp REQUIRED)` and `target_link_libraries(… yaml-cpp)` do.
#pragma once

#include <fordel/error.hpp>
#include <fordel/file/document_builder.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace fordel {
inline namespace v0 {
namespace detail {

// What yaml-cpp tells. It takes the texts ~ and null for nothing, and places what is left out where the next thing
// begins, which may be such a key.
class yaml_events : public YAML::EventHandler {
public:
    explicit yaml_events(document_builder& into) : into_(into) {}

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}

    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override {
        position const before = last_;
        position const at = place(mark, {}, anchor);
        into_.scalar(at == before ? std::string() : null_at(at), false, at);
    }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override { into_.refuse("an alias (*)", place(mark)); }
    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  std::string const& written) override {
        position const at = place(mark, tag, anchor);
        into_.scalar(written, tag == "!", at);
    }
    void OnSequenceStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        into_.begin_list(place(mark, tag, anchor));
    }
    void OnSequenceEnd() override { into_.end_list(); }
    void OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        into_.begin_map(place(mark, tag, anchor));
    }
    void OnMapEnd() override { into_.end_map(); }

private:
    // The text ~ or null that stands there; none where it is the next key, and no value before it.
    std::string null_at(position at) const {
        std::string_view const rest = std::string_view(into_.text()).substr(into_.offset(at));
        for (std::string_view const word : {"~", "null", "Null", "NULL"}) {
            if (!rest.starts_with(word)) continue;
            std::string_view const behind = rest.substr(word.size());
            std::size_t const next = std::min(behind.find_first_not_of(' '), behind.size());
            bool const whole = behind.empty() || std::string_view(" \n\t,]}:").find(behind[0]) != behind.npos;
            bool const key = next < behind.size() && behind[next] == ':';
            if (whole && (!key || into_.expects_key())) return std::string(word);
        }
        return {};
    }

    position place(YAML::Mark const& mark) {
        return last_ = mark.is_null() ? position{} : into_.in_characters(mark.line + 1, mark.column);
    }

    position place(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor) {
        position const at = place(mark);
        if (anchor != YAML::NullAnchor) into_.refuse("an anchor (&)", at);
        std::size_t const begin = into_.offset(at);
        bool const own_tag = begin < into_.text().size() && into_.text()[begin] == '!';
        if (own_tag || (!tag.empty() && tag != "?" && tag != "!")) into_.refuse("a tag (!)", at);
        return at;
    }

    document_builder& into_;
    position last_{};
};

} // namespace detail

// Bytes in UTF-8, or in UTF-16 with a byte-order mark. Every scalar is a text, as it is written; a key without a value
// has nothing. Throws a file_error.
[[nodiscard]] inline node parse_yaml(std::string_view bytes, std::string const& name = {},
                                     document_limits const& limits = {}) {
    document_builder built(name, document_text(bytes, name, limits), limits);
    try {
        std::istringstream text(built.text());
        YAML::Parser parser(text);
        detail::yaml_events events(built);
        while (parser.HandleNextDocument(events)) {}
    } catch (YAML::ParserException const& e) {
        built.refuse_syntax(e.msg, built.in_characters(e.mark.line + 1, e.mark.column));
    }
    return built.finish();
}

} // namespace v0
} // namespace fordel
