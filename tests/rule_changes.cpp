#include <fordel/file/document.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/rule_changes.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/flow.hpp"

using namespace fordel;

namespace {

programme_file museum(std::string const& amount, std::string const& sharing = "[Havnby, Lejre]") {
    return programme_file(document::of(support::doc(R"({fordel: 1, programme: Museum, currency: DKK, notation: danish,
parties: {Havnby: , Lejre: , Havnemuseet: }, groups: {sharing: )" +
                                                    sharing + R"(}, streams: {running: {amount: )" + amount +
                                                    R"(, period: 2025 to 2027, paid by: {who: sharing, key: equal},
to: Havnemuseet, decision: {body: Byrådet, date: 2025-03-04}}}})")));
}

std::vector<std::string> told(programme_file const& before, programme_file const& after) {
    std::vector<std::string> all;
    for (rule_change const& one : rule_changes(before, after))
        all.push_back(describe(one).en);
    return all;
}

} // namespace

TEST_CASE("rules that differ are told by their addresses") {
    auto const before = museum("500.000 kr. per year");
    CHECK(told(before, before).empty());
    CHECK(
        told(before,
             museum("[{from: 2025, value: 500.000 kr. per year}, {from: 2026, value: 600.000 kr. per year}]")) ==
        std::vector<std::string>{"streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, from 1 January "
                                 "2026 (Byrådet, 4 March 2025)"});
    CHECK(told(before, museum("\"0,5 mio. kr. per year\"")) ==
          std::vector<std::string>{"streams.running.amount: 500.000 kr. per year → 0,5 mio. kr. per year: written "
                                   "otherwise; no change of meaning"});
    CHECK(told(before, museum("500.000 kr. per year", "[Lejre]")) ==
          std::vector<std::string>{"groups.sharing: without Havnby"});
}
