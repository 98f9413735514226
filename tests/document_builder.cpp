// What holds for every document, whoever reads it: here from YAML, through yaml-cpp.
#include <fordel/file/document_builder.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/yaml.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "support/boost_json.hpp"

using namespace fordel;

TEST_CASE("every scalar is the text that is written") {
    node const read = parse_yaml("a: 500.000,00 kr.\nb: NO\nc: 0101\nd: ~\nnull: null\ne: \"\"\nf:\ng: '~'\n");
    CHECK(read.find("a")->text() == "500.000,00 kr.");
    CHECK(read.find("b")->text() == "NO");
    CHECK(read.find("c")->text() == "0101");
    CHECK(read.find("d")->text() == "~");
    CHECK(read.find("null")->text() == "null");
    CHECK((read.find("e")->is_text() && read.find("e")->text().empty()));
    CHECK(read.find("f")->is_nothing());
    CHECK(read.find("g")->text() == "~");
}
