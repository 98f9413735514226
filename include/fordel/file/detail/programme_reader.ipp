#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/agreements.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/clearings.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/dated_keys.hpp>
#include <fordel/file/detail/known_streams.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/detail/programme_reader.hpp>
#include <fordel/file/detail/stated_sources.hpp>
#include <fordel/file/detail/terms.hpp>
#include <fordel/file/document_names.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/invariant.hpp>
#include <fordel/file/not_calculated.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/rests_on.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/settlement.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/file/streams.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A document from a day on, until something of it changes.
struct day_of_document {
    node content;
    known_names const* names;
    allocation_options rounding;
};

class programme_reader {
public:
    programme_reader(reading& into, document const& source, shipped_data const& shipped, file_choices const& choices,
                     document_read const& last)
        : into_(into), choices_(choices), last_(last),
          sources_{.beside = [source](std::string const& path, node const& from) { return source.beside(path, from); },
                   .shipped = shipped,
                   .as_of = choices.as_of},
          open_(source.content()) {}

    std::optional<programme> read() {
        read_words_by(open_);
        decided_ = chosen(into_, open_, choices_);
        if (choices_.as_of) decided_ = as_of(decided_, *choices_.as_of);
        std::size_t const before = into_.findings().size();
        require_dated_keys(into_, decided_);
        stated_ = stated_values(into_, decided_);
        bool const dates_known = into_.findings().size() == before;
        auto const header = read_header(into_, decided_);
        if (!header || !dates_known) return std::nullopt;
        changes_ = days_of_change(stated_);
        auto made = into_.attempt(decided_, address(), [&] {
            return programme(header->id, header->name, header->in, on(first_day()).rounding, header->years);
        });
        if (made) fill(*made);
        return made;
    }

    // What it leaves to the next reading.
    document_read leave(programme const& made) {
        return {std::move(names_),   open_,           decided_,           choices_.as_of,
                std::move(changes_), made.rounding(), std::move(streams_)};
    }

private:
    // The alternatives are read by the language and notation of the file; what is wrong with these is told when they
    // are decided.
    void read_words_by(node const& content) {
        reading apart;
        read_header(apart, content);
        into_.texts_in = apart.texts_in;
        into_.notation = apart.notation;
        into_.currency = apart.currency;
        into_.year_begins = apart.year_begins;
    }

    void fill(programme& p) {
        only_streams_differ_ = last_.rounding == p.rounding() && last_.as_of == choices_.as_of &&
                               last_.changes == changes_ && same_but_for_streams(last_.decided, decided_) &&
                               (questions().empty() || last_.open.is_same_of_file(open_)); // they rest on others
        for (party const& one : on(first_day()).names->parties.all())
            into_.attempt(section(decided_, "parties"), address("parties") / one.name,
                          [&] { return p.add_party(one).id(); });
        for (assumption& one : assumptions(into_, open_, choices_))
            into_.attempt(section(decided_, "assumptions"), address("assumptions") / one.id,
                          [&] { return p.add(std::move(one)).id(); });
        for (node_member const& one : section(decided_, "streams").members())
            read_terms(p, one);
        for (node_member const& one : section(decided_, "clearings").members())
            read_one_clearing(p, one);
        for (node_member const& one : section(decided_, "agreements").members())
            read_one_agreement(p, one);
        if (node const& settled = section(decided_, "settlement"); !settled.is_nothing() && !into_.failed())
            read_settlement(into_, settled, address("settlement"), p);
        if (!into_.failed()) require_known_streams(into_, p, decided_);
        read_what_else_it_says();
    }

    // What does not make the programme is asked for where it is used.
    void read_what_else_it_says() {
        static_cast<void>(clauses_not_calculated(into_, open_));
        if (node const& always = section(decided_, "always"); !always.is_nothing())
            read_always(into_, always, address("always"));
    }

    // When it begins; of a document without dates any day will do.
    date first_day() {
        std::optional<date> first;
        for (char const* const key : {"streams", "clearings", "agreements"})
            for (node_member const& one : section(decided_, key).members())
                if (auto const during = period_of(one.value))
                    first = std::min(first.value_or(during->first()), during->first());
        return first.value_or(changes_.empty() ? period::year(1).first() : changes_.front());
    }

    // What is wrong with it is told where all of it is read.
    std::optional<period> period_of(node const& item) {
        reading apart = into_;
        node const* const during = item.find("period");
        return during == nullptr || !during->is_text() ? std::nullopt : read_period(apart, *during, address());
    }

    // The last change until the day; none before the first.
    std::optional<date> change_until(date day) const {
        auto const after = std::upper_bound(changes_.begin(), changes_.end(), day);
        return after == changes_.begin() ? std::nullopt : std::optional(*std::prev(after));
    }

    day_of_document const& on(date day) {
        auto const since = change_until(day);
        auto found = days_.find(since);
        if (found != days_.end()) return found->second;
        node content = stated_.empty() ? decided_ : cut_to(decided_, day);
        auto const before = last_.names.find(since);
        // Of this day as it was read last, or of the day that was read before it: most of it says the same.
        known_names const* const known = before != last_.names.end() ? &before->second : latest_;
        latest_ = &(names_[since] = read_known_names(into_, content, sources_, known));
        map_reader const map(into_, content, address(), forms::programme);
        allocation_options rounding = read_settling(map, {}, latest_->parties);
        return days_.emplace(since, day_of_document{std::move(content), latest_, std::move(rounding)}).first->second;
    }

