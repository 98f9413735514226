// The shipped methods behind any_method, and their names as options and files write them.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL std::string sequence_label(modified_sainte_lague_sequence const& s) {
    return std::string(s.name()) + ':' +
           fraction(big_integer(s.first_numerator), big_integer(s.first_denominator)).to_string();
}
FORDEL_DECL std::string sequence_label(stationary_sequence const& s) {
    return std::string(s.name()) + ':' + fraction(big_integer(s.r_numerator), big_integer(s.r_denominator)).to_string();
}
FORDEL_DECL std::string sequence_label(divisor_series_sequence const& s) {
    std::string label = s.name();
    char mark = ':';
    for (std::uint64_t const divisor : s.first)
        label += std::exchange(mark, ',') + std::to_string(divisor);
    return s.step == 0 ? label : label + ",+" + std::to_string(s.step);
}

struct largest_remainder_model final : method_model_of<largest_remainder> {
    using method_model_of::method_model_of;
    std::string name() const override {
        return chosen.name() +
               (chosen.quota == electoral_quota::hare ? std::string() : ':' + name_of(quota_names, chosen.quota));
    }
    method_family family() const override { return method_family::largest_remainder; }
    std::optional<electoral_quota> quota() const override { return chosen.quota; }
    method_result apportion(method_task const& task) const override {
        largest_remainder bounded = chosen;
        bounded.procedure = task.procedure;
        return run_fitting(bounded, task);
    }
};

struct quota_method_model final : method_model_of<quota_method> {
    using method_model_of::method_model_of;
    std::string name() const override {
        bool const usual = chosen.step_limit == quota_method{}.step_limit;
        return chosen.name() + (usual ? std::string() : ':' + std::to_string(chosen.step_limit));
    }
    method_family family() const override { return method_family::quota; }
};

struct independent_model final : method_model_of<independent_rounding> {
    using method_model_of::method_model_of;
    std::string name() const override {
        return chosen.name() +
               (chosen.mode == rounding::half_up ? std::string() : ':' + name_of(rounding_names, chosen.mode));
    }
    method_family family() const override { return method_family::independent; }
    std::optional<fordel::rounding> rounding() const override { return chosen.mode; }
    bool keeps_sum() const override { return false; }
};

struct residual_model final : method_model_of<rounded_with_residual> {
    using method_model_of::method_model_of;
    std::string name() const override {
        return std::string(independent_rounding::name()) + ':' + name_of(rounding_names, chosen.mode) + ':' +
               name_of(remainder_names, chosen.to);
    }
    method_family family() const override { return method_family::independent; }
    std::optional<fordel::rounding> rounding() const override { return chosen.mode; }
    bool wants_receiver() const override { return chosen.to == residual_to::receiver; }
    method_result apportion(method_task const& task) const override {
        if (wants_receiver() && !task.receiver) throw error(errors::apportionment_no_receiver, name());
        rounded_with_residual booked = chosen;
        if (task.receiver) booked.receiver = *task.receiver;
        return run_fitting(booked, task);
    }
};

// A divisor sequence behind its model. The power is known when compiling for numbers of fixed width, and read from the
// model for others.
template <class Natural>
struct divisor_numbers {
    std::shared_ptr<divisor_model const> model{};

    static constexpr char const* name() { return "divisor"; }
    char const* check() const { return model->check(); }
    auto numerator(Natural const& k) const { return model->numerator(k); }
    auto denominator(Natural const& k) const { return model->denominator(k); }
    std::uint64_t turn(Natural const& k) const { return model->turn(k); }
    bool ends() const { return model->ends(); }
    std::uint64_t length() const { return model->length(); }
    friend constexpr bool operator==(divisor_numbers const& a, divisor_numbers const& b) {
        return a.model->equals(*b.model);
    }
};

template <int Power>
struct fixed_divisors : divisor_numbers<natural_64> {
    static constexpr int power = Power;
};

struct big_divisors : divisor_numbers<natural_big> {
    int power = 1;

    // The kernel's concept asks for these; only big integers are ever passed.
    using divisor_numbers::numerator, divisor_numbers::denominator;
    natural_256 numerator(natural_64 const& k) const { return model->numerator(k); }
    natural_256 denominator(natural_64 const& k) const { return model->denominator(k); }
};

