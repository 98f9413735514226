// A method of the kernel, chosen at run time: type erasure over the kernel's concept, for options and files.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a method is to divide. `rank`: who is served first where several are tied, a number for each party. Floors and
// caps: one for each party, by magnitude, or none at all.
struct method_task {
    big_integer units{};
    std::vector<big_integer> weights{};
    std::vector<std::uint32_t> rank{};
    std::vector<big_integer> floors{};
    std::vector<big_integer> caps{};
    bounds_procedure procedure = bounds_procedure::fill;
    std::optional<std::size_t> receiver{}; // of the residual, where the method wants one named
};

// Whole units and how they were reached; the indices of the tied parties are listed, as they are few and wanted.
struct method_result {
    std::vector<big_integer> units{};
    struct ties ties{};
    std::vector<std::size_t> tied{};
    bool tied_before = false;
    big_integer residual{};
    // The party that took a residual, and how much, where the method books it on one.
    std::optional<std::size_t> receiver{};
    big_integer received{};
};

// How a method goes about it, which decides how its results are explained.
enum class method_family { largest_remainder, divisor, quota, independent, other };

// A divisor sequence: d(k) to the power, as a fraction.
struct divisor_rule {
    int power = 1;
    std::function<fraction(big_integer const& k)> divisor{};
    std::function<bool(big_integer const& k)> ends_before{}; // whether there is no d(k)
};

namespace detail {

// What a method is called in options and files: its name, and what sets it apart from the default.
template <method M>
std::string method_label(M const& m) {
    return m.name();
}

template <int P>
std::string method_label(power_mean<P> const& m);
std::string method_label(largest_remainder const& m);
std::string method_label(independent_rounding const& m);
std::string method_label(rounded_with_residual const& m);
std::string method_label(modified_sainte_lague const& m);
std::string method_label(stationary const& m);
std::string method_label(divisor_series const& m);

// The kernel's literal id and index as prose.
error kernel_error(outcome const& failed);

inline bool task_fits_64_bits(method_task const& task) {
    auto const fits = [](big_integer const& n) {
        return std::numeric_limits<std::int64_t>::min() <= n && n <= std::numeric_limits<std::int64_t>::max();
    };
    return fits(task.units) && std::all_of(task.weights.begin(), task.weights.end(), fits) &&
           std::all_of(task.floors.begin(), task.floors.end(), fits) &&
           std::all_of(task.caps.begin(), task.caps.end(), fits);
}

template <integer Int>
std::vector<Int> narrowed(std::vector<big_integer> const& wide) {
    std::vector<Int> all(wide.size());
    for (std::size_t i = 0; i < wide.size(); ++i)
        all[i] = static_cast<Int>(wide[i]);
    return all;
}

// The kernel's apportionment in one type of integer.
template <integer Int, class M>
method_result run(M const& chosen, method_task const& task) {
    auto const weights = narrowed<Int>(task.weights), floors = narrowed<Int>(task.floors),
               caps = narrowed<Int>(task.caps);
    std::vector<Int> out(weights.size());
    std::vector<scratch_for<M, Int, Int>> scratch(M::scratch_size(weights.size()));
    outcome const reached =
        fordel::try_apportion(chosen, static_cast<Int>(task.units), std::span<Int const>(weights), std::span<Int>(out),
                              std::span(scratch), by_ranking{task.rank}, bounds<Int>{floors, caps});
    if (!reached) throw kernel_error(reached);
    method_result result;
    result.units.assign(out.begin(), out.end());
    result.ties = reached.ties;
    result.tied_before = reached.tied_before;
    result.residual = reached.residual;
    if (reached.received != 0) result.receiver = reached.index;
    result.received = reached.received;
    for_each_tied(std::span<scratch_for<M, Int, Int> const>(scratch), reached,
                  [&](std::size_t i) { result.tied.push_back(i); });
    std::sort(result.tied.begin(), result.tied.end());
    return result;
}

} // namespace detail

class any_method {
public:
    // The name is asked for first: method<M> asks whether M can be copied, which for a type made of an any_method (such
    // as a test library's expressions) would ask for this constructor again.
    template <class M>
        requires(!std::same_as<M, any_method>) && requires { M::name(); } && method<M>
    any_method(M chosen) : model_(std::make_shared<erased<M> const>(std::move(chosen))) {}
    template <divisor_sequence Sequence>
    any_method(divisor_method<Sequence> chosen)
        : model_(std::make_shared<erased_divisor const>(
              detail::method_label(chosen),
              std::make_shared<detail::divisor_model_of<Sequence> const>(chosen.sequence))) {}

    // What from_name() makes this method of: the method's name, and its settings behind colons where they are not the
    // usual ones.
    std::string name() const { return model_->name(); }

