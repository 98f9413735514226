#include <fordel/programme/assumption.hpp>

#include <catch2/catch_test_macros.hpp>

using fordel::assumption;
using fordel::assumption_kind;

TEST_CASE("an assumption is a default until the caller names it", "[assumption]") {
    assumption const plain{.id = "outside", .question = {"Hvem?", "Who?"}, .chosen = {"Greve", "Greve"}};
    CHECK(plain.kind == assumption_kind::assumption);
    CHECK_FALSE(plain.named_by_caller);
    assumption named = plain;
    CHECK(named == plain);
    named.named_by_caller = true;
    CHECK(named != plain);
    assumption read = plain;
    read.kind = assumption_kind::reading;
    CHECK(read != plain);
}
