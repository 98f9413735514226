// Germany: 2.75 billion EUR for all-day schools, shared by percentages that the act states.
#include "published.hpp"

int main() {
    published_table const laender("de_gafinhg");
    fd::programme programme("gafinhg", {"Heldagsskoler, Tyskland", "All-day schools, Germany"}, fd::eur{});
    programme.add({.id = "finanzhilfen",
                   .name = {"Finanshjælp", "Financial aid"},
                   .amount = fd::once(fd::money<fd::eur>::from_major(2'750'000'000)),
                   .period = fd::period::year(2021),
                   .payers = fd::paid_by(fd::named("Bund")),
                   .recipients = fd::key::percent(laender.parties(), laender.numbers("percent")),
                   .citation = {{"Ganztagsfinanzhilfegesetz, BGBl. I 2021 S. 4602, 4603",
                                 "Ganztagsfinanzhilfegesetz, BGBl. I 2021 S. 4602, 4603"},
                                "§ 5 (1)",
                                {"Königsteiner Schlüssel for 2019", "the Königstein key of 2019"}}});
    laender.compare(programme.schedule(), &fd::schedule_entry::recipient);
}
