#include <fordel/schedule.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support/two_offices.hpp"

using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::period;
using support::ash;
using support::birch;
using support::cedar;

namespace {

// 100 kr. from three towns by thirds, to two offices by 1 : 2, due in June.
fordel::programme several() {
    fordel::programme made("several", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "shared",
                            .name = {"Fælles", "Shared"},
                            .group = {"Drift", "Running"},
                            .amount = per_year(kroner(100)),
                            .period = period::year(2024),
                            .payers = fordel::paid_by(key::equal({ash, birch, cedar})),
                            .recipients = key({support::north, support::south}, {1, 2}),
                            .status = fordel::status::granted,
                            .due_month = 6});
    return made;
}

} // namespace

// The others' 300 kr. of July to December 2021 by 100 : 200.
TEST_CASE("a record has an entry's fields as plain values", "[schedule_record]") {
    auto const records = support::two_offices().schedule().filter({.payer = "Cedar"}).records();
    REQUIRE(records.size() == 2);
    CHECK(records[0] == fordel::schedule_record{.year = 2021,
                                                .first_month = 7,
                                                .last_month = 12,
                                                .due_month = {},
                                                .stream = "office.north",
                                                .tranche = "others",
                                                .group = "",
                                                .status = "recommended",
                                                .payer = "Cedar",
                                                .payer_id = "cedar",
                                                .payer_code = "3",
                                                .recipient = "North office",
                                                .recipient_id = "north",
                                                .recipient_code = "",
                                                .amount = as_any_money(kroner(200)),
                                                .exact = fraction(200),
                                                .weight = fraction(200),
                                                .share = fraction(2, 3)});
    CHECK(support::two_offices().schedule().filter({.year = 1999}).records().empty());
}

// 33.34, 33.33 and 33.33, each by thirds: 11.11 and 22.23; 11.11 and 22.22 twice.
TEST_CASE("where several pay and several receive, an entry leads to both divisions", "[schedule_record]") {
    auto const all = several().schedule();
    REQUIRE(all.amounts() == std::vector<std::int64_t>{1111, 2223, 1111, 2222, 1111, 2222});
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const entry = all[i];
        fordel::division const paid = entry.payers_division(), received = entry.recipients_division();
        CHECK(paid.party() == entry.payer());
        CHECK(paid.exact() == fraction(100, 3));
        CHECK(paid.share() == fraction(1, 3));
        CHECK(paid.allocation.amount() == as_any_money(kroner(100)));
        CHECK(received.party() == entry.recipient());
        CHECK(received.amount() == entry.amount());
        CHECK(received.allocation.amount() == paid.amount());
        CHECK(received.weight() == fraction(i % 2 == 0 ? 1 : 2));
        CHECK(entry.divided_twice());
        CHECK(entry.same_division(all[i / 2 * 2]));
        CHECK(entry.same_division(all[0]) == (i < 2));
    }
    CHECK_FALSE(support::two_offices().schedule()[0].divided_twice());
    auto const alone = support::two_offices().schedule()[0]; // the lead alone to the north alone
    CHECK(alone.payers_division().share() == fraction(1));
    CHECK(alone.recipients_division().allocation.amount() == alone.amount());
    auto const records = all.records();
    CHECK(records[1].exact == fraction(3334 * 2, 300));
    CHECK(records[1].due_month == 6);
    CHECK(records[1].group == "Running");
    CHECK(all.total_by({fordel::schedule_field::due_month})[0].by[0] == "6");
    CHECK(all.filter({.due_month = 6}) == all);
    CHECK(all.filter({.due_month = {5, 7}}).empty());
    CHECK(support::two_offices().schedule().filter({.due_month = 6}).empty());
}
