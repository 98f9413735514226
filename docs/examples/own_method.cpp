// Methods of one's own: in the kernel, behind any_method, and in a programme.
#include "own_method.hpp"

#include <fordel/fordel.hpp>

#include <array>
#include <cstdint>
#include <exception>
#include <iostream>

namespace fd = fordel;
using namespace fordel::literals;

int main() try {
    // In the kernel: 5.03, 2.5 and 2.47 of ten seats. The majority comes before the largest remainder.
    std::array<std::int64_t, 3> const votes{503, 250, 247};
    std::array<std::int64_t, 3> seats{};
    std::array<fd::scratch_for<majority_clause, std::int64_t, std::int64_t>, 3> scratch{};
    if (!fd::try_apportion(majority_clause{}, 10, votes, seats, scratch)) return 1;
    std::cout << seats[0] << ' ' << seats[1] << ' ' << seats[2] << '\n';

    // Chosen at run time, as the methods that come with the library.
    for (fd::any_method const& method : {fd::any_method(estonian{}), fd::any_method(fd::dhondt{})}) {
        auto const shared = fd::apportion(10, {12'480, 7'311, 4'205}, {.method = method});
        std::cout << method.name() << ':';
        for (fd::big_integer const& share : shared.units())
            std::cout << ' ' << share;
        std::cout << '\n';
    }

    // A programme that shares by it, to the krone.
    fd::programme prizes("prizes", {"Præmier", "Prizes"}, fd::dkk{},
                         {.method = majority_clause{}, .unit = fd::rounding_unit::major});
    fd::key const by_votes({{"ash", "Ash"}, {"birch", "Birch"}, {"cedar", "Cedar"}}, {503, 250, 247});
    prizes.add(fd::stream{.id = "prize",
                          .name = {"Præmie", "Prize"},
                          .amount = fd::once(10_dkk),
                          .period = fd::period::year(2025),
                          .payers = fd::paid_by(fd::party{"fund", "The fund"}),
                          .recipients = by_votes});
    std::cout << prizes.rounding().method.name() << '\n';
    for (fd::schedule_entry const entry : prizes.schedule())
        std::cout << entry.recipient().name << ": " << entry.amount() << '\n';
} catch (std::exception const& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
