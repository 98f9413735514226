// An outside program that asks much of the library, and prints what it is told: the same in both forms, byte for byte.
#include <fordel/fordel.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/json.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/io/working.hpp>
#include <fordel/sjaelland.hpp>
// The one definition that a header-only program brings itself.
#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/src/json.hpp>
#endif

#include <cstddef>
#include <iostream>
#include <span>
#include <string>
#include <vector>

namespace fd = fordel;
namespace sjaelland = fordel::sjaelland;

namespace {

// What a program may bring of its own: a currency, a divisor sequence and a whole method.
struct bahraini_dinar {
    static constexpr char code[] = "BHD";
    static constexpr int minor_digits = 3;
};

struct thirds_sequence {
    static constexpr char const* name() { return "thirds"; }
    constexpr auto numerator(fd::natural_number auto const& k) const { return 3 * k + 1; }
    constexpr auto denominator(fd::natural_number auto const&) const { return 3; }

    friend constexpr bool operator==(thirds_sequence const&, thirds_sequence const&) = default;
};

using thirds = fd::divisor_method<thirds_sequence>;

struct winner_takes_all {
    template <class Units, class Weight>
    struct scratch_type {
        std::size_t party = 0;
    };

    static constexpr char const* name() { return "winner-takes-all"; }
    static constexpr std::size_t scratch_size(std::size_t) { return 0; }

    template <fd::integer Units, fd::integer Weight, fd::tie_policy Policy>
    constexpr fd::outcome try_apportion(fd::problem<Units, Weight> const& p, std::span<Units> out,
                                        std::span<scratch_type<Units, Weight>>, Policy const&) const {
        std::size_t winner = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = Units{};
            if (p.weights[winner] < p.weights[i]) winner = i;
        }
        out[winner] = p.signed_share(p.units);
        return {};
    }

    friend constexpr bool operator==(winner_takes_all const&, winner_takes_all const&) = default;
};

std::vector<fd::party> const towns{{.id = "ash", .name = "Ash", .code = "101"},
                                   {.id = "birch", .name = "Birch", .code = "102"},
                                   {.id = "cedar", .name = "Cedar", .code = "103"}};

void title(std::string const& words) { std::cout << "\n== " << words << '\n'; }

void print(std::vector<fd::fraction> const& values) {
    for (fd::fraction const& value : values)
        std::cout << value << ' ';
    std::cout << '\n';
}

void settle(std::string const& name, sjaelland::options const& chosen) {
    title("the Sjælland programme: " + name);
    fd::schedule const all = sjaelland::programme(chosen).schedule();
    write_csv(std::cout, all);
    for (fd::subtotal const& one : all.total_by({fd::schedule_field::year, fd::schedule_field::payer}))
        std::cout << one.by[0] << ' ' << one.by[1] << ' ' << one.amount << '\n';
    fd::schedule const shown = all.filter({.year = 2022, .payer = "Lejre"});
    std::cout << shown.explain(fd::language::da) << shown.explain(fd::language::en) << to_json(shown) << '\n';
    for (fd::check const& line : sjaelland::checks(all, chosen))
        std::cout << line.id << ' ' << line.stated << ' ' << line.calculated << '\n';
}

void programmes() {
    settle("Greve outside", {.outside = "Greve"});
    settle("Solrød outside, uncovered", {.outside = "Solrød", .missing_share = sjaelland::missing_share::uncovered});
    settle("one table, the leads collect", {.outside = "Stevns",
                                            .collection = sjaelland::collection::through_lead,
                                            .settlement = sjaelland::settlement::table});
    title("ranges over the cases");
    for (fd::payer_range const& range : ranges(sjaelland::cases(), {.stream = "cofinancing"}))
        std::cout << range.payer.name << ' ' << range.lowest << " to " << range.highest << '\n';
}

void print(std::string const& name, std::vector<fd::big_integer> const& units) {
    std::cout << name;
    for (fd::big_integer const& share : units)
        std::cout << ' ' << share;
    std::cout << '\n';
}

