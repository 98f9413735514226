#include <fordel/io/text_encoding.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "support/expect_error.hpp"

using fordel::decoded;
using fordel::text_encoding;
using support::expect_error;

namespace {

// Without the end of a literal, so that bytes 00 may stand in it.
template <std::size_t Size>
std::string bytes(char const (&literal)[Size]) {
    return std::string(literal, Size - 1);
}

} // namespace

TEST_CASE("UTF-8 is itself, less its byte-order mark", "[text_encoding]") {
    CHECK(decoded("Læsø €") == "Læsø €");
    CHECK(decoded("\xEF\xBB\xBFLæsø", text_encoding::utf_8) == "Læsø");
    CHECK(decoded("").empty());
    CHECK(decoded("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80"); // U+1F600
}

TEST_CASE("UTF-16 in both orders, with characters of two units", "[text_encoding]") {
    CHECK(decoded(bytes("\xFF\xFE"
                        "L\0\xE6\0s\0\xF8\0")) == "Læsø");
    CHECK(decoded(bytes("\xFE\xFF\0L\0\xE6\0s\0\xF8"), text_encoding::utf_16) == "Læsø");
    CHECK(decoded(bytes("\xFF\xFE\x3D\xD8\x00\xDE")) == "\xF0\x9F\x98\x80"); // U+1F600 is D83D DE00
    CHECK(decoded(bytes("\xFF\xFE\xAC\x20")) == "€");
}

TEST_CASE("cp1252 has letters, and its own characters from 80 to 9F", "[text_encoding]") {
    CHECK(decoded("L\xE6s\xF8 \x80 \x96 \x9F", text_encoding::cp1252) == "Læsø € – Ÿ");
    expect_error("fordel.text.encoding", [] { return decoded("\x81", text_encoding::cp1252); });
}

TEST_CASE("bytes that are not what they are said to be are refused", "[text_encoding]") {
    for (std::string const& wrong :
         {bytes("L\xE6s\xF8"), bytes("\x80"), bytes("\xC0\x80"), bytes("\xE0\x80\x80"), bytes("\xED\xA0\x80"),
          bytes("\xF4\x90\x80\x80"), bytes("\xF5\x80\x80\x80"), bytes("\xC3"), bytes("a\0b"), bytes("L\0\xE6\0"),
          bytes("\xFF\xFE"
                "L"),
          bytes("\xFF\xFE\x3D\xD8"), bytes("\xFF\xFE\x00\xDE"), bytes("\xFF\xFE\x3D\xD8L\0"), bytes("\xFF\xFE\0\0")})
        expect_error("fordel.text.encoding", [&] { return decoded(wrong); });
    expect_error("fordel.text.encoding", [] { return decoded("abc", text_encoding::utf_16); });
    expect_error("fordel.text.encoding", [] { return decoded("\xEF\xBB\xBFx", text_encoding::cp1252); });
    CHECK(support::seen_in_error([] { return decoded("a\nL\xE6s\xF8"); }) ==
          "the byte E6 in line 2: no UTF-8, perhaps cp1252");
}

TEST_CASE("a workbook is named as one, whatever encoding is named", "[text_encoding]") {
    std::string const zip = bytes("PK\x03\x04\x14\0\x06\0");
    std::string const said =
        "a workbook (.xlsx, .ods) or another zip (save its sheet as CSV, or read it in Python with from_excel), "
        "no text";
    CHECK(support::seen_in_error([&] { return decoded(zip); }) == said);
    CHECK(support::seen_in_error([&] { return decoded(zip, text_encoding::cp1252); }) == said);
    CHECK(decoded("PK;1") == "PK;1");
}

TEST_CASE("encodings have names", "[text_encoding]") {
    CHECK(fordel::text_encoding_from_name("utf-16") == text_encoding::utf_16);
    expect_error("fordel.text.unknown_encoding", [] { return fordel::text_encoding_from_name("latin-9"); });
}
