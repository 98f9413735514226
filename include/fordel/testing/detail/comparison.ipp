#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/exact/number_text.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/testing/detail/case_labels.hpp>
#include <fordel/testing/detail/comparison.hpp>
#include <fordel/testing/detail/expectations.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Amounts that go by the same fields, with the labels of their values.
struct amount_group {
    std::vector<std::string> fields{};
    std::vector<expected_amount const*> amounts{};
    std::vector<std::vector<std::string>> labels{};
};

class case_comparison {
public:
    case_comparison(case_result& result, case_subject const& subject, golden_case const& expected,
                    std::optional<notation> style)
        : result_(result), subject_(subject), expected_(expected), style_(style), used_(expected.exceptions.size()) {
        if (expected.unit) unit_ = in_money(*expected.unit);
    }

    void compare() {
        case_labels labels(subject_);
        auto const groups = grouped(labels); // outlives the differences, which refer to its fields
        auto const exceptions = labels.labelled(expected_.exceptions);
        auto const residuals = labels.labelled(expected_.residuals);
        labels.require_known();
        for (amount_group const& group : groups)
            for (std::string const& field : group.fields)
                if (std::find(result_.fields.begin(), result_.fields.end(), field) == result_.fields.end())
                    result_.fields.push_back(field);
        for (amount_group const& group : groups)
            compare(group, exceptions);
        compare_residuals(residuals);
        for (std::string const& axiom : expected_.axioms)
            if (auto const why = subject_.broken(axiom)) result_.said.push_back(axiom + " does not hold: " + *why);
        for (std::size_t e = 0; e < used_.size(); ++e)
            if (!used_[e])
                result_.said.push_back("an exception that no expected amount has: " + expected_.exceptions[e].why);
        tell_differences();
        if (!result_.rows.empty() || !result_.said.empty()) result_.status = case_status::failed;
    }

private:
    struct difference {
        std::vector<std::string> const& fields;
        std::vector<std::string> labels;
        case_row row;

        // Differing, missing, extra.
        int turn() const { return !row.expected ? 2 : !row.got ? 1 : 0; }
    };

    // Sorted, with the values as people know them, and the working of the first that has one.
    void tell_differences() {
        std::vector<difference const*> sorted;
        for (difference const& one : differences_)
            sorted.push_back(&one);
        detail::sort_stably(sorted, [](auto const* a, auto const* b) { return a->turn() < b->turn(); });
        for (difference const* const one : sorted) {
            case_row& row = result_.rows.emplace_back(one->row);
            for (std::string const& column : result_.fields) {
                auto const field = std::find(one->fields.begin(), one->fields.end(), column);
                std::string const label = field == one->fields.end()
                                              ? std::string()
                                              : one->labels[static_cast<std::size_t>(field - one->fields.begin())];
                row.by.push_back(label.empty() ? label : subject_.shown(column, label));
            }
            if (result_.working.empty() && row.got) result_.working = subject_.working(one->fields, one->labels);
        }
    }

    std::vector<amount_group> grouped(case_labels& known) const {
        std::vector<amount_group> groups;
        for (expected_amount const& amount : expected_.amounts) {
            std::vector<std::string> fields, labels;
            for (auto const& [field, value] : amount.of) {
                fields.push_back(field);
                labels.push_back(known.label(field, value));
            }
            auto group = std::find_if(groups.begin(), groups.end(), [&](auto const& g) { return g.fields == fields; });
            if (group == groups.end()) group = groups.insert(group, {fields, {}, {}});
            group->amounts.push_back(&amount);
            group->labels.push_back(std::move(labels));
        }
        return groups;
    }

    void compare(amount_group const& group, std::vector<amount_fields> const& exceptions) {
        std::map<std::vector<std::string>, fraction> got;
        for (summed_amount const& sum : subject_.sums(group.fields))
            got.emplace(sum.by, sum.amount);
        std::set<std::vector<std::string>> listed;
        for (std::size_t i = 0; i < group.labels.size(); ++i)
            if (!listed.insert(group.labels[i]).second) {
                std::string values;
                for (std::string const& value : group.labels[i])
                    values += (values.empty() ? "" : ", ") + value;
                throw error(errors::case_listed_twice, values.empty() ? "the total" : values);
            }
        std::set<std::vector<std::string>> told; // of what was got
        for (std::size_t i = 0; i < group.amounts.size(); ++i)
            hold(group, i, amount_of(group, group.labels[i], got, listed, told), exception_of(group, i, exceptions));
        if (!expected_.complete || group.fields.empty()) return;
        for (auto const& [labels, amount] : got)
            if (amount != 0 && !told.contains(labels))
                add(group.fields, labels, {.got = in_unit(amount), .decimals = decimals_of(group)});
    }

    static unsigned decimals_of(amount_group const& group) {
        unsigned most = 0;
        for (expected_amount const* const amount : group.amounts)
            most = std::max(most, amount->decimals);
        return most;
    }

    // What the subject has of these values; nothing where it has none.
    std::optional<fraction> amount_of(amount_group const& group, std::vector<std::string> const& labels,
                                      std::map<std::vector<std::string>, fraction> const& got,
                                      std::set<std::vector<std::string>> const& listed,
                                      std::set<std::vector<std::string>>& told) const {
        if (std::find(labels.begin(), labels.end(), the_others) != labels.end()) return rest(labels, got, listed, told);
        if (auto const found = got.find(labels); found != got.end()) {
            told.insert(labels);
            return found->second;
        }
        return subject_.sum_of(group.fields, labels);
    }

