#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/address_steps.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/detail/stated.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// Forms whose texts may begin with a number that is none: days, years and the digits of names.
inline constexpr std::array<std::string_view, 8> forms_of_other_digits{
    "period", "date", "beginning", "year", "reference date", "month of the year", "text", "words"};

// The name of the form that a value has at an address; empty where the format says nothing of it.
class form_search {
public:
    static std::string_view of(node const& content, address const& where) {
        return form_search().at(content, where.written(), format().front(), false);
    }

private:
    // `by_id`: the next key is a name of the document's own.
    std::string_view at(node const& in, std::string_view rest, value_form const* form, bool by_id) const {
        if (form == nullptr) return {};
        if (rest.empty()) return form->name;
        if (in.is_list()) {
            auto const step = way_into(in, rest);
            return step ? at(in.items()[step->place], step->rest, form, by_id && is_dated(in)) : std::string_view();
        }
        for (std::size_t const way : ways_on(in, rest)) {
            node_member const& m = in.members()[way];
            std::string_view const further = behind(rest, m.key.size());
            if (find_rest_of(m.value, further)) return below(in, m, further, form, by_id);
        }
        return {};
    }

    std::string_view below(node const& in, node_member const& m, std::string_view rest, value_form const* form,
                           bool by_id) const {
        if (m.key == "value" && is_stated(in)) return at(m.value, rest, form, by_id);
        if (by_id) return at(m.value, rest, form, false);
        if (format_key const* const key = find(*form, m.key))
            return at(m.value, rest, find_form(key->form), is_by_name(key->many));
        return at(m.value, rest, form->others.empty() ? form : find_form(form->others), false);
    }

    static bool find_rest_of(node const& in, std::string_view rest) {
        return rest.empty() || find(in, address(std::string(rest))) != nullptr;
    }
};

inline bool is_form_of_money(std::string_view form) {
    return form.find("money") != form.npos || form.find("amount") != form.npos || form == "rounding unit";
}

inline notation notation_to_write(reading const& as_stated) { return as_stated.notation.value_or(notation::plain); }

// Where nothing says the notation, three decimals could be a group of digits: then it is a fraction.
inline std::string count_text(fraction const& value, reading const& as_stated) {
    bool const doubtful = !as_stated.notation && exact_decimals(value, 3) == 3U;
    return doubtful ? value.to_string() : number_text(value, {.notation = notation_to_write(as_stated)});
}

inline fraction power_of_tenth(std::size_t decimals) { return {big_integer(1), power_of_ten(decimals)}; }

// Of the last decimal that is written; of a fraction, of its denominator.
inline fraction step_of_count(std::string_view number, std::optional<notation> style) {
    if (std::size_t const bar = number.find('/'); bar != number.npos)
        return fraction(1) / fraction::parse(number.substr(bar + 1), style);
    fraction const value = fraction::parse(number, style);
    std::size_t const mark = number.find_last_of(".,");
    if (mark == number.npos || (value.is_whole() && number.size() - mark == 4)) return fraction(1);
    return power_of_tenth(number.size() - mark - 1);
}

// The text, or the `value` of what is stated with its source.
inline address text_at(node const& content, address const& where) {
    node const* const there = find(content, where);
    if (there == nullptr) refuse_address(content, where);
    if (there->is_text()) return where;
    if (is_stated(*there)) return text_at(content, where / "value");
    std::string const seen = is_dated(*there) ? "a value that changes: " + (where / 1 / "value").written() +
                                                    " is the first, of " + std::to_string(there->items().size())
                             : there->is_list() ? "a list"
                                                : "keys with values";
    throw error(errors::solve_no_number, where.written() + " has " + seen);
}

FORDEL_DECL number_at::number_at(node const& content, address where) : where_(text_at(content, where)) {
    static_cast<void>(read_header(as_stated_, content));
    read(find(content, where_)->text(), form_search::of(content, where_));
}

FORDEL_DECL void number_at::read(std::string_view said, std::string_view form) {
    bool const other = std::ranges::find(forms_of_other_digits, form) != forms_of_other_digits.end();
    std::size_t const end = std::min(said.find(" per "), said.find(" once"));
    std::string_view number = said.substr(0, end);
    try {
        if (other) throw error(errors::solve_no_number, {});
        if (std::size_t const sign = number.find('%'); sign != number.npos) {
            kind_ = number_kind::percent;
            number = number.substr(0, sign + 1);
            step_ = power_of_tenth(2);
        } else if (!find_number(number).after.empty() || !find_number(number).before.empty() ||
                   is_form_of_money(form)) {
            kind_ = number_kind::amount;
            in_ = money_in(as_stated_, number).in();
            step_ = power_of_tenth(static_cast<std::size_t>(in_.minor_digits()));
        } else {
            step_ = step_of_count(number, as_stated_.notation);
        }
        value_ = number_in(number);
    } catch (error const&) {
        throw error(errors::solve_no_number, where_.written() + ": " + quoted(said));
    }
    said_ = said;
    behind_ = said.substr(number.size());
}

FORDEL_DECL fraction number_at::number_in(std::string_view typed) const {
    switch (kind_) {
    case number_kind::amount:
        return money_in(as_stated_, typed).exact();
    case number_kind::percent:
        return percent_in(as_stated_, typed) * fraction(100);
    default:
        return fraction::parse(typed, as_stated_.notation);
    }
}

FORDEL_DECL bool number_at::is_number_alone(std::string_view typed) {
    std::string_view rest = trimmed(typed);
    take_sign(rest);
    number_in_text const found = find_number(rest);
    return !found.number.empty() && found.before.empty() && found.after.empty();
}

FORDEL_DECL std::string number_at::written(fraction const& value) const {
    writing const as{.notation = notation_to_write(as_stated_)};
    if (kind_ == number_kind::amount) return money_text(any_money::from_exact(value, in_), as);
    return count_text(value, as_stated_) + (kind_ == number_kind::percent ? " %" : "");
}

FORDEL_DECL std::string number_at::text(fraction const& value) const { return written(value) + behind_; }

FORDEL_DECL fraction number_at::parse(std::string_view typed) const {
    std::string_view said = trimmed(typed);
    if (said.ends_with(behind_)) said = trimmed(said.substr(0, said.size() - behind_.size()));
    try {
        if (!is_number_alone(said)) return number_in(said);
        if (kind_ == number_kind::amount && !as_stated_.currency && as_stated_.notation)
            return any_money::parse(said, *as_stated_.notation, in_).exact();
        if (kind_ == number_kind::amount && !as_stated_.currency) return any_money::parse(said, in_).exact();
        return number_in(std::string(said) + (kind_ == number_kind::percent ? " %" : ""));
    } catch (error const&) {
        throw error(errors::solve_no_number,
                    quoted(typed) + " for " + where_.written() + ", where " + detail::quoted(text(value_)) + " stands");
    }
}

FORDEL_DECL number_at number_of(node const& content, address const& where, file_choices const& choices) {
    reading into;
    node const made = chosen(into, content, choices);
    into.require_none();
    return {made, where};
}

FORDEL_DECL file_choices with_value(file_choices choices, address const& where, node const& value) {
    std::erase_if(choices.set, [&](auto const& own) { return is_within(own.first, where); });
    choices.set.emplace_back(where, value);
    return choices;
}

} // namespace detail
} // namespace v0
} // namespace fordel
