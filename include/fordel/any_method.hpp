// A method of the kernel, chosen at run time: type erasure over the kernel's concept, for options and files.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel.hpp>

namespace fordel::inline v0 {

// Whole units and how they were reached; the indices of the tied parties are listed, as they are few and wanted.
struct method_result {
    std::vector<big_integer> units{};
    struct ties ties{};
    std::vector<std::size_t> tied{};
    big_integer residual{};
};

namespace detail {

inline constexpr std::array<std::pair<rounding, char const*>, 5> rounding_names{{
    {rounding::half_up, "half-up"}, {rounding::half_even, "half-even"}, {rounding::half_down, "half-down"},
    {rounding::up, "up"}, {rounding::down, "down"}}};

// What a method is called in options and files: its name, and what sets it apart from the default.
template <method M>
std::string method_label(M const& m) { return m.name(); }
inline std::string method_label(independent_rounding const& m) {
    for (auto const& [mode, name] : rounding_names)
        if (mode == m.mode && mode != rounding::half_up) return std::string(m.name()) + ':' + name;
    return m.name();
}

inline rounding rounding_from_name(std::string_view written) {
    for (auto const& [mode, name] : rounding_names)
        if (written == name) return mode;
    throw error(errors::apportionment_unknown_rounding, '"' + std::string(written) + '"');
}

// The kernel's literal id and index as prose.
inline error kernel_error(outcome const& failed) {
    std::string_view const id = failed.error;
    std::string const seen =
        id == apportionment_errors::no_parties      ? "no weights"
        : id == apportionment_errors::all_zero      ? "weights that are all zero"
        : id == apportionment_errors::size_mismatch ? "spans of different sizes"
        : failed.ties.any() ? std::to_string(failed.ties.tied) + " tied for " + std::to_string(failed.ties.won) + " units"
        : id == apportionment_errors::bad_ranking ? "a ranking that does not fit"
                                                  : "weight number " + std::to_string(failed.index + 1);
    for (error_kind const* kind : errors::all)
        if (kind->id == id) return error(*kind, seen);
    return error(errors::apportionment_overflow, failed.error);
}

}  // namespace detail

class any_method {
public:
    // The name is asked for first: method<M> asks whether M can be copied, which for a type made of an any_method (such
    // as a test library's expressions) would ask for this constructor again.
    template <class M>
        requires(!std::same_as<M, any_method>) && requires { M::name(); } && method<M>
    any_method(M chosen) : model_(std::make_shared<erased<M> const>(std::move(chosen))) {}

    std::string name() const { return model_->name(); }

    // largest-remainder, independent (with a rounding mode other than half-up behind a colon:
    // independent:half-even).
    // Throws fordel.apportionment.unknown_method, fordel.apportionment.unknown_rounding.
    static any_method from_name(std::string_view name);

    // `rank`: who is served first where several are tied. Throws the kernel's errors.
    method_result apportion(big_integer const& units, std::vector<big_integer> const& weights,
                            std::vector<std::uint32_t> const& rank) const {
        return model_->apportion(units, weights, rank);
    }

    friend bool operator==(any_method const& a, any_method const& b) { return a.model_->equals(*b.model_); }

private:
    struct model {
        virtual ~model() = default;
        virtual std::string name() const = 0;
        virtual bool equals(model const&) const = 0;
        virtual method_result apportion(big_integer const&, std::vector<big_integer> const&,
                                        std::vector<std::uint32_t> const&) const = 0;
    };

    template <method M>
    struct erased final : model {
        explicit erased(M m) : chosen(std::move(m)) {}
        std::string name() const override { return detail::method_label(chosen); }
        bool equals(model const& other) const override {
            auto const* same = dynamic_cast<erased const*>(&other);
            return same != nullptr && same->chosen == chosen;
        }
        method_result apportion(big_integer const& units, std::vector<big_integer> const& weights,
                                std::vector<std::uint32_t> const& rank) const override {
            if (fits_64_bits(units, weights)) return run<std::int64_t>(units, weights, rank);
            return run<big_integer>(units, weights, rank);
        }

        static bool fits_64_bits(big_integer const& units, std::vector<big_integer> const& weights) {
            constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
            constexpr auto highest = std::numeric_limits<std::int64_t>::max();
            bool fits = lowest <= units && units <= highest;
            for (big_integer const& weight : weights) fits = fits && lowest <= weight && weight <= highest;
            return fits;
        }

        template <integer Int>
        method_result run(big_integer const& units, std::vector<big_integer> const& weights,
                          std::vector<std::uint32_t> const& rank) const {
            std::vector<Int> narrow(weights.size()), out(weights.size());
            for (std::size_t i = 0; i < weights.size(); ++i) narrow[i] = static_cast<Int>(weights[i]);
            std::vector<scratch_for<M, Int, Int>> scratch(M::scratch_size(weights.size()));
            std::span<Int const> const given(narrow);
            outcome const reached = fordel::try_apportion(chosen, static_cast<Int>(units), given, std::span<Int>(out),
                                                          std::span(scratch), by_ranking{rank});
            if (!reached) throw detail::kernel_error(reached);
            method_result result;
            result.units.assign(out.begin(), out.end());
            result.ties = reached.ties;
            result.residual = reached.residual;
            if (reached.ties.any())
                for_each_tied(chosen, static_cast<Int>(units), given, reached,
                              [&](std::size_t i) { result.tied.push_back(i); });
            return result;
        }

        M chosen;
    };

    std::shared_ptr<model const> model_;
};

inline any_method any_method::from_name(std::string_view name) {
    if (name == largest_remainder::name()) return largest_remainder{};
    std::string_view const independent = independent_rounding::name();
    if (name == independent) return independent_rounding{};
    if (name.substr(0, independent.size() + 1) != std::string(independent) + ':')
        throw error(errors::apportionment_unknown_method, '"' + std::string(name) + '"');
    return independent_rounding{detail::rounding_from_name(name.substr(independent.size() + 1))};
}

}  // namespace fordel::inline v0
