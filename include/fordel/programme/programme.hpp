// Streams, parties, agreements and assumptions that belong together (ordning).
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

class schedule;

// Something owed on a day.
struct due_item {
    date on;
    fordel::agreement agreement;
};

class programme {
public:
    programme(std::string id, text name, any_currency in, allocation_options rounding = {})
        : id_(std::move(id)), name_(std::move(name)), currency_(in), rounding_(std::move(rounding)) {}

    template <static_currency C>
    programme(std::string id, text name, C in, allocation_options rounding = {})
        : programme(std::move(id), std::move(name), any_currency(in), std::move(rounding)) {}

    // Throws fordel.programme.duplicate_stream, fordel.programme.unknown_assumption, fordel.currency.mismatch,
    // fordel.stream.*.
    template <currency C>
    programme& add(stream<C> const& s) {
        validate(s);
        if (as_any_currency(s.amount.in()) != currency_)
            throw error(errors::currency_mismatch,
                        s.amount.code() + " in a programme in " + std::string(currency_.code()));
        for (auto const& known : streams_)
            if (known.id == s.id) throw error(errors::programme_duplicate_stream, s.id);
        for (std::string const& family : tables_)
            if (in_family(s.id, family) && s.recipients.size() != 1)
                throw error(errors::programme_table_recipients,
                            s.id + " with " + std::to_string(s.recipients.size()) + " recipients");
        for (std::string const& rests_on : s.assumptions)
            find_assumption(rests_on);
        std::vector<party> known = parties_;
        for (auto const& t : s.payers)
            list(known, t.payers.parties());
        list(known, s.recipients.parties());
        streams_.push_back(as_any_currency(s));
        parties_ = std::move(known);
        return *this;
    }
    programme& add(agreement a) {
        for (std::string const& rests_on : a.assumptions)
            find_assumption(rests_on);
        require_new(agreements_, a.id);
        std::vector<party> known = parties_;
        list(known, a.between);
        agreements_.push_back(std::move(a));
        parties_ = std::move(known);
        return *this;
    }
    programme& add(assumption a) {
        require_new(assumptions_, a.id);
        assumptions_.push_back(std::move(a));
        return *this;
    }
    // A party that pays and receives nothing but can be asked for. Throws fordel.party.duplicate for another party's id
    // or name.
    programme& add_party(party const& p) {
        list(parties_, {p});
        return *this;
    }

    // The parts of this stream, or of this family ("cofinancing" takes "cofinancing.…"), are rounded as one table and
    // not each by itself: a payer's total, and its total of a year, are then within one rounding unit of the exact sums
    // too. Throws fordel.schedule.unknown_stream, fordel.programme.table_twice, fordel.programme.table_recipients.
    programme& settle_as_table(std::string const& family) {
        bool found = false;
        for (auto const& s : streams_) {
            if (!in_family(s.id, family)) continue;
            found = true;
            if (s.recipients.size() != 1)
                throw error(errors::programme_table_recipients,
                            s.id + " with " + std::to_string(s.recipients.size()) + " recipients");
            for (std::string const& other : tables_)
                if (in_family(s.id, other))
                    throw error(errors::programme_table_twice, s.id + " in \"" + other + "\" and \"" + family + '"');
        }
        if (!found) throw error(errors::schedule_unknown_stream, '"' + family + '"');
        tables_.push_back(family);
        return *this;
    }

    static bool in_family(std::string const& stream, std::string const& family) {
        return stream == family || stream.starts_with(family + '.');
    }

    std::string const& id() const noexcept { return id_; }
    text const& name() const noexcept { return name_; }
    any_currency in() const noexcept { return currency_; }
    allocation_options const& rounding() const noexcept { return rounding_; }
    std::vector<stream<any_currency>> const& streams() const noexcept { return streams_; }
    std::vector<std::string> const& tables() const noexcept { return tables_; }
    std::vector<agreement> const& agreements() const noexcept { return agreements_; }
    std::vector<assumption> const& assumptions() const noexcept { return assumptions_; }
    std::vector<party> const& parties() const noexcept { return parties_; }

    assumption const& find_assumption(std::string const& id) const {
        for (assumption const& a : assumptions_)
            if (a.id == id) return a;
        throw error(errors::programme_unknown_assumption, '"' + id + '"');
    }

    // What falls due within a period, by date.
    std::vector<due_item> due(period within) const {
        std::vector<due_item> items;
        for (agreement const& a : agreements_)
            for (date const day : a.due)
                if (within.contains(day)) items.push_back({day, a});
        detail::sort_stably(items, [](auto const& a, auto const& b) { return a.on < b.on; });
        return items;
    }

    // Who pays what to whom, when; calculated, not booked. Needs <fordel/schedule.hpp>.
    fordel::schedule schedule() const;

private:
    // Totals go by name, so that no two parties may share one.
    static void list(std::vector<party>& known, std::vector<party> const& more) {
        for (party const& p : more) {
            if (p.id == "uncovered")
                throw error(errors::party_duplicate, p.name + ", whose id stands for what nobody bears");
            auto const same = std::find_if(known.begin(), known.end(),
                                           [&](party const& k) { return k.id == p.id || k.name == p.name; });
            if (same == known.end())
                known.push_back(p);
            else if (*same != p)
                throw error(errors::party_duplicate,
                            p.name + " (" + p.id + ") and " + same->name + " (" + same->id + ')');
        }
    }

    template <class Items>
    static void require_new(Items const& items, std::string const& id) {
        for (auto const& item : items)
            if (item.id == id) throw error(errors::programme_duplicate_id, '"' + id + '"');
    }

    std::string id_;
    text name_;
    any_currency currency_;
    allocation_options rounding_;
    std::vector<party> parties_;
    std::vector<stream<any_currency>> streams_;
    std::vector<std::string> tables_;
    std::vector<agreement> agreements_;
    std::vector<assumption> assumptions_;
};

} // namespace v0
} // namespace fordel
