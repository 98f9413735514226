// Denmark: the base grant of the business hubs 2023, by the population of the year before, Christiansø left out.
#include "published.hpp"

int main() {
    published_table const municipalities("dk_business_hubs");
    fd::figures const heads =
        municipalities.figures("population", {"folketal", "population"}, fd::make_date(2022, 1, 1),
                               {{"Danmarks Statistik, FOLK1A", "Statistics Denmark, FOLK1A"}});
    fd::programme hubs("erhvervshuse", {"Erhvervshuse, Danmark", "Business hubs, Denmark"}, fd::dkk{},
                       {.method = fd::independent_rounding{}, .unit = fd::rounding_unit::thousand});
    hubs.add(
        {.id = "basis",
         .name = {"Basistilskud", "Base grant"},
         .amount = fd::per_year(fd::kroner(171'027'000))
                       .indexed(fd::price_index::steady(fd::ratio{24, 10}), 2022,
                                fd::rounding_point::at_end(fd::rounding_unit::thousand)),
         .period = fd::period::year(2023),
         .payers = fd::paid_by(fd::by_figures(heads).without({"Christiansø"})),
         .recipients = fd::named("Erhvervshusene"),
         .citation = {{"Erhvervshusenes basistilskud 2023", "Base grant of the business hubs 2023"},
                      "",
                      {"171,027 mio. kr. × 1,024, efter folketal", "DKK 171.027 million × 1.024, by population"}}});
    municipalities.compare(hubs.schedule(), &fd::schedule_entry::payer, 1000);
}
