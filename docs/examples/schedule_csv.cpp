// The Sjælland programme's schedule as CSV: schedule_csv [the municipality outside, else Greve].
// `fordel report sjaelland --outside Greve --format csv` prints the same bytes.
#include <fordel/io/csv.hpp>
#include <fordel/sjaelland.hpp>

#include <exception>
#include <iostream>

int main(int count, char** arguments) try {
    fordel::sjaelland::options chosen;
    chosen.outside = count > 1 ? arguments[1] : "Greve";
    fordel::write_csv(std::cout, fordel::sjaelland::programme(chosen).schedule());
} catch (std::exception const& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
