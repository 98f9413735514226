// A method of the kernel, chosen at run time: type erasure over the kernel's concept, for options and files.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/detail/call_memory.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp>
#include <fordel/kernel/method/adams.hpp>                 // IWYU pragma: export
#include <fordel/kernel/method/danish.hpp>                // IWYU pragma: export
#include <fordel/kernel/method/dean.hpp>                  // IWYU pragma: export
#include <fordel/kernel/method/dhondt.hpp>                // IWYU pragma: export
#include <fordel/kernel/method/divisor_list.hpp>          // IWYU pragma: export
#include <fordel/kernel/method/huntington_hill.hpp>       // IWYU pragma: export
#include <fordel/kernel/method/imperiali.hpp>             // IWYU pragma: export
#include <fordel/kernel/method/independent.hpp>           // IWYU pragma: export
#include <fordel/kernel/method/largest_remainder.hpp>     // IWYU pragma: export
#include <fordel/kernel/method/modified_sainte_lague.hpp> // IWYU pragma: export
#include <fordel/kernel/method/power_mean.hpp>            // IWYU pragma: export
#include <fordel/kernel/method/quota_method.hpp>          // IWYU pragma: export
#include <fordel/kernel/method/rounded_with_residual.hpp> // IWYU pragma: export
#include <fordel/kernel/method/sainte_lague.hpp>          // IWYU pragma: export
#include <fordel/kernel/method/stationary.hpp>            // IWYU pragma: export
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/text.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

class any_method;

namespace detail {

// What any_method asks of a method.
struct method_model {
    virtual ~method_model() = default;
    virtual std::string name() const = 0;
    virtual bool equals(method_model const&) const = 0;
    virtual method_result apportion(method_task const&) const = 0;
    virtual method_family family() const { return method_family::other; }
    virtual bool wants_receiver() const { return false; }
    virtual bool keeps_sum() const { return true; }
    virtual std::optional<electoral_quota> quota() const { return {}; }
    virtual std::optional<fordel::rounding> rounding() const { return {}; }
    virtual std::optional<divisor_rule> divisors() const { return {}; }
};

bool task_fits_64_bits(method_task const& task);

// The kernel's literal id and index as prose.
error kernel_error(outcome const& failed);
method_result told(outcome const& reached, std::vector<big_integer> units, std::vector<std::size_t> tied);

// The kernel's apportionment in one type of integer.
template <integer Int, class M>
method_result run(M const& chosen, method_task const& task) {
    auto const weights = task.weights.in<Int>();
    auto const floors = narrowed<Int>(task.floors), caps = narrowed<Int>(task.caps);
    call_memory<Int> const out(weights.size());
    call_memory<scratch_for<M, Int, Int>> const scratch(M::scratch_size(weights.size()));
    // Pointer and size: for a vector, a span asks its iterators much that takes long to answer.
    auto const seen = [](auto& all) { return std::span(all.data(), all.size()); };
    outcome const reached =
        fordel::try_apportion(chosen, static_cast<Int>(task.units), seen(weights), out.all(), scratch.all(),
                              by_ranking{seen(task.rank.all())}, bounds<Int>{seen(floors), seen(caps)}, checkpoint{});
    if (!reached) throw kernel_error(reached);
    std::vector<std::size_t> tied;
    for_each_tied(scratch.all(), reached, [&](std::size_t i) { tied.push_back(i); });
    return told(reached, std::vector<big_integer>(out.all().begin(), out.all().end()), std::move(tied));
}

// In 64 bits where the numbers fit.
template <class M>
method_result run_fitting(M const& chosen, method_task const& task) {
    return task_fits_64_bits(task) ? run<std::int64_t>(chosen, task) : run<big_integer>(chosen, task);
}

// Any method of the kernel's concept.
template <class M>
struct method_model_of : method_model {
    explicit method_model_of(M m) : chosen(std::move(m)) {}
    std::string name() const override { return M::name(); }
    bool equals(method_model const& other) const override {
        auto const* same = dynamic_cast<method_model_of const*>(&other);
        return same != nullptr && same->chosen == chosen;
    }
    method_result apportion(method_task const& task) const override { return run_fitting(chosen, task); }