    // largest-remainder[:hare|hagenbach-bischoff|droop|imperiali|imperiali-retry], dhondt or jefferson, sainte-lague or
    // webster, modified-sainte-lague[:7/5], adams, huntington-hill, dean, danish, imperiali-divisor, stationary:1/3,
    // power-mean:2 (-5 to 5), divisor-sequence:1,3,5[,+2] (the first divisors, and the step of the tail), quota,
    // independent[:half-up|half-even|half-down|up|down|toward-zero[:largest|smallest|receiver]] (to whom the residual).
    // Throws fordel.apportionment.unknown_method, .ambiguous_method, .unknown_quota, .unknown_rounding,
    // .unknown_remainder, .bad_parameter, .decreasing_divisors.
    static any_method from_name(std::string_view name);

    method_family family() const { return model_->family(); }
    // Whether multiplying all weights by the same number leaves the result as it was.
    bool scale_invariant() const { return model_->quota() != electoral_quota::droop; }
    // Whether the task must name who takes the residual.
    bool wants_receiver() const { return model_->wants_receiver(); }
    // The quota, of largest remainder.
    std::optional<electoral_quota> quota() const { return model_->quota(); }
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
    struct model {
        virtual ~model() = default;
        virtual std::string name() const = 0;
        virtual bool equals(model const&) const = 0;
        virtual method_family family() const = 0;
        virtual bool wants_receiver() const = 0;
        virtual std::optional<electoral_quota> quota() const = 0;
        virtual std::optional<divisor_rule> divisors() const = 0;
        virtual method_result apportion(method_task const&) const = 0;
    };

    template <method M>
    struct erased final : model {
        explicit erased(M m) : chosen(std::move(m)) {}
        std::string name() const override { return detail::method_label(chosen); }
        bool equals(model const& other) const override {
            auto const* same = dynamic_cast<erased const*>(&other);
            return same != nullptr && same->chosen == chosen;
        }
        method_family family() const override {
            if constexpr (std::same_as<M, largest_remainder>) return method_family::largest_remainder;
            if constexpr (std::same_as<M, independent_rounding> || std::same_as<M, rounded_with_residual>)
                return method_family::independent;
            return std::same_as<M, quota_method> ? method_family::quota : method_family::other;
        }
        bool wants_receiver() const override {
            if constexpr (std::same_as<M, rounded_with_residual>) return chosen.to == residual_to::receiver;
            return false;
        }
        std::optional<electoral_quota> quota() const override {
            if constexpr (std::same_as<M, largest_remainder>) return chosen.quota;
            return {};
        }
        std::optional<divisor_rule> divisors() const override { return {}; }
        method_result apportion(method_task const& task) const override {
            M made = chosen;
            if constexpr (std::same_as<M, largest_remainder>) made.procedure = task.procedure;
            if constexpr (std::same_as<M, rounded_with_residual>) {
                if (wants_receiver() && !task.receiver) throw error(errors::apportionment_no_receiver, name());
                if (task.receiver) made.receiver = *task.receiver;
            }
            return detail::task_fits_64_bits(task) ? detail::run<std::int64_t>(made, task)
                                                   : detail::run<big_integer>(made, task);
        }

        M chosen;
    };

    struct erased_divisor final : model {
        erased_divisor(std::string label, std::shared_ptr<detail::divisor_model const> s)
            : called(std::move(label)), sequence(std::move(s)) {}
        std::string name() const override { return called; }
        bool equals(model const& other) const override {
            auto const* same = dynamic_cast<erased_divisor const*>(&other);
            return same != nullptr && same->sequence->equals(*sequence);
        }
        method_family family() const override { return method_family::divisor; }
        bool wants_receiver() const override { return false; }
        std::optional<electoral_quota> quota() const override { return {}; }
        std::optional<divisor_rule> divisors() const override {
            return divisor_rule{
                sequence->power(),
                [s = sequence](big_integer const& k) { return fraction(s->numerator(k), s->denominator(k)); },
                [s = sequence](big_integer const& k) { return s->ends() && s->length() <= k; }};
        }
        method_result apportion(method_task const& task) const override {
            bool const fits = sequence->fits_256_bits() && detail::task_fits_64_bits(task);
            if (fits && sequence->power() == 1)
                return detail::run<std::int64_t>(divisor_method<detail::fixed_divisors<1>>{{{sequence}}}, task);
            if (fits && sequence->power() == 2)
                return detail::run<std::int64_t>(divisor_method<detail::fixed_divisors<2>>{{{sequence}}}, task);
            return detail::run<big_integer>(divisor_method<detail::big_divisors>{{{sequence}, sequence->power()}},
                                            task);
        }

        std::string called;
        std::shared_ptr<detail::divisor_model const> sequence;
    };

    std::shared_ptr<model const> model_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/any_method.ipp>
#endif
