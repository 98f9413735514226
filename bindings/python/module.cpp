// The contents of fordel._core: one register_* a header or family of headers.
#include <string>

#include "doors.hpp"
#include "registers.hpp"

namespace py = pybind11;

PYBIND11_MODULE(_core, m) {
    m.doc() = "The C++ library behind fordel; use it through the package fordel.";
    register_errors(m);
    register_text(m);
    register_currency(m);
    register_money(m);
    register_exact_money(m);
    register_money_arithmetic(m);
    register_calendar(m);
    register_citation(m);
    register_party(m);
    register_population(m);
    register_figures(m);
    register_key(m);
    register_key_rule(m);
    register_ties(m);
    register_apportionment(m);
    register_apportion(m);
    register_quorum(m);
    register_biproportional(m);
    register_allocation(m);
    register_table(m);
    register_carry_over(m);
    register_running_carry(m);
    register_nested(m);
    register_guarantee(m);
    register_adjustment(m);
    register_adjusted(m);
    register_price_index(m);
    register_amount_rule(m);
    register_amounts(m);
    register_stream(m);
    register_clearing(m);
    register_programme(m);
    register_hybrid(m);
    register_schedule_entry(m);
    register_schedule(m);
    register_settled_carry(m);
    register_schedule_facts(m);
    register_working(m);
    register_sjaelland(m);
    register_comparison(m);
    register_attribution(m);
    register_node(m);
    register_file(m);
    register_stated_value(m);
    register_open_question(m);
    register_programme_file(m);
    register_proposal(m);
    register_scenario(m);
    register_all_comparisons(m);
    register_compare(m);
    register_receipt(m);
    register_plan(m);
    register_frame(m);
    register_solve(m);
    register_values(m);
    register_key_values(m);
    register_result_values(m);
    register_carry_values(m);
    register_amount_values(m);
    register_programme_values(m);
    register_adjustment_values(m);
    register_comparison_values(m);
    register_attribution_values(m);
    register_testing(m);
    register_case_tools(m);
    open_doors(m);
    register_construction(m);
    py::list names;
    for (py::handle const name : m.attr("__dict__"))
        if (!name.cast<std::string>().starts_with('_')) names.append(name);
    m.attr("__all__") = names;
}
