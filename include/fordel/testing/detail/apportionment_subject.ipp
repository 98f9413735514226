#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/axioms.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/detail/apportionment_subject.hpp>
#include <fordel/testing/detail/given_values.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class apportionment_subject : public case_subject {
public:
    apportionment_subject(apportionment of, language lang) : of_(std::move(of)), lang_(lang) {}

    std::vector<summed_amount> sums(std::vector<std::string> const& fields) const override {
        std::vector<summed_amount> all;
        if (fields.empty()) all.push_back({});
        for (std::size_t i = 0; i < of_.size(); ++i) {
            fraction const units(of_.units()[i]);
            if (fields.empty())
                all.front().amount += units;
            else
                all.push_back({{of_.parties()[i].name}, units});
        }
        return all;
    }
    std::optional<std::string> label(std::string const&, std::string const& written) const override {
        auto const called = [&](party const& p) { return p.name == written; };
        bool const known = std::any_of(of_.parties().begin(), of_.parties().end(), called);
        return known ? std::optional(written) : std::nullopt;
    }
    std::string shown(std::string const&, std::string const& label) const override { return label; }
    std::optional<fraction> sum_of(std::vector<std::string> const&, std::vector<std::string> const&) const override {
        return std::nullopt;
    }
    std::string working(std::vector<std::string> const&, std::vector<std::string> const& labels) const override {
        for (std::size_t i = 0; i < of_.size() && !labels.empty(); ++i)
            if (of_.parties()[i].name == labels.front()) return to_string(explanation_of(of_, i), lang_);
        return {};
    }
    std::optional<std::string> broken(std::string_view axiom) const override {
        auto const found = fordel::broken(axiom, of_);
        return found ? std::optional(found->in(lang_)) : std::nullopt;
    }

private:
    apportionment of_;
    language lang_;
};

// What an apportionment: says, read.
class apportionment_reader {
public:
    apportionment_reader(case_reading const& by, node const& given, address const& where)
        : by_(by), from_(by.into, given, where, apportionment_form) {}

    std::unique_ptr<case_subject> read(language lang) {
        auto const units = whole("units");
        auto const weights = from_.has("weights")
                                 ? read_given_values(by_, *from_.find("weights"), from_.where("weights"), "party")
                                 : std::nullopt;
        if (!units || !weights) return nullptr;
        std::vector<party> parties;
        std::vector<fraction> numbers;
        for (auto const& [name, weight] : *weights) {
            names_.push_back(name);
            parties.push_back(fordel::named(name));
            numbers.push_back(weight);
        }
        parties = told_apart(std::move(parties));
        apportionment_options const options = read_options(parties);
        if (by_.into.failed()) return nullptr;
        return std::make_unique<apportionment_subject>(apportion(*units, std::move(numbers), parties, options), lang);
    }

private:
    std::optional<big_integer> whole(std::string_view key) const {
        node const* const given = from_.find(key);
        if (given == nullptr) return std::nullopt;
        auto const number = read_fraction(by_.into, *given, from_.where(key));
        if (!number) return std::nullopt;
        if (number->is_whole()) return number->numerator();
        by_.into.report(errors::exact_not_whole, given->text(), *given, from_.where(key));
        return std::nullopt;
    }

    // One for all, or for those that are named.
    std::vector<unit_bound> bounds(std::string_view key) const {
        node const* const given = from_.find(key);
        if (given == nullptr) return {};
        if (given->is_text()) {
            auto const all = whole(key);
            return std::vector<unit_bound>(names_.size(), unit_bound{all, {}});
        }
        auto const values = read_given_values(by_, *given, from_.where(key), "party");
        if (!values) return {};
        std::vector<unit_bound> made;
        auto const ordered = by_.into.attempt(*given, from_.where(key), [&] { return in_order_of(names_, *values); });
        for (auto const& bound : ordered.value_or(std::vector<std::optional<fraction>>{}))
            made.push_back({bound ? std::optional(bound->floor()) : std::nullopt, {}});
        return made;
    }

    apportionment_options read_options(std::vector<party> const& parties) const {
        apportionment_options options;
        if (auto method = from_.read("method", read_method)) options.method = *std::move(method);
        if (auto ties = from_.read("ties", read_ties)) options.ties = *std::move(ties);
        if (node const* const receiver = from_.find("receiver"))
            if (auto const who = by_.into.attempt(*receiver, from_.where("receiver"),
                                                  [&] { return find_party(parties, receiver->text()); }))
                options.receiver = parties[*who].id;
        options.bounds = {bounds("floors"), bounds("caps"), whole("minimum").value_or(0), bounds_procedure::fill};
        if (node const* const procedure = from_.find("bounds"); procedure != nullptr)
            options.bounds.procedure =
                by_.into
                    .attempt(*procedure, from_.where("bounds"),
                             [&] { return value_of(procedure_names, procedure->text(), errors::case_unknown_word); })
                    .value_or(bounds_procedure::fill);
        options.base = whole("base").value_or(0);
        options.who.threshold = from_.read("threshold", read_fraction).value_or(0);
        options.who.threshold_share = from_.read("threshold share", read_percent).value_or(0);
        return options;
    }

    case_reading const& by_;
    map_reader from_;
    std::vector<std::string> names_{};
};

FORDEL_DECL std::unique_ptr<case_subject> apportionment_of_case(case_reading const& by, node const& given,
                                                                address const& where, language lang) {
    return apportionment_reader(by, given, where).read(lang);
}

} // namespace detail
} // namespace v0
} // namespace fordel
