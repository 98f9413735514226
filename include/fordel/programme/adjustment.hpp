// What is done to the amounts that a key gives, step by step (bund, loft, tillæg): and who pays for it.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/party_choice.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class adjustment_kind { floor, cap, times, plus };

constexpr char const* to_string(adjustment_kind kind) noexcept {
    constexpr std::array names{"floor", "cap", "times", "plus"};
    return names[static_cast<std::size_t>(kind)];
}

// A part of the amount that is shared: 22 % is {fraction(22, 100)}.
struct part_of_amount {
    fraction part{};
    friend bool operator==(part_of_amount const&, part_of_amount const&) = default;
};

// A part of what each one's amount was settled at the year before, as for a whole year. Who had none has no bound: who
// joins, and everyone in the first year of a programme.
struct part_of_last_year {
    fraction part{};
    friend bool operator==(part_of_last_year const&, part_of_last_year const&) = default;
};

// Money for each unit of some figures: 25 kr. a head.
struct per_head {
    figures of;
    any_money each{};
    reference_date as_of = year_before;
    missing_date missing = missing_date::refuse;
    friend bool operator==(per_head const&, per_head const&) = default;
};

using adjustment_amount = std::variant<any_money, part_of_amount, part_of_last_year, per_head>;

// Where money goes that a step frees: what a cap cuts off, or a factor below one.
enum class freed_money { others, party, nobody };

// One step: a floor, a cap, a factor, an addition. It is about everyone's own amount, and all who are not held bear
// what it costs, by the key of the stream, unless it says otherwise:
//   floor(kroner(100'000)).with({"part b"}).borne_by({"Roskilde", "Greve"})
// Each of these returns the step with one thing more said. What one of them says is asked for by the same name.
class adjustment {
public:
    adjustment_kind kind() const noexcept { return kind_; }
    adjustment_amount const& amount() const noexcept { return amount_; } // of a floor, a cap, an addition
    fraction const& factor() const noexcept { return factor_; }          // 1 but for times()

    // A name of its own, for the explanation: "mindstebeløb".
    [[nodiscard]] adjustment named(std::string id, text name) const;
    std::string const& id() const noexcept { return id_; }
    text const& name() const noexcept { return name_; }

    // Whom it is about; everyone, if not said.
    [[nodiscard]] adjustment of(party_choice whom) const;
    std::optional<party_choice> const& of() const noexcept { return of_; }

    // Other streams: the step is about the sum of this stream's amount and theirs, and this stream books it.
    [[nodiscard]] adjustment with(std::vector<std::string> streams) const;
    std::vector<std::string> const& with() const noexcept { return with_; }

    // Who bears what it costs and gets what it frees. If not said: all who are not held, and to whom a factor or an
    // addition gives nothing.
    [[nodiscard]] adjustment borne_by(party_choice who) const;
    std::optional<party_choice> const& borne_by() const noexcept { return borne_by_; }
    // By which key; the stream's, if not said.
    [[nodiscard]] adjustment by(key_rule bearers) const;
    std::optional<key_rule> const& by() const noexcept { return by_; }

    // What it frees goes to one party, or to nobody; if not said, to the others by the key. A party may be a new one; a
    // name is of one that the key or the programme has, else it is refused when it is settled: fordel.party.unknown.
    [[nodiscard]] adjustment freed_to(party receiver) const;
    [[nodiscard]] adjustment freed_to_named(std::string known) const;
    [[nodiscard]] adjustment freed_to_nobody() const;
    freed_money freed() const noexcept { return freed_; }
    party const& receiver() const noexcept {
        return receiver_;
    } // of freed money, where it is one; no id: found by name

    // The amount holds for the whole year, however many months of it are shared; else it follows the months.
    [[nodiscard]] adjustment for_whole_year() const;
    bool whole_year() const noexcept { return whole_year_; }

    // In which years it applies, and how much of it: {{2025, 1}, {2026, ratio{2, 3}}, {2027, third}} is phased out. In
    // all years, if not said. Of a cap it is the part that is cut of what is above it.
    using phases = std::vector<std::pair<int, fraction>>;
    [[nodiscard]] adjustment phased(phases by_year) const;
    phases const& phased() const noexcept { return phased_; }
    [[nodiscard]] std::optional<fraction> part_in(int year) const; // nothing where it does not apply

    // Who is named and has been merged is meant by who has taken its place on the day.
    [[nodiscard]] adjustment with_successors(succession table) const;
    succession const* successors() const noexcept { return successors_.get(); }

    [[nodiscard]] adjustment citation(fordel::citation source) const;
    fordel::citation const& citation() const noexcept { return citation_; }

    // "floor of 100,000.00", "times 2".
    [[nodiscard]] text describe() const;

    friend bool operator==(adjustment const& a, adjustment const& b) { return a.equals(b); }

private:
    bool equals(adjustment const& other) const;
    friend adjustment make_adjustment(adjustment_kind kind, adjustment_amount amount, fraction factor);
    adjustment(adjustment_kind kind, adjustment_amount amount, fraction factor);

    adjustment_kind kind_;
    adjustment_amount amount_;
    fraction factor_;
    std::string id_;
    text name_{};
    std::optional<party_choice> of_{};
    std::vector<std::string> with_{};
    std::optional<party_choice> borne_by_{};
    std::optional<key_rule> by_{};
    freed_money freed_ = freed_money::others;
    party receiver_{};
    bool whole_year_ = false;
    phases phased_{};
    std::shared_ptr<succession const> successors_{};
    fordel::citation citation_{};
};

// A floor, a cap and a factor are never below zero: throws fordel.adjustment.negative. Nor is a bound more than the
// amount, or more than ten times last year's: throws fordel.adjustment.bad_part. Whom `times` and `plus` are
// about is everybody, until of() says who: times(2).of({"Codogno"}).
[[nodiscard]] adjustment floor(adjustment_amount least);
[[nodiscard]] adjustment cap(adjustment_amount most);
[[nodiscard]] adjustment plus(adjustment_amount more);
[[nodiscard]] adjustment times(fraction factor);
template <currency C>
[[nodiscard]] adjustment floor(money<C> const& least) {
    return floor(adjustment_amount(as_any_money(least)));
}
template <currency C>
[[nodiscard]] adjustment cap(money<C> const& most) {
    return cap(adjustment_amount(as_any_money(most)));
}
template <currency C>
[[nodiscard]] adjustment plus(money<C> const& more) {
    return plus(adjustment_amount(as_any_money(more)));
}

// Which amounts of other streams and years the steps rest on. `stream` is their own: "running", or "running/others".
[[nodiscard]] std::vector<amounts_needed> amounts_needed_by(std::vector<adjustment> const& steps,
                                                            std::string const& stream,
                                                            amount_side side = amount_side::payers);

namespace detail {

// How steps are told, and their amounts.
text number_in_words(fraction const& value);
text percent_in_words(fraction const& part);
text cut_in_part(adjustment const& step, fraction const& part, fraction const& time, text const& comes_to);
fraction size_of(adjustment_amount const& amount);
adjustment_amount negated(adjustment_amount amount);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/adjustment.ipp>
#endif