struct any_divisor_model final : method_model {
    any_divisor_model(std::string name, std::shared_ptr<divisor_model const> s)
        : called(std::move(name)), sequence(std::move(s)) {}
    std::string name() const override { return called; }
    bool equals(method_model const& other) const override {
        auto const* same = dynamic_cast<any_divisor_model const*>(&other);
        return same != nullptr && same->sequence->equals(*sequence);
    }
    method_family family() const override { return method_family::divisor; }
    std::optional<divisor_rule> divisors() const override { return divisor_rule(sequence); }
    method_result apportion(method_task const& task) const override {
        bool const fits = sequence->fits_256_bits() && task_fits_64_bits(task);
        if (fits && sequence->power() == 1)
            return run<std::int64_t>(divisor_method<fixed_divisors<1>>{{{sequence}}}, task);
        if (fits && sequence->power() == 2)
            return run<std::int64_t>(divisor_method<fixed_divisors<2>>{{{sequence}}}, task);
        return run<big_integer>(divisor_method<big_divisors>{{{sequence}, sequence->power()}}, task);
    }

    std::string called;
    std::shared_ptr<divisor_model const> sequence;
};

FORDEL_DECL std::shared_ptr<method_model const> divisor_method_model(std::string name,
                                                                     std::shared_ptr<divisor_model const> model) {
    return std::make_shared<any_divisor_model const>(std::move(name), std::move(model));
}

FORDEL_DECL bool task_fits_64_bits(method_task const& task) {
    return fits_64_bits(task.units) && task.weights.fit_64_bits() && fit_64_bits(task.floors) && fit_64_bits(task.caps);
}

FORDEL_DECL method_result told(outcome const& reached, std::vector<big_integer> units, std::vector<std::size_t> tied) {
    method_result result{.units = std::move(units), .ties = {std::move(tied), reached.ties.won}};
    result.tied_before = reached.tied_before;
    result.residual = reached.residual;
    if (reached.received != 0) result.receiver = reached.index;
    result.received = reached.received;
    std::sort(result.ties.who.begin(), result.ties.who.end());
    return result;
}

FORDEL_DECL std::string seen_in_kernel(outcome const& failed) {
    namespace ids = apportionment_errors;
    auto const is = [&](char const* id) { return same_id(failed.error, id); };
    if (is(work_errors::interrupted)) return "work that was told to stop";
    if (is(ids::no_parties)) return "no weights";
    if (is(ids::bounds_unsupported)) return "bounds, with a method that keeps none";
    if (is(ids::divisors_exhausted)) return "more units than the divisors listed give to all parties";
    if (is(ids::quota_over_allocates))
        return "whole quotas for " + std::to_string(-failed.residual) + " more than the units there are";
    if (is(ids::quota_leaves_too_many))
        return std::to_string(failed.residual) + " units left for " + std::to_string(failed.index) + " parties";
    if (is(ids::all_zero)) return "weights that are all zero";
    if (is(ids::size_mismatch)) return "spans of different sizes";
    if (failed.ties.any())
        return std::to_string(failed.ties.tied) + " tied for " + std::to_string(failed.ties.won) + " units";
    if (is(ids::bad_ranking)) return "a ranking that does not fit";
    if (is(ids::negative_weight) || is(ids::overflow)) return "weight number " + std::to_string(failed.index + 1);
    return "these weights and units";
}

FORDEL_DECL error kernel_error(outcome const& failed) {
    std::string const seen = seen_in_kernel(failed);
    for (error_kind const* kind : errors::all)
        if (same_id(failed.error, kind->id)) return error(*kind, seen);
    // A method of one's own has errors of its own.
    return error({failed.error, error_nature::value, "units and weights that the method takes",
                  "see what the method says of this error"},
                 seen);
}

// The usual method is what options begin with: it is made once.
FORDEL_DECL std::shared_ptr<method_model const> largest_remainder_model_of(largest_remainder chosen) {
    static auto const usual = std::make_shared<largest_remainder_model const>(largest_remainder{});
    return chosen == largest_remainder{} ? usual : std::make_shared<largest_remainder_model const>(chosen);
}

} // namespace detail

FORDEL_DECL any_method::any_method(largest_remainder chosen) : model_(detail::largest_remainder_model_of(chosen)) {}
FORDEL_DECL any_method::any_method(quota_method chosen)
    : model_(std::make_shared<detail::quota_method_model const>(chosen)) {}
FORDEL_DECL any_method::any_method(independent_rounding chosen)
    : model_(std::make_shared<detail::independent_model const>(chosen)) {}
FORDEL_DECL any_method::any_method(rounded_with_residual chosen)
    : model_(std::make_shared<detail::residual_model const>(chosen)) {}

FORDEL_DECL text any_method::title() const {
    known_method const* const known = find_known_method(name());
    return known != nullptr ? known->title : text{name(), name()};
}

} // namespace v0
} // namespace fordel
