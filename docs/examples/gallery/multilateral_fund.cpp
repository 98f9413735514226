// The Multilateral Fund of the Montreal Protocol, 2021-2023: 475 million USD by the UN scale, nobody above 22 %.
#include "published.hpp"

int main() {
    published_table const members("multilateral_fund");
    fd::key const scale(members.parties(), members.numbers("un_scale"),
                        {.what = {"FN's bidragsskala", "the UN scale of assessments"}});
    fd::programme programme("multilateral-fund", {"Montrealprotokollens fond", "Multilateral Fund"}, fd::usd{},
                            {.method = fd::independent_rounding{}, .unit = fd::rounding_unit::major});
    programme.add({.id = "replenishment",
                   .name = {"Bidrag 2021-2023", "Replenishment 2021-2023"},
                   .amount = fd::once(fd::money<fd::usd>::from_major(475'000'000)),
                   .period = fd::period::year(2021),
                   .payers = {{.id = "members",
                               .name = {"medlemmerne", "the members"},
                               .payers = scale,
                               .adjustments = {fd::cap(fd::part_of_amount{fd::ratio{22, 100}})}}},
                   .recipients = fd::named("Multilateral Fund"),
                   .citation = {{"Montrealprotokollen, bidrag til Multilateral Fund 2021-2023; A/RES/73/271",
                                 "Montreal Protocol, replenishment of the Multilateral Fund 2021-2023; A/RES/73/271"},
                                "",
                                {"FN's skala, ingen over 22 %", "the UN scale, nobody above 22%"}}});
    members.compare(programme.schedule(), &fd::schedule_entry::payer);
}