    M chosen;
};

// A divisor method's name, with its settings where they are not the usual ones.
template <divisor_sequence Sequence>
std::string sequence_label(Sequence const& sequence) {
    return sequence.name();
}
template <int P>
std::string sequence_label(power_mean_sequence<P> const& sequence) {
    return std::string(sequence.name()) + ':' + std::to_string(P);
}
std::string sequence_label(modified_sainte_lague_sequence const& sequence);
std::string sequence_label(stationary_sequence const& sequence);
std::string sequence_label(divisor_series_sequence const& sequence);

// All divisor methods in one.
std::shared_ptr<method_model const> divisor_method_model(std::string name, std::shared_ptr<divisor_model const> model);

any_method power_mean_of(std::string_view power);

} // namespace detail

class any_method {
public:
    explicit(false) any_method(largest_remainder chosen);
    explicit(false) any_method(quota_method chosen);
    explicit(false) any_method(independent_rounding chosen);
    explicit(false) any_method(rounded_with_residual chosen);
    template <divisor_sequence Sequence>
    explicit(false) any_method(divisor_method<Sequence> chosen);
    // A method of one's own. The name is asked for first: method<M> asks whether M can be copied, which for a type made
    // of an any_method (such as a test library's expressions) would ask for this constructor again.
    template <class M>
        requires(!std::same_as<M, any_method>) && requires { M::name(); } && method<M>
    explicit(false) any_method(M chosen)
        : model_(std::make_shared<detail::method_model_of<M> const>(std::move(chosen))) {}

    // What from_name() makes this method of: the method's name, and its settings behind colons where they are not the
    // usual ones. A method of one's own has the name it gives itself.
    std::string name() const { return model_->name(); }
    // In words, without the settings: {"største brøks metode", "largest remainder"}.
    text title() const;

    // A known method (known_methods() lists them) and its settings: "largest-remainder", "largest-remainder:droop",
    // "modified-sainte-lague:6/5", "divisor-sequence:1,3,5,+2", "independent:half-up:largest".
    // Throws fordel.apportionment.unknown_method, .ambiguous_method, .unknown_quota, .unknown_rounding,
    // .unknown_remainder, .bad_parameter, .decreasing_divisors.
    static any_method from_name(std::string_view written);

    method_family family() const { return model_->family(); }
    // Whether multiplying all weights by the same number leaves the result as it was.
    bool scale_invariant() const { return model_->quota() != electoral_quota::droop; }
    // Whether the task must name who takes the residual.
    bool wants_receiver() const { return model_->wants_receiver(); }
    // Whether the parts sum to the units; not so where each is rounded on its own.
    bool keeps_sum() const { return model_->keeps_sum(); }
    // The quota, of largest remainder.
    std::optional<electoral_quota> quota() const { return model_->quota(); }
    // How shares are rounded, of independent rounding.
    std::optional<fordel::rounding> rounding() const { return model_->rounding(); }
    // The divisors, of a divisor method.
    std::optional<divisor_rule> divisors() const { return model_->divisors(); }

    // Throws the kernel's errors.
    method_result apportion(method_task const& task) const { return model_->apportion(task); }
    method_result apportion(big_integer const& units, std::vector<big_integer> const& weights,
                            std::vector<std::uint32_t> const& rank) const {
        return apportion(method_task{.units = units, .weights = weights, .rank = rank});
    }

    friend bool operator==(any_method const& a, any_method const& b) { return a.model_->equals(*b.model_); }

private:
    friend any_method detail::power_mean_of(std::string_view power);
    explicit any_method(std::shared_ptr<detail::method_model const> model) : model_(std::move(model)) {}

    std::shared_ptr<detail::method_model const> model_;
};

template <divisor_sequence Sequence>
any_method::any_method(divisor_method<Sequence> chosen)
    : model_(detail::divisor_method_model(detail::sequence_label(chosen.sequence), detail::model_of(chosen.sequence))) {
}

#ifdef FORDEL_SEPARATE_COMPILATION
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(adams);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(danish_divisor);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(dean);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(dhondt);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(divisor_series);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(huntington_hill);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(imperiali_divisor);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(modified_sainte_lague);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(sainte_lague);
FORDEL_EXTERN_APPORTIONMENT template any_method::any_method(stationary);
#endif

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/any_method.ipp>
#endif
