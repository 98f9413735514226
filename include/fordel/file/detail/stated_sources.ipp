#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/detail/stated_sources.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The values of one stream in force on a day.
class sources_of_stream {
public:
    sources_of_stream(std::vector<stated_value> const& all, address const& stream, date day) {
        std::string const below = stream.written() + '.';
        for (stated_value const& one : all)
            if (one.in_force(day) && one.where.written().starts_with(below)) there_.push_back(&one);
    }

    bool none() const noexcept { return there_.empty(); }

    stated_value const* at(address const& where) const {
        for (stated_value const* const one : there_)
            if (one->where == where) return one;
        return nullptr;
    }

private:
    std::vector<stated_value const*> there_{};
};

// A list has them by number; one alone stands there itself.
FORDEL_DECL void cite_adjustments(std::vector<adjustment>& steps, node const& holder, address const& where,
                                  sources_of_stream const& sources) {
    node const* const list = holder.find("adjustments");
    if (list == nullptr) return;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].citation().empty()) continue;
        address const step = list->is_list() ? where / "adjustments" / (i + 1) : where / "adjustments";
        std::string_view const kind = to_string(steps[i].kind());
        for (address const& place : {step / kind, step})
            if (auto const* const said = sources.at(place); said != nullptr && !said->source.empty()) {
                steps[i] = steps[i].citation(said->source);
                break;
            }
    }
}

// What all of them say, where one says anything and no other says otherwise.
template <class Field>
void take_agreed(Field& into, std::vector<stated_value const*> const& said, Field stated_value::* field) {
    Field agreed{};
    for (stated_value const* const one : said) {
        if ((one->*field).empty() || one->*field == agreed) continue;
        if (!agreed.empty()) return;
        agreed = one->*field;
    }
    if (!agreed.empty()) into = agreed;
}

FORDEL_DECL void cite(stream& s, node const& written, address const& where, std::vector<stated_value> const& all,
                      date day) {
    sources_of_stream const sources(all, where, day);
    if (sources.none()) return;
    cite_adjustments(s.adjustments, written, where, sources);
    std::vector<stated_value const*> of_parts;
    node const* const payers = written.find("paid by");
    for (tranche& t : s.payers) {
        if (payers == nullptr || !payers->is_map()) break;
        node const* const own = payers->find(t.id);
        bool const is_part = own != nullptr && own->is_map();
        address const part = is_part ? where / "paid by" / t.id : where / "paid by";
        cite_adjustments(t.adjustments, is_part ? *own : *payers, part, sources);
        if (auto const* const said = sources.at(part / "amount")) of_parts.push_back(said);
    }
    if (auto const* const said = sources.at(where / "amount")) {
        take_agreed(s.citation, {said}, &stated_value::source);
        take_agreed(s.decision, {said}, &stated_value::decided);
    }
    if (s.citation.empty()) take_agreed(s.citation, of_parts, &stated_value::source);
    if (s.decision.empty()) take_agreed(s.decision, of_parts, &stated_value::decided);
}

} // namespace detail
} // namespace v0
} // namespace fordel
