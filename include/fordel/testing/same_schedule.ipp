#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/testing/detail/comparison.hpp>
#include <fordel/testing/detail/schedule_subject.hpp>
#include <fordel/testing/golden_case.hpp>
#include <fordel/testing/same_schedule.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL case_result compare_schedules(schedule const& actual, schedule const& expected) {
    std::vector<std::string> const fields{"year", "stream", "payer", "recipient", "months"};
    detail::schedule_subject const got(actual, language::en), wanted(expected, language::en);
    golden_case all{.name = expected.programme().name().en, .complete = true};
    auto const decimals = static_cast<unsigned>(expected.programme().in().minor_digits());
    for (detail::summed_amount const& sum : wanted.sums(fields)) {
        expected_amount amount{.amount = sum.amount, .decimals = decimals};
        for (std::size_t f = 0; f < fields.size(); ++f)
            amount.of.emplace_back(fields[f], sum.by[f]);
        all.amounts.push_back(std::move(amount));
    }
    case_result result{.name = all.name};
    detail::compare(result, got, all, notation::plain);
    if (actual.programme().in() != expected.programme().in()) {
        result.status = case_status::failed;
        result.said.push_back("the currency is " + std::string(actual.programme().in().code()) + ", expected " +
                              std::string(expected.programme().in().code()));
    }
    return result;
}

FORDEL_DECL std::string differences(schedule const& actual, schedule const& expected, result_limits const& limits) {
    case_result const result = compare_schedules(actual, expected);
    return result.passed() ? std::string() : to_string(result, limits);
}

} // namespace v0
} // namespace fordel
