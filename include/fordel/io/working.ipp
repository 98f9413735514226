// How the steps and the keys that they rest on are written.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/io/working.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>
#include <fordel/version.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr char working_format[] = "fordel.working/1";

FORDEL_DECL std::string json_words(text const& words) {
    return json_object({{"da", json_text(words.da)}, {"en", json_text(words.en)}});
}

FORDEL_DECL std::string json_lines(explanation_lines const& lines) {
    auto const in = [&](language lang) {
        return json_array(lines, [&](explanation_line const& line) { return json_text(line.says.in(lang)); });
    };
    return json_object({{"da", in(language::da)}, {"en", in(language::en)}});
}

FORDEL_DECL std::string json_source(citation const& c) {
    if (c.empty()) return "null";
    return json_object(
        {{"document", json_words(c.document)}, {"heading", json_text(c.heading)}, {"states", json_words(c.states)}});
}

FORDEL_DECL std::string json_decided(decision const& d) {
    if (d.empty()) return "null";
    return json_object({{"body", json_words(d.body)},
                        {"taken", d.taken ? json_text(to_string(*d.taken)) : "null"},
                        {"item", json_text(d.item)},
                        {"legal_basis", json_text(d.legal_basis)}});
}

FORDEL_DECL std::string json_input(working_input const& input) {
    std::string written = "{\"name\": " + json_text(input.name);
    auto const add = [&](char const* name, std::string const& value) {
        written += std::string(", \"") + name + "\": " + value;
    };
    if (input.value)
        add("value", json_text(input.value->to_string()));
    else
        add("text", json_text(input.text));
    if (!input.unit.empty()) add("unit", json_text(input.unit));
    if (!input.address.empty()) add("address", json_text(input.address));
    if (input.step) add("step", std::to_string(*input.step));
    return written + '}';
}

// Keys in the order in which steps name them, each once.
class named_keys {
public:
    std::string name_of(key const& by) {
        std::string const told = describe(by).en + '/' + by.total().to_string();
        auto const [first, last] = places_.equal_range(told);
        for (auto at = first; at != last; ++at)
            if (keys_[at->second] == by) return name(at->second);
        places_.emplace(told, keys_.size());
        keys_.push_back(by);
        return name(keys_.size() - 1);
    }

    std::string to_json() const {
        std::size_t place = 0;
        return json_array(keys_, [&](key const& by) { return one(by, place++); });
    }

private:
    static std::string name(std::size_t place) { return "key " + std::to_string(place + 1); }

    static std::string one(key const& by, std::size_t place) {
        pass_checkpoint();
        std::vector<std::string> parties;
        for (std::size_t i = 0; i < by.size(); ++i)
            parties.push_back(json_object({{"party", json_text(by.parties()[i].id)},
                                           {"name", json_text(by.parties()[i].name)},
                                           {"weight", json_text(by.weights()[i].to_string())}}));
        auto const& on = by.basis().on;
        return json_object({{"id", json_text(name(place))},
                            {"what", json_words(describe(by))},
                            {"source", json_source(by.basis().source)},
                            {"on", on ? json_text(to_string(*on)) : "null"},
                            {"parties", json_array(parties, [](std::string const& p) { return p; })},
                            {"total", json_text(by.total().to_string())}});
    }

    std::vector<key> keys_{};
    std::unordered_multimap<std::string, std::size_t> places_{};
};

FORDEL_DECL std::string json_step(working_step const& step, named_keys& keys) {
    return json_object({{"kind", json_text(to_string(step.kind))},
                        {"address", json_text(step.address)},
                        {"what", json_words(step.what)},
                        {"words", json_lines(step.words)},
                        {"citation", json_source(step.citation)},
                        {"decision", json_decided(step.decision)},
                        {"inputs", json_array(step.inputs, json_input)},
                        {"result", json_text(step.result.to_string())},
                        {"unit", json_text(step.unit)},
                        {"weights", step.weights ? json_text(keys.name_of(*step.weights)) : "null"},
                        {"steps", json_array(step.steps, [&](working_step const& s) { return json_step(s, keys); })}});
}

} // namespace detail

FORDEL_DECL std::string to_json(working const& w) {
    using namespace detail;
    named_keys keys;
    std::string const amounts = json_array(w.amounts, [&](working_step const& step) {
        pass_checkpoint();
        return json_step(step, keys);
    });
    return json_object({{"format", json_text(working_format)},
                        {"fordel", json_text(FORDEL_VERSION)},
                        {"programme", json_text(w.programme)},
                        {"currency", json_text(w.in.code())},
                        {"amounts", amounts},
                        {"keys", keys.to_json()}});
}

