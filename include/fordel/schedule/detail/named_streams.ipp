// Which streams a name stands for, and which of them must be settled first.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
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
        for (amounts_needed const& asked : needs_of(all[s]))
            for (named_stream const& one : names.find(asked.of))
                if (asked.year == amount_year::same && (one.stream != s || !one.tranche)) first.push_back(one.stream);
        return first;
    };
    auto const name_of = [&](std::uint32_t s) { return all[s].id; };
    return order_of_needs(static_cast<std::uint32_t>(all.size()), needed_by, name_of).take();
}

FORDEL_DECL std::vector<std::uint32_t> tranche_order(stream const& s) {
    auto const place_of = [&](std::string_view name) {
        std::string_view const id = s.id;
        std::uint32_t place = 0;
        if (!name.starts_with(id) || name.substr(id.size(), 1) != "/")
            return static_cast<std::uint32_t>(s.payers.size());
        while (place < s.payers.size() && s.payers[place].id != name.substr(id.size() + 1))
            ++place;
        return place;
    };
    auto const needed_by = [&](std::uint32_t t) {
        std::vector<std::uint32_t> first;
        bool const rest = amount_of(s.payers[t], s).is_rest();
        for (std::uint32_t other = 0; rest && other < s.payers.size(); ++other)
            if (other != t) first.push_back(other);
        for (amounts_needed const& asked : needs_of(s.payers[t], s))
            for (std::string const& name : asked.of)
                if (asked.year == amount_year::same && place_of(name) < s.payers.size())
                    first.push_back(place_of(name));
        return first;
    };
    auto const name_of = [&](std::uint32_t t) { return s.id + '/' + s.payers[t].id; };
    return order_of_needs(static_cast<std::uint32_t>(s.payers.size()), needed_by, name_of).take();
}

} // namespace detail
} // namespace v0
} // namespace fordel
