#include <fordel/fordel.hpp>

#include <iostream>

// Short, and nothing of the library's (text, date, status, …) collides with names of the program.
namespace fd = fordel;
using namespace fordel::literals;

int main() {
    // Who takes part. The codes are how figures are found; ties go by them.
    fd::party const havnby{"havnby", "Havnby", fd::party_kind::municipality, "901"};
    fd::party const klitby{"klitby", "Klitby", fd::party_kind::municipality, "902"};
    fd::party const engby{"engby", "Engby", fd::party_kind::municipality, "903"};
    fd::party const museum{"museum", "Havnemuseet"};

    // Head counts, with their source.
    fd::population const heads({havnby, klitby, engby},
                               {{"901", fd::make_date(2024, 1, 1), 12'480},
                                {"902", fd::make_date(2024, 1, 1), 7'311},
                                {"903", fd::make_date(2024, 1, 1), 4'205},
                                {"901", fd::make_date(2025, 1, 1), 12'502},
                                {"902", fd::make_date(2025, 1, 1), 7'298},
                                {"903", fd::make_date(2025, 1, 1), 4'260}},
                               {{"Opdigtet folketal", "Invented head counts"}});

    // Step 1: a key.
    fd::key const by_heads = fd::key::by_population({klitby, engby}, heads, fd::make_date(2024, 1, 1));
    std::cout << "Klitby's share: " << by_heads.share("Klitby") << '\n';

    // Step 2: an allocation.
    auto const split = fd::allocate(300'000_dkk, by_heads);
    for (auto const& part : split.allotments())
        std::cout << part.party.name << ": " << part.amount << '\n';

    // Step 3: a stream of the programme.
    fd::programme harbour("harbour", {"Havnemuseet i Havnby", "The harbour museum in Havnby"}, fd::dkk{});
    harbour.add(fd::assumption{.id = "heads",
                               .question = {"Hvilket folketal?", "Which head counts?"},
                               .chosen = {"1. januar året før.", "1 January of the year before."}});
    harbour.add(fd::stream{.id = "building",
                           .name = {"Bygning", "Building"},
                           .amount = fd::once(1_mio_dkk),
                           .period = fd::period::year(2025),
                           .payers = fd::paid_by(fd::party{"fonden", "Søfonden"}),
                           .recipients = fd::key::single(museum),
                           .status = fd::status::promised});

    // Step 4: co-financing, from July 2025 to the end of 2026.
    fd::period const paid(fd::make_date(2025, 7, 1), fd::make_date(2026, 12, 31));
    harbour.add(fd::to_stream(fd::cofinancing{
        .id = "running",
        .name = {"Drift", "Running costs"},
        .recipient = museum,
        .lead = havnby,
        .from_lead = fd::per_year(200'000_dkk),
        .from_others = fd::per_year(300'000_dkk),
        .others = fd::population_rule{.participants = fd::all_through({klitby, engby}, paid), .counts = heads},
        .period = paid,
        .status = fd::status::granted,
        .decision = {.body = {"De tre byråd", "The three councils"}},
        .citation = {{"Aftale om Havnemuseet", "Agreement on the harbour museum"},
                     "§ 4",
                     {"0,2 mio. fra værten, 0,3 fra de andre", "0.2 mio. from the host, 0.3 from the others"}},
        .assumptions = {"heads"}}));

    // Step 5: the schedule.
    fd::schedule const payments = harbour.schedule();
    for (fd::schedule_entry const entry : payments)
        std::cout << entry.year() << ' ' << entry.stream().id << ": " << entry.payer().name << ' ' << entry.amount()
                  << '\n';
    for (auto const& [by, amount] : payments.total_by({fd::schedule_field::year}))
        std::cout << by[0] << ": " << amount << '\n';

    // Step 6: why.
    std::cout << payments.filter({.year = 2025, .payer = "Klitby"}).explain();
}
