#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/error.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/forms/invariants.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/schedule/axioms.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/schedule/totals.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::optional<invariant::each> read_each_of(reading& into, node const& value, address const& where) {
    if (value.text() == "payer") return invariant::each::payer;
    if (value.text() == "recipient") return invariant::each::recipient;
    into.report(errors::file_one_of, value.text() + "; there are: payer, recipient", value, where);
    return std::nullopt;
}

inline std::optional<std::vector<int>> read_years(reading& into, node const& value, address const& where) {
    return read_each(into, value, where, read_year);
}

// "at least 0.00 DKK".
inline text bound_in_words(invariant::bound how, any_money const& amount) {
    using enum invariant::bound;
    text const words = how == is ? text{} : how == at_least ? text{"mindst ", "at least "} : text{"højst ", "at most "};
    return joined(words, same(amount.to_string()));
}

inline bool holds(invariant const& i, any_money const& amount) {
    using enum invariant::bound;
    return i.how == is ? amount == i.amount : i.how == at_least ? i.amount <= amount : amount <= i.amount;
}

inline schedule_filter entries_of(invariant const& i) {
    schedule_filter wanted;
    if (!i.years.empty()) wanted.year = i.years;
    if (!i.total_of.empty()) wanted.stream = i.total_of;
    if (!i.payer.empty()) wanted.payer = i.payer;
    if (!i.recipient.empty()) wanted.recipient = i.recipient;
    return wanted;
}

// What was calculated: the first that breaks it, or what was stated.
inline std::string calculated(invariant const& i, schedule const& settled, std::string const& stated) {
    schedule const entries = settled.filter(entries_of(i));
    if (i.one == invariant::each::none) return holds(i, entries.total()) ? stated : entries.total().to_string();
    auto const side = i.one == invariant::each::payer ? schedule_field::payer : schedule_field::recipient;
    for (subtotal const& sum : entries.total_by({side, schedule_field::year}))
        if (!holds(i, sum.amount)) return sum.by[0] + ", " + sum.by[1] + ": " + sum.amount.to_string();
    return stated;
}

inline text subject_in_words(invariant const& i, programme_years const& years) {
    text told = i.one == invariant::each::payer       ? text{"Hver betalers sum", "Each payer's total"}
                : i.one == invariant::each::recipient ? text{"Hver modtagers sum", "Each recipient's total"}
                                                      : text{"Summen", "The total"};
    auto const add = [&](text const& of, std::string const& what) {
        if (!what.empty()) told = joined(told, joined(of, same(what)));
    };
    add({" af ", " of "}, i.total_of);
    add({" fra ", " from "}, i.payer);
    add({" til ", " to "}, i.recipient);
    std::string in;
    for (int const year : i.years)
        in += (in.empty() ? "" : ", ") + years.label(year);
    add({" i ", " in "}, in);
    return told;
}

} // namespace detail

FORDEL_DECL std::optional<invariant> read_invariant(reading& into, node const& value, address const& where) {
    invariant made;
    if (value.is_text()) {
        if (is_axiom(value.text())) {
            made.axiom = value.text();
            return made;
        }
        into.report(errors::case_unknown_axiom, value.text(), value, where);
        return std::nullopt;
    }
    map_reader const map(into, value, where, forms::invariant);
    int const bounds = int{map.has("is")} + int{map.has("at least")} + int{map.has("at most")};
    if (bounds != 1) {
        into.report(errors::file_one_of, bounds == 0 ? "none of: is, at least, at most" : "more than one bound", value,
                    where);
        return std::nullopt;
    }
    made.total_of = map.read("total of", read_text).value_or("");
    made.payer = map.read("payer", read_text).value_or("");
    made.recipient = map.read("recipient", read_text).value_or("");
    made.one = map.read("each", detail::read_each_of).value_or(invariant::each::none);
    made.years = map.read("in", detail::read_years).value_or(std::vector<int>{});
    made.why = map.read("why", fordel::read_words).value_or(text{});
    made.how = map.has("is")         ? invariant::bound::is
               : map.has("at least") ? invariant::bound::at_least
                                     : invariant::bound::at_most;
    auto const amount = map.read(map.has("is")         ? "is"
                                 : map.has("at least") ? "at least"
                                                       : "at most",
                                 fordel::read_money);
    if (!amount) return std::nullopt;
    made.amount = *amount;
    return made;
}

FORDEL_DECL std::vector<invariant> read_always(reading& into, node const& list, address const& where) {
    return read_each(into, list, where, read_invariant).value_or(std::vector<invariant>{});
}

FORDEL_DECL std::vector<check> checks_of(std::vector<invariant> const& always, schedule const& settled) {
    std::vector<check> lines;
    for (invariant const& i : always) {
        check line{.id = "always." + std::to_string(lines.size() + 1), .what = {}, .stated = {}, .calculated = {}};
        if (i.axiom.empty()) {
            line.what = detail::joined(detail::subject_in_words(i, settled.programme().years()),
                                       i.why.en.empty() ? text{} : detail::joined(detail::same("; "), i.why));
            line.stated = detail::bound_in_words(i.how, i.amount).en;
            line.calculated = detail::calculated(i, settled, line.stated);
        } else {
            auto const found = broken(i.axiom, settled);
            line.what = detail::same(i.axiom);
            line.stated = i.axiom;
            line.calculated = found ? found->en : i.axiom;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

FORDEL_DECL std::vector<check> checks_of(programme_file const& file, schedule const& settled) {
    node const* const always = file.content().find("always");
    if (always == nullptr) return {};
    reading header; // what is wrong with it is told where the programme is read
    detail::read_header(header, file.content());
    reading into;
    into.notation = header.notation;
    into.currency = header.currency;
    into.texts_in = header.texts_in;
    into.year_begins = header.year_begins;
    auto const read = read_always(into, *always, address("always"));
    into.require_none();
    return checks_of(read, settled);
}

} // namespace v0
} // namespace fordel
