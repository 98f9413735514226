#include <fordel/file/format.hpp>
#include <fordel/file/schema.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/case_schema.hpp>

#include <boost/json.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "support/boost_json.hpp"

namespace {

using boost::json::object;
using boost::json::value;

value programme() { return boost::json::parse(fordel::programme_schema()); }

object const& property(value const& schema, std::string_view name) {
    return schema.at("properties").as_object().at(name).as_object();
}

bool is_known(std::string_view form) {
    auto const named = [&](fordel::value_form const* f) { return f->name == form; };
    return std::ranges::any_of(fordel::format(), named) || std::ranges::any_of(fordel::case_format(), named);
}

// Every place that is referred to is there.
bool refers_to_what_is_there(value const& in, value const& whole) {
    auto const within = [&](value const& part) { return refers_to_what_is_there(part, whole); };
    if (in.is_array()) return std::ranges::all_of(in.as_array(), within);
    if (!in.is_object()) return true;
    if (value const* const to = in.as_object().if_contains("$ref")) {
        std::string const place(to->as_string().subview(1));
        boost::system::error_code none;
        return whole.find_pointer(place, none) != nullptr;
    }
    return std::ranges::all_of(in.as_object(), [&](auto const& member) { return within(member.value()); });
}

} // namespace

TEST_CASE("every form that a key names is in a table") {
    for (auto const table : {fordel::format(), fordel::case_format()})
        for (fordel::value_form const* const form : table)
            for (fordel::format_key const& k : form->keys) {
                CAPTURE(form->name, k.key, k.form, k.in_list);
                CHECK(is_known(k.form));
                CHECK((k.in_list.empty() || is_known(k.in_list)));
            }
}

TEST_CASE("what a schema refers to is defined in it") {
    for (std::string const& text : {fordel::programme_schema(), fordel::case_schema()}) {
        value const schema = boost::json::parse(text);
        CHECK(refers_to_what_is_there(schema, schema));
    }
}

TEST_CASE("every key of a programme file is in its schema, with its sentence") {
    value const schema = programme();
    for (fordel::format_key const& k : fordel::format().front()->keys) {
        CAPTURE(k.key);
        CHECK(property(schema, k.key).at("description").as_string() == k.says);
    }
    CHECK(schema.at("properties").as_object().size() == fordel::format().front()->keys.size());
}

TEST_CASE("any scalar may stand for a text, and a key that is unknown is refused") {
    value const schema = programme();
    value const& money = schema.at("definitions").at("money").at("anyOf").at(0);
    CHECK(money.at("type") == value{"string", "number", "boolean"});
    CHECK(schema.at("additionalProperties") == value(false));
    CHECK(schema.at("definitions").at("stream").at("anyOf").at(0).at("additionalProperties") == value(false));
}

TEST_CASE("a file that includes others, or is included, need not say everything") {
    value const schema = programme();
    CHECK(schema.at("then").at("required") == value{"fordel", "programme", "currency"});
    CHECK(schema.at("if").at("not").at("required") == value{"include"});
    CHECK_FALSE(schema.as_object().contains("required"));
}
