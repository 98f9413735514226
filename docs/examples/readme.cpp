#include <fordel/sjaelland.hpp>

#include <iostream>

int main() {
    auto const programme = fordel::sjaelland::programme({.outside = "Greve"});
    auto const schedule = programme.schedule();
    auto const lejre = schedule.filter({.year = 2022, .payer = "Lejre"});
    std::cout << lejre.total() << '\n' << lejre.explain();
}
