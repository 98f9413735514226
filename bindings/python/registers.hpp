// One function a register file; module.cpp calls them in an order in which each finds the classes that it names.
#pragma once

#include <pybind11/pybind11.h>

void register_errors(pybind11::module_& m);
void register_text(pybind11::module_& m);
void register_currency(pybind11::module_& m);
void register_exact_money(pybind11::module_& m);
void register_money_arithmetic(pybind11::module_& m);
void register_money(pybind11::module_& m);
void register_calendar(pybind11::module_& m);
void register_citation(pybind11::module_& m);
void register_party(pybind11::module_& m);
void register_population(pybind11::module_& m);
void register_figures(pybind11::module_& m);
void register_key(pybind11::module_& m);
void register_key_rule(pybind11::module_& m);
void register_rule_parts(pybind11::module_& m);
void register_rule_makers(pybind11::module_& m);
void register_ties(pybind11::module_& m);
void register_apportionment(pybind11::module_& m);
void register_apportion(pybind11::module_& m);
void register_quorum(pybind11::module_& m);
void register_biproportional(pybind11::module_& m);
void register_allocation(pybind11::module_& m);
void register_table(pybind11::module_& m);
void register_carry_over(pybind11::module_& m);
void register_running_carry(pybind11::module_& m);
void register_nested(pybind11::module_& m);
void register_guarantee(pybind11::module_& m);
void register_adjustment(pybind11::module_& m);
void register_adjusted(pybind11::module_& m);
void register_price_index(pybind11::module_& m);
void register_amount_rule(pybind11::module_& m);
void register_amounts(pybind11::module_& m);
void register_stream(pybind11::module_& m);
void register_clearing(pybind11::module_& m);
void register_programme(pybind11::module_& m);
void register_schedule_entry(pybind11::module_& m);
void register_schedule(pybind11::module_& m);
void register_settled_carry(pybind11::module_& m);
void register_schedule_facts(pybind11::module_& m);
void register_working(pybind11::module_& m);
void register_sjaelland(pybind11::module_& core);
void register_node(pybind11::module_& m);
void register_file(pybind11::module_& m);
void register_open_question(pybind11::module_& m);
void register_programme_file(pybind11::module_& m);
void register_proposal(pybind11::module_& m);
void register_receipt(pybind11::module_& m);
void register_solve(pybind11::module_& m);
void register_stated_value(pybind11::module_& m);
void register_values(pybind11::module_& m);
void register_key_values(pybind11::module_& m);
void register_rule_values(pybind11::module_& m);
void register_result_values(pybind11::module_& m);
void register_carry_values(pybind11::module_& m);
void register_amount_values(pybind11::module_& m);
void register_programme_values(pybind11::module_& m);
void register_adjustment_values(pybind11::module_& m);
void register_comparison(pybind11::module_& m);
void register_compare(pybind11::module_& m);
void register_comparison_values(pybind11::module_& m);
void register_testing(pybind11::module_& m);
void register_case_tools(pybind11::module_& m);
void register_construction(pybind11::module_& m); // of all classes, and so the last