    // The sum of all that agree but in the parties that others name.
    static std::optional<fraction> rest(std::vector<std::string> const& labels,
                                        std::map<std::vector<std::string>, fraction> const& got,
                                        std::set<std::vector<std::string>> const& listed,
                                        std::set<std::vector<std::string>>& told) {
        std::optional<fraction> sum;
        for (auto const& [by, amount] : got) {
            bool agrees = !listed.contains(by);
            for (std::size_t f = 0; f < by.size() && agrees; ++f)
                agrees = labels[f] == the_others || labels[f] == by[f];
            if (!agrees) continue;
            told.insert(by);
            sum = sum.value_or(0) + amount;
        }
        return sum;
    }

    fraction in_money(expected_amount const& figure) const {
        if (figure.money.empty()) return figure.amount;
        if (!subject_.currency()) return fraction::parse(figure.money, style_); // units have no currency: refused
        reading as_stated;
        as_stated.notation = style_;
        as_stated.currency = subject_.currency();
        return money_in(as_stated, figure.money).exact();
    }

    fraction expected_of(expected_amount const& figure) const {
        return figure.money.empty() ? figure.amount : in_money(figure) / unit_;
    }

    // What the figure's words make of a one: a million of "0 mio. kr.".
    fraction one_of(expected_amount const& figure) const {
        if (figure.money.empty()) return 1;
        number_in_text const found = find_number(figure.money);
        expected_amount one = figure;
        one.money = std::string(found.before) + "1" + std::string(found.after);
        fraction const worth = expected_of(one);
        return worth < 0 ? -worth : worth;
    }

    fraction in_unit(fraction const& amount) const { return amount / unit_; }

    fraction as_written(fraction const& amount, unsigned decimals) const {
        if (!expected_.rounded) return amount;
        big_integer scale = 1;
        for (unsigned d = 0; d < decimals; ++d)
            scale *= 10;
        fraction const scaled = amount * fraction(scale);
        return fraction(round_quotient(scaled.numerator(), scaled.denominator(), *expected_.rounded)) / fraction(scale);
    }

    // An absent entry is a zero: what nobody pays.
    void hold(amount_group const& group, std::size_t i, std::optional<fraction> got,
              std::optional<fraction> const& excepted) {
        expected_amount const& figure = *group.amounts[i];
        ++result_.compared;
        fraction const expected = expected_of(figure);
        if (got) got = as_written(in_unit(*got), figure.decimals);
        if (got.value_or(0) - expected == excepted.value_or(0)) return;
        add(group.fields, group.labels[i],
            {.expected = expected,
             .got = got,
             .excepted = excepted,
             .decimals = figure.decimals,
             .one = one_of(figure),
             .at = figure.at});
    }

    std::optional<fraction> exception_of(amount_group const& group, std::size_t i,
                                         std::vector<amount_fields> const& exceptions) {
        std::optional<fraction> stated;
        for (std::size_t e = 0; e < expected_.exceptions.size(); ++e) {
            bool const named = std::all_of(exceptions[e].begin(), exceptions[e].end(), [&](auto const& of) {
                auto const field = std::find(group.fields.begin(), group.fields.end(), of.first);
                if (field == group.fields.end()) return false;
                return group.labels[i][static_cast<std::size_t>(field - group.fields.begin())] == of.second;
            });
            if (!named) continue;
            if (stated)
                throw error(errors::case_listed_twice,
                            "two exceptions for one amount, the second: " + expected_.exceptions[e].why);
            used_[e] = true;
            stated = expected_of(expected_.exceptions[e].differs_by);
        }
        return stated;
    }

    void add(std::vector<std::string> const& fields, std::vector<std::string> const& labels, case_row row) {
        differences_.push_back({fields, labels, std::move(row)});
    }

    void compare_residuals(std::vector<amount_fields> const& labelled) {
        auto const all = subject_.residuals();
        if (expected_.no_residual)
            for (schedule_residual const& r : all)
                result_.said.push_back("a residual that was not expected: " + describe(r).en);
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            expected_residual const& wanted = expected_.residuals[i];
            fraction const expected = expected_of(wanted.missing);
            fraction missing = 0;
            std::string place;
            for (auto const& [key, value] : wanted.of)
                place += (place.empty() ? "" : ", ") + value;
            for (schedule_residual const& r : all)
                if (is_of(r, labelled[i])) missing += in_unit(r.missing);
            if (missing != expected)
                result_.said.push_back("the residual of " + (place.empty() ? "all" : place) + " is " +
                                       missing.to_string() + ", expected " + expected.to_string());
        }
    }

    static bool is_of(schedule_residual const& r, amount_fields const& wanted) {
        return std::all_of(wanted.begin(), wanted.end(), [&](auto const& of) {
            auto const& [key, value] = of;
            if (key == "year") return std::to_string(r.year) == value;
            if (key == "stream") return programme::in_family(r.stream, value);
            if (key == "tranche") return r.tranche == value;
            return to_string(r.why) == value;
        });
    }

    case_result& result_;
    case_subject const& subject_;
    golden_case const& expected_;
    std::optional<notation> style_;
    std::vector<bool> used_; // of the exceptions
    std::vector<difference> differences_{};
    fraction unit_ = 1;
};

FORDEL_DECL void compare(case_result& result, case_subject const& subject, golden_case const& expected,
                         std::optional<notation> style) {
    case_comparison(result, subject, expected, style).compare();
}

} // namespace detail
} // namespace v0
} // namespace fordel
