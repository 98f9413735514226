// Italy: 51.1 million EUR for disabled people without family, by a key that was itself rounded to 0.1 % before use.
#include "published.hpp"

int main() {
    published_table const regions("it_dopo_di_noi");
    std::string const decree = "Decreto del novembre 2018, Gazzetta Ufficiale 4 del 5 gennaio 2019";
    fd::programme programme("dopo-di-noi", {"Dopo di noi, Italien", "Dopo di noi, Italy"}, fd::eur{});
    programme.add({.id = "fondo",
                   .name = {"Fonden", "The fund"},
                   .amount = fd::once(fd::money<fd::eur>::from_major(51'100'000)),
                   .period = fd::period::year(2018),
                   .payers = fd::paid_by(fd::named("Stato")),
                   .recipients = fd::key::percent(regions.parties(), regions.numbers("percent")),
                   .citation = {{decree, decree},
                                "tabella 1",
                                {"procentsatser med én decimal", "percentages with one decimal"}}});
    regions.compare(programme.schedule(), &fd::schedule_entry::recipient);
}