namespace detail {

// What a value of the format is, in JSON Schema's words.
FORDEL_DECL std::string schema_type(char const* type, std::string const& says) {
    return json_object({{"type", json_text(type)}, {"description", json_text(says)}});
}

FORDEL_DECL std::string schema_ref(char const* definition) {
    return json_object({{"$ref", json_text(std::string("#/$defs/") + definition)}});
}

FORDEL_DECL std::string schema_or_null(std::string const& other) {
    return "{\"anyOf\": [" + other + ", {\"type\": \"null\"}]}";
}

FORDEL_DECL std::string schema_list(std::string const& items) {
    return json_object({{"type", json_text("array")}, {"items", items}});
}

// Each member must be there, and nothing else.
FORDEL_DECL std::string schema_object(std::initializer_list<std::pair<char const*, std::string>> members) {
    std::vector<std::string> required;
    for (auto const& [name, value] : members)
        required.push_back(json_text(name));
    return json_object({{"type", json_text("object")},
                        {"properties", json_object(members)},
                        {"required", json_array(required, [](std::string const& name) { return name; })},
                        {"additionalProperties", "false"}});
}

FORDEL_DECL std::string schema_of_kinds() {
    return json_array(working_kind_table, [](working_kind_row const& row) {
        return json_object({{"const", json_text(row.name)}, {"description", json_text(row.result)}});
    });
}

FORDEL_DECL std::string schema_of_step() {
    return schema_object(
        {{"kind", json_object({{"description", json_text("What the step does; its result, of the inputs' names, is the "
                                                         "description of each kind.")},
                               {"oneOf", schema_of_kinds()}})},
         {"address", schema_type("string", "Of the clause that it follows: streams.running.paid by.others.key.")},
         {"what", schema_ref("words")},
         {"words", json_object({{"description", json_text("What is said of it, line by line; none where another step "
                                                          "says it.")},
                                {"type", json_text("object")},
                                {"properties", json_object({{"da", schema_list("{\"type\": \"string\"}")},
                                                            {"en", schema_list("{\"type\": \"string\"}")}})},
                                {"required", "[\"da\", \"en\"]"}})},
         {"citation", schema_or_null(schema_ref("citation"))},
         {"decision", schema_or_null(schema_ref("decision"))},
         {"inputs", schema_list(schema_ref("input"))},
         {"result", schema_ref("number")},
         {"unit", schema_type("string", "Of the result; empty of a mere number, or of a count of rounding units.")},
         {"weights", schema_or_null(schema_type("string", "The id, among the keys, of everybody's weights."))},
         {"steps", schema_list(schema_ref("step"))}});
}

FORDEL_DECL std::string schema_of_input() {
    return json_object(
        {{"type", json_text("object")},
         {"properties",
          json_object({{"name", schema_type("string", "As the kind's description has it.")},
                       {"value", schema_ref("number")},
                       {"text", schema_type("string", "Of what is no number: a reason, a method, a party.")},
                       {"unit", schema_type("string", "DKK, months, days; none of a mere number.")},
                       {"address", schema_type("string", "Where it is stated.")},
                       {"step", json_object({{"type", json_text("integer")},
                                             {"minimum", "0"},
                                             {"description", json_text("The place, from 0, of the step that gave it "
                                                                       "among the steps of this one.")}})}})},
         {"required", "[\"name\"]"},
         {"oneOf", "[{\"required\": [\"value\"]}, {\"required\": [\"text\"]}]"},
         {"additionalProperties", "false"}});
}

FORDEL_DECL std::string schema_of_key() {
    return schema_object({{"id", schema_type("string", "By which steps name it.")},
                          {"what", schema_ref("words")},
                          {"source", schema_or_null(schema_ref("citation"))},
                          {"on", schema_or_null(schema_type("string", "The date of the figures, YYYY-MM-DD."))},
                          {"parties", schema_list(schema_object({{"party", schema_type("string", "Its id.")},
                                                                 {"name", schema_type("string", "Its name.")},
                                                                 {"weight", schema_ref("number")}}))},
                          {"total", schema_ref("number")}});
}

FORDEL_DECL std::string schema_definitions() {
    return json_object(
        {{"number", json_object({{"type", json_text("string")},
                                 {"pattern", json_text("^-?[0-9]+(/[1-9][0-9]*)?$")},
                                 {"description", json_text("An exact number: a whole one, or a fraction in lowest "
                                                           "terms.")}})},
         {"words", schema_object({{"da", "{\"type\": \"string\"}"}, {"en", "{\"type\": \"string\"}"}})},
         {"citation", schema_object({{"document", schema_ref("words")},
                                     {"heading", schema_type("string", "As the document has it.")},
                                     {"states", schema_ref("words")}})},
         {"decision", schema_object({{"body", schema_ref("words")},
                                     {"taken", schema_or_null(schema_type("string", "YYYY-MM-DD."))},
                                     {"item", schema_type("string", "Of the agenda.")},
                                     {"legal_basis", schema_type("string", "As it is cited.")}})},
         {"input", schema_of_input()},
         {"step", schema_of_step()},
         {"key", schema_of_key()}});
}

} // namespace detail

FORDEL_DECL std::string working_schema() {
    using namespace detail;
    return json_object(
        {{"$schema", json_text("https://json-schema.org/draft/2020-12/schema")},
         {"title", json_text("The working of amounts")},
         {"type", json_text("object")},
         {"properties",
          json_object({{"format", json_object({{"const", json_text(working_format)}})},
                       {"fordel", schema_type("string", "The version that worked it out.")},
                       {"programme", schema_type("string", "Its id; empty where there is none.")},
                       {"currency", schema_type("string", "Of all amounts, which are in major units.")},
                       {"receipt", schema_type("object", "What it was made of, where a command says so.")},
                       {"amounts", schema_list(schema_ref("step"))},
                       {"keys", schema_list(schema_ref("key"))}})},
         {"required", "[\"format\", \"fordel\", \"programme\", \"currency\", \"amounts\", \"keys\"]"},
         {"additionalProperties", "false"},
         {"$defs", schema_definitions()}});
}

} // namespace v0
} // namespace fordel
