#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/error.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/programme_file.hpp>
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

FORDEL_DECL std::vector<check> checks_of(programme_file const& file, schedule const& settled,
                                         file_choices const& choices) {
    if (file.content().find("always") == nullptr) return {};
    reading header; // what is wrong with it is told where the programme is read
    detail::read_header(header, file.content());
    node const decided = choices == file_choices{} ? file.content() : chosen(header, file.content(), choices);
    node const* const always = decided.find("always");
    if (always == nullptr) return {};
    reading into;
    into.notation = header.notation;
    into.currency = header.currency;
    into.texts_in = header.texts_in;
    into.year_begins = header.year_begins;
    auto const read = read_always(into, *always, address("always"));
    into.require_none();
    return checks_of(read, settled);
}

FORDEL_DECL void require_always(programme_file const& file, schedule const& settled, file_choices const& choices) {
    std::vector<finding> broken;
    for (check const& line : checks_of(file, settled, choices)) {
        if (line.holds()) continue;
        node const* stated = fordel::find(file.content(), address(line.id));
        address const where(stated == nullptr ? "always" : line.id);
        if (stated == nullptr) stated = file.content().find("always"); // one alone, without a list
        broken.push_back({errors::file_not_always, line.what.en + " is " + line.calculated + ", stated: " + line.stated,
                          stated->file(), stated->at(), where});
    }
    if (!broken.empty()) throw file_error(std::move(broken));
}

} // namespace v0
} // namespace fordel
