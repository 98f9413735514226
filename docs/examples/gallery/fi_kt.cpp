// Finland: the fee of the local government employers 2022, half by population and half by taxable income, 80 % now.
#include "published.hpp"

int main() {
    published_table const all("fi_kt");
    std::string const calculation = "Kunta- ja hyvinvointialuetyönantajat KT: jäsenmaksun 2022 ennakko-osuus";
    fd::citation const source{
        {calculation, calculation}, "Laskelma", {"7.149.318 euro, heraf 80 % nu", "7,149,318 EUR, of which 80% now"}};
    fd::date const end_of_2020 = fd::make_date(2020, 12, 31);
    fd::reference_date const printed = fd::reference_date::fixed(end_of_2020);
    fd::figures const people = all.figures("population", {"folketal", "population"}, end_of_2020, source);
    fd::figures const income =
        all.figures("taxable_income", {"skattepligtig indkomst", "taxable income"}, end_of_2020, source);

    fd::programme programme("kt", {"Arbejdsgivere, Finland", "Employers' fee, Finland"}, fd::eur{},
                            {.method = fd::independent_rounding{}, .unit = fd::rounding_unit::major});
    programme.add(
        {.id = "fee",
         .name = {"Medlemsbidrag", "Membership fee"},
         .amount =
             fd::per_period(fd::money<fd::eur>::from_major(7'149'318), fd::spread::percents({{2022, 80}, {2023, 20}})),
         .period = fd::period::years(2022, 2023),
         .payers = fd::paid_by(fd::mix({fd::half * fd::by_figures(people, all.parties(), printed).without({"Åland"}),
                                        fd::half * fd::by_figures(income, all.parties(), printed).without({"Åland"})})),
         .recipients = fd::named("KT"),
         .citation = source});
    all.compare(programme.schedule().filter({.year = 2022}), &fd::schedule_entry::payer);
}
