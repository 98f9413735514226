// Which streams a name stands for, and which of them must be settled first.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/named_streams.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL named_streams::named_streams(std::vector<stream> const& all) {
    for (std::uint32_t s = 0; s < all.size(); ++s) {
        std::string const& id = all[s].id;
        places_[id].push_back({s, {}});
        for (std::size_t dot = id.find('.'); dot != id.npos; dot = id.find('.', dot + 1))
            places_[id.substr(0, dot)].push_back({s, {}});
        for (std::uint32_t t = 0; t < all[s].payers.size(); ++t)
            places_[id + '/' + all[s].payers[t].id].push_back({s, t});
    }
    number_terms(all);
}

FORDEL_DECL void named_streams::number_terms(std::vector<stream> const& all) {
    std::unordered_map<std::string_view, std::uint32_t> streams;
    std::vector<std::unordered_map<std::string_view, std::uint32_t>> tranches(all.size());
    terms_.resize(all.size());
    for (std::uint32_t s = 0; s < all.size(); ++s) {
        std::uint32_t const first = streams.emplace(all[s].id, s).first->second;
        first_.push_back(first);
        terms_[first].push_back(s);
        tranches_.emplace_back();
        for (tranche const& t : all[s].payers) {
            auto const next = static_cast<std::uint32_t>(tranches[first].size());
            tranches_[s].push_back(tranches[first].emplace(t.id, next).first->second);
        }
    }
    for (std::vector<std::uint32_t>& terms : terms_)
        sort_stably(terms, [&](auto a, auto b) { return all[a].period.first() < all[b].period.first(); });
}

FORDEL_DECL std::vector<named_stream> named_streams::find(std::string const& name) const {
    auto const found = places_.find(name);
    if (found == places_.end()) throw error(errors::schedule_unknown_stream, detail::quoted(name));
    return found->second;
}

FORDEL_DECL std::vector<named_stream> named_streams::find(std::vector<std::string> const& names) const {
    std::vector<named_stream> all;
    for (std::string const& name : names)
        for (named_stream const& one : find(name))
            all.push_back(one);
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return std::tuple(a.stream, a.tranche.has_value(), a.tranche) <
               std::tuple(b.stream, b.tranche.has_value(), b.tranche);
    });
    auto const same = [](auto const& a, auto const& b) {
        return a.stream == b.stream && (!a.tranche || a.tranche == b.tranche);
    };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