    // Those days of a stream's period on which it is not suspended.
    std::vector<period> paid_parts(node_member const& one, period whole) {
        node const* const off = one.value.find("suspended");
        if (off == nullptr) return parts_between(changes_, whole);
        auto const days = read_each(into_, *off, address("streams") / one.key / "suspended", read_period);
        return without(parts_between(changes_, whole), days.value_or(std::vector<period>{}));
    }

    // The stream as it is at that time; nothing, and a finding, where it cannot be read.
    std::optional<stream> read_at(programme const& p, std::string const& id, period during) {
        day_of_document const& now = on(during.first());
        address const where = address("streams") / id;
        node const& written = section(section(now.content, "streams"), id);
        auto s = read_stream(into_, id, written, where, *now.names, now.rounding);
        if (!s) return s;
        if (now.rounding != p.rounding())
            for (tranche& t : s->payers)
                if (!t.rounding) t.rounding = now.rounding;
        cite(*s, written, where, stated_, during.first());
        if (!dependency_) dependency_.emplace(open_);
        for (open_question const& q : questions())
            if (std::ranges::find(s->assumptions, q.id) == s->assumptions.end() && dependency_->rests(id, q))
                s->assumptions.push_back(q.id);
        s->period = during;
        return s;
    }

    void read_terms(programme& p, node_member const& one) {
        terms_read const* const last = only_streams_differ_ ? last_.terms_of(one) : nullptr;
        if (last != nullptr) return add_stream(p, one, last->terms);
        address const where = address("streams") / one.key;
        auto const whole = period_of(one.value);
        if (node const* const during = one.value.find("period");
            during != nullptr && (is_stated(*during) || is_dated(*during))) {
            into_.report(errors::file_cannot_change, "period given by date", *during, where / "period");
            return;
        }
        if (!whole) {
            auto const& now = on(first_day());
            static_cast<void>(read_stream(into_, one.key, one.value, where, *now.names, now.rounding));
            return;
        }
        std::vector<stream> terms;
        for (period const& during : paid_parts(one, *whole)) {
            if (auto s = read_at(p, one.key, during)) add_terms(terms, std::move(*s), p.years());
        }
        require_paid_once(into_, terms, one.value, where);
        if (into_.failed()) return;
        for (stream& s : terms) {
            if (s.period != *whole) s.whole = *whole;
            if (p.years().part_years == part_years::months && !s.period.whole_months() && whole->whole_months()) {
                into_.report(errors::calendar_not_whole_months, s.period.span() + cut_by(s.period), one.value, where);
                return;
            }
        }
        add_stream(p, one, terms);
    }

    void add_stream(programme& p, node_member const& one, std::vector<stream> const& terms) {
        for (stream const& s : terms)
            into_.attempt(one.value, address("streams") / one.key, [&] { return p.add(s).id(); });
        streams_.insert_or_assign(one.key, terms_read{one.value, terms});
    }

    // Which values begin anew at an end of the days.
    std::string cut_by(period during) const {
        date const after = day_after(during.last());
        date const day = during.first().day() == std::chrono::day(1) ? after : during.first();
        std::string values;
        for (stated_value const& one : stated_)
            if (one.from == day) values += (values.empty() ? ", cut by " : ", ") + one.where.written();
        return values + " from " + to_string(day);
    }

    void read_one_clearing(programme& p, node_member const& one) {
        address const where = address("clearings") / one.key;
        auto const whole = period_of(one.value);
        std::optional<clearing> made;
        for (period const& during :
             whole ? parts_between(changes_, *whole) : std::vector{period(first_day(), first_day())}) {
            day_of_document const& now = on(during.first());
            auto c = read_clearing(into_, one.key, section(section(now.content, "clearings"), one.key), where,
                                   *now.names, now.rounding);
            if (c && !c->rounding && now.rounding != p.rounding()) c->rounding = now.rounding;
            if (c && made && !(*made == *c))
                into_.report(errors::file_clearing_changes, "other terms from " + to_string(during.first()), one.value,
                             where);
            if (!made) made = std::move(c);
        }
        if (made) into_.attempt(one.value, where, [&] { return p.add(std::move(*made)).id(); });
    }

    void read_one_agreement(programme& p, node_member const& one) {
        address const where = address("agreements") / one.key;
        auto const whole = period_of(one.value);
        day_of_document const& now = on(whole ? whole->first() : first_day());
        auto a =
            read_agreement(into_, one.key, section(section(now.content, "agreements"), one.key), where, *now.names);
        if (a) into_.attempt(one.value, where, [&] { return p.add(std::move(*a)).id(); });
    }

    std::vector<open_question> const& questions() {
        if (!questions_) questions_ = open_questions(into_, open_);
        return *questions_;
    }

    reading& into_;
    file_choices const& choices_;
    document_read const& last_;
    bool only_streams_differ_ = false;
    names_by_day names_{};
    std::map<std::string, terms_read, std::less<>> streams_{};
    known_names const* latest_ = nullptr;
    file_sources sources_;
    node open_; // before the choices
    node decided_{};
    std::vector<date> changes_{};
    std::vector<stated_value> stated_{};
    std::map<std::optional<date>, day_of_document> days_{};
    std::optional<std::vector<open_question>> questions_{};
    std::optional<dependency> dependency_{};
};

FORDEL_DECL std::optional<programme> read_programme(reading& into, document const& source, shipped_data const& shipped,
                                                    file_choices const& choices, document_read& last) {
    programme_reader reader(into, source, shipped, choices, last);
    std::optional<programme> made = reader.read();
    if (!made || into.failed()) return std::nullopt;
    last = reader.leave(*made);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
