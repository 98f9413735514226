// Germany: 200 million EUR for regional trains in 2016, raised by 1.8 % a year to 2031; no year's pool is rounded.
#include "published.hpp"

int main() {
    published_table const percent("de_regg_key");
    fd::programme programme("regg", {"Regionaltog, Tyskland", "Regional trains, Germany"}, fd::eur{},
                            {.method = fd::independent_rounding{}});
    programme.add({.id = "regionalisierungsmittel",
                   .name = {"Midler til regionaltog", "Funds for regional trains"},
                   .amount = fd::per_year(fd::money<fd::eur>::from_major(200'000'000))
                                 .indexed(fd::price_index::steady(fd::ratio{18, 10}), 2016),
                   .period = fd::period::years(2016, 2031),
                   .payers = fd::paid_by(fd::named("Bund")),
                   .recipients = fd::key::percent(percent.parties(), percent.numbers("percent")),
                   .citation = {{"Regionalisierungsgesetz, BGBl. I 2016 S. 2761-2762",
                                 "Regionalisierungsgesetz, BGBl. I 2016 S. 2761-2762"},
                                "Anlage 2",
                                {"200 mio. euro, hvert år 1,8 % mere", "200 million EUR, each year 1.8% more"}}});
    published_table("de_regg").compare(programme.schedule(), &fd::schedule_entry::recipient);
}
