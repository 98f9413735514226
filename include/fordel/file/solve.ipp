// How numbers are solved for, and what was found in words.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/solver.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/solve.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// With its decimals where they write it, else rounded and as a fraction.
inline text solution_number(fraction const& value, bool exact) {
    auto const in = [&](language lang) {
        notation const style = notation_of(lang);
        if (auto const decimals = exact_decimals(value, 6)) return value.to_decimal(*decimals, style);
        std::string const near = value.to_rounded(6, style);
        return exact ? near + " … (" + value.to_string() + ")" : near + " …";
    };
    return {in(language::da), in(language::en)};
}

inline text solution_money(any_exact_money const& amount) {
    return {amount.to_string(notation::danish), amount.to_string(notation::english)};
}

inline text settled_words(settled_step const& step) {
    if (!step.error.empty()) return sentence({"{0}: kan ikke afregnes", "{0}: cannot be settled"}, {same(step.value)});
    text const pattern = step.holds ? text{"{0}: {1} mod {2}, opfyldt", "{0}: {1} against {2}, fulfilled"}
                                    : text{"{0}: {1} mod {2}, ikke opfyldt: {3} forskel",
                                           "{0}: {1} against {2}, not fulfilled: {3} apart"};
    return sentence(pattern, {same(step.value), solution_money(step.left), solution_money(step.right),
                              solution_money(step.missed_by)});
}

// Without the period that ends an abbreviation, where a sentence ends with one: 450.000 kr.
inline text before_period(std::string const& words) {
    return same(words.ends_with('.') ? words.substr(0, words.size() - 1) : words);
}

class solution_words {
public:
    explicit solution_words(solution const& of) : of_(of) {}

    text all() && {
        add(sentence({"{0}: nu {1}. Søgt fra {2} til {3} i trin på {4}: {5}.",
                      "{0}: now {1}. Searched from {2} to {3} in steps of {4}: {5}."},
                     {same(of_.address), before_period(of_.present), solution_number(of_.from, true),
                      solution_number(of_.to, true), solution_number(of_.step, true), before_period(of_.condition)}));
        add_kind();
        for (solution_interval const& one : of_.intervals)
            add_interval(one);
        for (solution_jump const& one : of_.jumps) {
            add({"Ligheden springes over mellem to trin:", "Equality is jumped over between two steps:"});
            add_step(one.below);
            add_step(one.above);
        }
        for (infeasible_steps const& one : of_.infeasible)
            add(sentence({"Fra {0} til {1} kan intet afregnes: {2}.", "From {0} to {1} nothing can be settled: {2}."},
                         {solution_number(one.first, true), solution_number(one.last, true), same(one.error)}));
        add(sentence({"Afregnet {0} gange.", "Settled {0} times."}, {same(std::to_string(of_.settlements))}));
        for (text const& one : of_.uncertain)
            add(sentence({"Ikke sikkert: {0}", "Not certain: {0}"}, {one}));
        return words_;
    }

private:
    void add(text const& line) {
        words_.da += line.da + '\n';
        words_.en += line.en + '\n';
    }
    void add_step(settled_step const& step) { add(sentence({"  {0}", "  {0}"}, {settled_words(step)})); }

    void add_kind() {
        if (of_.kind == solution_kind::everywhere)
            add({"Før afrunding er betingelsen opfyldt overalt i området.",
                 "Before rounding, the condition holds everywhere in the range."});
        if (of_.kind == solution_kind::nowhere)
            add({"Før afrunding er betingelsen ikke opfyldt noget sted i området.",
                 "Before rounding, the condition holds nowhere in the range."});
        if (of_.kind == solution_kind::jumped_over)
            add({"Intet enkelt punkt opfylder den.", "No single point fulfils it."});
    }

    void add_interval(solution_interval const& one) {
        if (of_.kind != solution_kind::everywhere) add_ends(one);
        add_steps(one.first_step, {"  Første hele trin:", "  First whole step:"});
        if (one.last_step != one.first_step) add_steps(one.last_step, {"  Sidste hele trin:", "  Last whole step:"});
    }

    void add_ends(solution_interval const& one) {
        if (one.is_point())
            add(sentence({"Opfyldt ved {0}.", "It holds at {0}."}, {solution_number(one.first.at, one.first.exact)}));
        else
            add(sentence({"Opfyldt fra {0}{1} til {2}{3}.", "It holds from {0}{1} to {2}{3}."},
                         {solution_number(one.first.at, one.first.exact), belongs(one.first),
                          solution_number(one.last.at, one.last.exact), belongs(one.last)}));
    }

    static text belongs(solution_end const& end) {
        return end.belongs ? text{} : text{" (selve tallet ikke)", " (not itself)"};
    }

    void add_steps(verified_step const& step, text const& called) {
        add(step.at.holds ? called
                          : text{"  Ingen af de trin, der er afregnet dér, opfylder den; det nærmeste:",
                                 "  None of the steps that were settled there fulfils it; the nearest:"});
        for (settled_step const* const one :
             {step.below ? &*step.below : nullptr, &step.at, step.above ? &*step.above : nullptr})
            if (one != nullptr) add(sentence({"    {0}", "    {0}"}, {settled_words(*one)}));
    }

    solution const& of_;
    text words_{};
};

} // namespace detail

FORDEL_DECL solution solve(programme_file const& of, address const& where, std::string_view so_that,
                           file_choices const& choices, solve_options const& options) {
    return detail::solver(of, where, so_that, choices, options).find();
}

FORDEL_DECL text describe(solution const& found) { return detail::solution_words(found).all(); }

} // namespace v0
} // namespace fordel
