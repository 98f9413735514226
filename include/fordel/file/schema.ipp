// How a table of forms becomes a schema.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/schema.hpp>
#include <fordel/io/detail/json_writing.hpp>

#include <algorithm>
#include <cctype>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class schema_writer {
public:
    schema_writer(std::span<value_form const* const> first, std::span<value_form const* const> second, parts_said said)
        : first_(first), second_(second), said_(said) {}

    std::string whole(std::string_view title) const {
        value_form const& file = *first_.front();
        std::string const root = "{\"required\": [\"fordel\"], \"not\": {\"required\": [\"include\"]}}";
        std::string written =
            "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"title\": " + json_text(title) +
            ", \"description\": " + json_text(file.says) +
            ", \"type\": \"object\", \"properties\": " + properties(file) + others(file) + ", \"if\": " + root +
            ", \"then\": {" + required(file) + "}, \"definitions\": {";
        bool begun = false;
        for (std::span<value_form const* const> const table : {first_, second_})
            for (value_form const* const form : table) {
                if (form == &file || &form_of(form->name) != form) continue;
                std::string const name = anchor(form->name);
                written += (begun ? ", " : "") + json_text(name) + ": " + one(*form) + ", " +
                           json_text("stated-" + name) + ": " + stated(ref(name)) + ", " + json_text("dated-" + name) +
                           ": " + dated(ref(name), ref("stated-" + name));
                begun = true;
            }
        return written + "}}";
    }

private:
    value_form const& form_of(std::string_view name) const {
        for (std::span<value_form const* const> const table : {first_, second_})
            for (value_form const* const form : table)
                if (form->name == name) return *form;
        throw std::logic_error("no form of a value is called " + std::string(name));
    }

    static std::string anchor(std::string_view name) {
        std::string written(name);
        std::ranges::replace(written, ' ', '-');
        return written;
    }

    static std::string ref(std::string const& to) { return R"({"$ref": "#/definitions/)" + to + "\"}"; }

    static std::string any_of(std::vector<std::string> const& all) {
        return "\"anyOf\": " + json_array(all, [](std::string const& one) { return one; });
    }

    static std::string array_of(std::string const& items) { return R"({"type": "array", "items": )" + items + '}'; }

    // A value with what is known of it: the keys beside `value` are those of the form stated value.
    static std::string stated(std::string const& plain) {
        std::string keys;
        for (format_key const& k : forms::stated_value.keys)
            keys += (keys.empty() ? "{" : ", ") + json_text(k.key) + ": " +
                    (k.key == "value" ? plain : ref("stated-value/anyOf/0/properties/" + std::string(k.key)));
        return R"({"type": "object", "properties": )" + keys +
               R"(}, "additionalProperties": false, "required": ["value"]})";
    }

    // A value, or one with what is known of it, or a list of those that follow each other.
    static std::string dated(std::string const& plain, std::string const& stated) {
        return '{' + any_of({plain, stated, array_of('{' + any_of({stated, ref("removed-value")}) + '}')}) + '}';
    }

    static std::string text_of(value_form const& form) {
        std::string const examples =
            form.examples.empty() ? "" : ", \"examples\": " + json_array(form.examples, json_text);
        if (form.choices.empty()) return R"({"type": ["string", "number", "boolean"])" + examples + '}';
        std::vector<std::string> words;
        for (std::string_view const choice : form.choices) {
            words.push_back(json_text(choice));
            bool const digits = std::ranges::all_of(choice, [](unsigned char c) { return std::isdigit(c) != 0; });
            if (digits) words.emplace_back(choice);
        }
        if (std::ranges::find(form.choices, "yes") != form.choices.end()) words.insert(words.end(), {"true", "false"});
        return "{\"enum\": " + json_array(words, [](std::string const& word) { return word; }) + examples + '}';
    }

    std::string properties(value_form const& form) const {
        std::string written;
        for (format_key const& k : form.keys)
            written += (written.empty() ? "{" : ", ") + json_text(k.key) + ": " + property(k);
        return written.empty() ? "{}" : written + '}';
    }

    std::string others(value_form const& form) const {
        std::string const any_key = form.others.empty() ? "false" : ref("dated-" + anchor(form.others));
        return ", \"additionalProperties\": " + any_key;
    }

    static std::string required(value_form const& form) {
        std::vector<std::string_view> names;
        for (format_key const& k : form.keys)
            if (k.required) names.push_back(k.key);
        return names.empty() ? "" : "\"required\": " + json_array(names, json_text);
    }

    std::string map(value_form const& form) const {
        std::string const needed = said_ == parts_said::in_place ? required(form) : "";
        return R"({"type": "object", "properties": )" + properties(form) + others(form) +
               (needed.empty() ? "" : ", " + needed) + '}';
    }

    std::string one(value_form const& form) const {
        std::vector<std::string> shapes;
        if (form.text && form.name != forms::any.name) shapes.push_back(text_of(form));
        if (!form.keys.empty() || !form.others.empty()) shapes.push_back(map(form));
        return "{\"description\": " + json_text(form.says) + (shapes.empty() ? "" : ", " + any_of(shapes)) + '}';
    }

    // What stands at a key; where it may be left out, nothing may stand there as well.
    std::string property(format_key const& k) const {
        std::string const prefix = k.dated ? "dated-" : "";
        std::string const value = ref(prefix + anchor(form_of(k.form).name));
        std::string const in_list = ref(prefix + anchor(form_of(k.in_list.empty() ? k.form : k.in_list).name));
        std::vector<std::string> shapes;
        if (k.many == how_many::one || k.many == how_many::one_or_list) shapes.push_back(value);
        if (k.many == how_many::list || k.many == how_many::one_or_list) shapes.push_back(array_of(in_list));
        if (k.many == how_many::by_id) shapes.push_back(by_id({value}, k.dated));
        if (k.many == how_many::lists_by_id) shapes.push_back(by_id({value, array_of(in_list)}, k.dated));
        if (!k.required) shapes.emplace_back(R"({"type": "null"})");
        return "{\"description\": " + json_text(k.says) + ", " + any_of(shapes) + '}';
    }

    std::string by_id(std::vector<std::string> shapes, bool may_change) const {
        shapes.emplace_back(R"({"type": "null"})");
        std::string const plain = R"({"type": "object", "additionalProperties": {)" + any_of(shapes) + "}}";
        return may_change ? dated(plain, stated(plain)) : plain;
    }

    std::span<value_form const* const> first_;
    std::span<value_form const* const> second_;
    parts_said said_;
};

FORDEL_DECL std::string json_schema(std::string_view title, std::span<value_form const* const> first,
                                    std::span<value_form const* const> second, parts_said said) {
    return schema_writer(first, second, said).whole(title);
}

} // namespace detail

FORDEL_DECL std::string programme_schema() { return detail::json_schema("Programme file of fordel", format()); }

} // namespace v0
} // namespace fordel