FORDEL_DECL void append(std::vector<amounts_needed>& all, std::vector<amounts_needed> const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

FORDEL_DECL std::vector<amounts_needed> needs_of(tranche const& t, stream const& s) {
    std::vector<amounts_needed> all = amount_of(t, s).needs();
    append(all, t.payers.needs());
    append(all, amounts_needed_by(t.adjustments, s.id + '/' + t.id));
    return all;
}

FORDEL_DECL std::vector<amounts_needed> needs_of(stream const& s) {
    std::vector<amounts_needed> all = s.recipients.needs();
    append(all, amounts_needed_by(s.adjustments, s.id, amount_side::recipients));
    if (s.amount) append(all, s.amount->needs());
    for (tranche const& t : s.payers)
        append(all, needs_of(t, s));
    return all;
}

// Visits what comes first before what rests on it.
class order_of_needs {
public:
    using needed_by = std::function<std::vector<std::uint32_t>(std::uint32_t)>;
    using name_of = std::function<std::string(std::uint32_t)>;

    order_of_needs(std::uint32_t count, needed_by needs, name_of name)
        : state_(count, state::waiting), needs_(std::move(needs)), name_(std::move(name)) {
        for (std::uint32_t i = 0; i < count; ++i)
            visit(i);
    }

    std::vector<std::uint32_t> take() { return std::move(order_); }

private:
    enum class state : std::uint8_t { waiting, under_way, done };
    struct step {
        std::uint32_t what;
        std::vector<std::uint32_t> needs;
    };

    void begin(std::uint32_t i) {
        state_[i] = state::under_way;
        std::vector<std::uint32_t> needs = needs_(i);
        std::reverse(needs.begin(), needs.end());
        path_.push_back({i, std::move(needs)});
    }

    // By a path of its own and not by calls: a chain may be as long as the programme.
    void visit(std::uint32_t first) {
        if (state_[first] == state::waiting) begin(first);
        while (!path_.empty()) {
            step& top = path_.back();
            if (top.needs.empty()) {
                state_[top.what] = state::done;
                order_.push_back(top.what);
                path_.pop_back();
                continue;
            }
            std::uint32_t const next = top.needs.back();
            top.needs.pop_back();
            if (state_[next] == state::under_way) throw error(errors::settlement_circle, circle(next));
            if (state_[next] == state::waiting) begin(next);
        }
    }

    // "a → b → a".
    std::string circle(std::uint32_t back_to) const {
        auto const first = std::find_if(path_.begin(), path_.end(), [&](step const& s) { return s.what == back_to; });
        std::string told;
        for (auto at = first; at != path_.end(); ++at)
            told += name_(at->what) + " → ";
        return told + name_(back_to);
    }

    std::vector<state> state_;
    needed_by needs_;
    name_of name_;
    std::vector<step> path_{};
    std::vector<std::uint32_t> order_{};
};

FORDEL_DECL void require_years_before(std::vector<stream> const& all, named_streams const& names,
                                      programme_years const& years) {
    auto const first_year = [&](stream const& s) { return years.year_of(s.period.first()); };
    auto const require = [&](stream const& s, amount_rule const& amount) {
        auto const* const derived = std::get_if<derived_amount>(&amount.form());
        if (derived == nullptr || derived->of.year != amount_year::before) return;
        auto const found = names.find(derived->of.of);
        if (std::any_of(found.begin(), found.end(),
                        [&](named_stream const& one) { return first_year(all[one.stream]) < first_year(s); }))
            return;
        throw error(errors::amount_no_year_before,
                    s.id + ", from " + years.label(first_year(s)) + ": " + amount.describe().en);
    };
    for (stream const& s : all) {
        if (s.amount) require(s, *s.amount);
        for (tranche const& t : s.payers)
            require(s, amount_of(t, s));
    }
}

FORDEL_DECL std::vector<std::uint32_t> settling_order(std::vector<stream> const& all, named_streams const& names) {
    auto const needed_by = [&](std::uint32_t s) {
        std::vector<std::uint32_t> first;
        if (names.first_terms(s) != s) return first;
        for (std::uint32_t const terms : names.terms_of(s))
            for (amounts_needed const& asked : needs_of(all[terms]))
                for (named_stream const& one : names.find(asked.of))
                    if (std::uint32_t const needed = names.first_terms(one.stream);
                        asked.year == amount_year::same && (needed != s || !one.tranche))
                        first.push_back(needed);
        return first;
    };
    auto const name_of = [&](std::uint32_t s) { return all[s].id; };
    std::vector<std::uint32_t> order =
        order_of_needs(static_cast<std::uint32_t>(all.size()), needed_by, name_of).take();
    std::erase_if(order, [&](std::uint32_t s) { return names.first_terms(s) != s; });
    return order;
}

// Whether any tranche of it rests on others, of the stream or not.
FORDEL_DECL bool rests_on_any(stream const& s) {
    return std::any_of(s.payers.begin(), s.payers.end(),
                       [&](tranche const& t) { return amount_of(t, s).is_rest() || !needs_of(t, s).empty(); });
}

FORDEL_DECL std::vector<numbered_tranche> tranche_order(std::vector<stream> const& all,
                                                        std::vector<std::uint32_t> const& terms) {
    std::vector<numbered_tranche> tranches;
    for (std::uint32_t const s : terms)
        for (std::uint32_t t = 0; t < all[s].payers.size(); ++t)
            tranches.push_back({s, t});
    if (std::none_of(terms.begin(), terms.end(), [&](std::uint32_t s) { return rests_on_any(all[s]); }))
        return tranches;
    auto const tranche_at = [&](std::uint32_t place) -> tranche const& {
        return all[tranches[place].stream].payers[tranches[place].tranche];
    };
    auto const name_of = [&](std::uint32_t place) {
        return all[tranches[place].stream].id + '/' + tranche_at(place).id;
    };
    auto const needed_by = [&](std::uint32_t place) {
        stream const& s = all[tranches[place].stream];
        bool const rest = amount_of(tranche_at(place), s).is_rest();
        std::vector<amounts_needed> const needs = needs_of(tranche_at(place), s);
        auto const rests_on = [&](std::string const& name) {
            return std::any_of(needs.begin(), needs.end(), [&](amounts_needed const& asked) {
                return asked.year == amount_year::same &&
                       std::find(asked.of.begin(), asked.of.end(), name) != asked.of.end();
            });
        };
        std::vector<std::uint32_t> first;
        for (std::uint32_t other = 0; other < tranches.size(); ++other)
            if ((rest && other != place && tranches[other].stream == tranches[place].stream) ||
                (!needs.empty() && rests_on(name_of(other))))
                first.push_back(other);
        return first;
    };
    std::vector<numbered_tranche> order;
    for (std::uint32_t const place :
         order_of_needs(static_cast<std::uint32_t>(tranches.size()), needed_by, name_of).take())
        order.push_back(tranches[place]);
    return order;
}

} // namespace detail
} // namespace v0
} // namespace fordel