void methods() {
    title("methods");
    std::vector<std::string> names = fd::compared_methods();
    for (char const* name :
         {"stationary:1/3", "power-mean:-2", "divisor-sequence:1,3,5,+2", "independent:down:largest"})
        names.emplace_back(name);
    for (fd::big_integer const& units : {fd::big_integer(7), fd::big_integer("-70000000000000000000000000000001")}) {
        for (fd::any_method const& own : {fd::any_method(winner_takes_all{}), fd::any_method(thirds{})})
            print(own.name(), apportion(units, {53, 24, 23}, towns, {.method = own}).units());
        for (fd::method_comparison const& line : compare_methods(apportion(units, {53, 24, 23}, towns), names))
            print(line.method + ' ' + line.error, line.units);
    }
    auto const seven = apportion(7, {53, 24, 24}, towns, {.method = fd::any_method::from_name("sainte-lague")});
    for (std::size_t i = 0; i < towns.size(); ++i)
        std::cout << explain(seven, i, fd::language::da) << explain(seven, i, fd::language::en);
}

void amounts() {
    title("amounts");
    fd::key const key(towns, {1, 1, 4});
    auto const kroner = allocate(fd::kroner(1'000), key);
    auto const dinars = allocate(fd::money<bahraini_dinar>::from_minor(1'000), key, {.method = winner_takes_all{}});
    auto const francs = allocate(fd::any_money::from_minor(100, fd::any_currency(fd::chf{})), key);
    for (std::size_t i = 0; i < towns.size(); ++i)
        std::cout << kroner[i].amount << ", " << dinars[i].amount << ", " << francs[i].amount << '\n'
                  << explain(kroner, towns[i].name, fd::language::da) << explain(dinars, towns[i].name);
    std::cout << to_json(working_of(kroner)) << '\n';
}

void tables() {
    title("tables");
    fd::rounded_table const rounded =
        fd::round_table({{fd::fraction(1, 2), fd::fraction(1, 2)}, {1, fd::fraction(1, 3)}});
    for (auto const& row : rounded.cells())
        print(row);
    std::cout << rounded.total().amount << ' ' << rounded.cycles().size() << '\n';
    for (fd::carry_procedure const procedure :
         {fd::carry_procedure::known_years, fd::carry_procedure::fixed_key, fd::carry_procedure::open}) {
        fd::carried const years =
            fd::carry_over({{2021, 5, {1, 2, 3}}, {2022, 5, {1, 2, 3}}}, {.procedure = procedure});
        std::cout << years.guarantee().da << ' ' << years.guarantee().en << '\n';
        for (fd::carried_year const& year : years.years)
            print({year.units.begin(), year.units.end()});
    }
    auto const nested =
        fd::apportion_nested(101, {{"north", {towns[0], towns[1]}, {1, 2}, {}}, {"south", {towns[2]}, {5}, {}}});
    for (fd::nested_part const& part : nested.groups)
        for (fd::nested_member const& member : part.members)
            std::cout << part.name << ' ' << member.units << ' ' << member.direct << ' ' << member.exact << '\n';
    for (fd::known_method const& method : fd::known_methods()) {
        if (!method.shares_tables || method.needs_setting()) continue;
        auto const seats = fd::apportion_biproportionally({{732, 207}, {345, 450}, {288, 12}}, {4, 5, 2}, {},
                                                          {fd::biproportional_method::from_name(method.name)});
        for (auto const& row : seats.seats())
            std::cout << row[0] << ' ' << row[1] << '\n';
        print(seats.row_divisors());
        print(seats.column_divisors());
    }
}

template <class Act>
void fails(Act&& act) {
    try {
        static_cast<void>(act());
        std::cout << "no error\n";
    } catch (fd::error const& e) {
        std::cout << e.id() << '\n' << e.what() << '\n';
    }
}

void errors() {
    title("errors");
    fails([] { return fd::any_method::from_name("st-lague"); });
    fails([] { return fd::fraction::parse("0,1"); });
    fails([] { return sjaelland::programme({}); });
    fails([] { return sjaelland::programme({.outside = "Grev"}); });
    fails([] { return fd::apportion(1, {0, 0}); });
    fails([] { return fd::key(towns, {1, 2}); });
    fails([] { return fd::round_table({{1, 2}, {3}}); });
    fails([] { return fd::round_table({{fd::fraction(1, 2), 1}}, {.row_totals = {{3}}}); });
    fails([] { return fd::apportion_biproportionally({{1, 0}, {1, 0}}, {1, 1}, {{1, 1}}); });
    fails([] { return fd::carry_procedure_from_name("rolling"); });
    fails([] { return fd::read_statbank("OMRÅDE;TID;INDHOLD\n101;2021K1"); });
    fails([] { return fd::read_statbank(R"({"dataset": {)"); });
    fails([] { return fd::parse_date("2021-02-30"); });
    fails([] { return fd::any_currency::from_code("DKR"); });
}

} // namespace

int main() {
    programmes();
    methods();
    amounts();
    tables();
    errors();
}
