// Which floors and caps of a programme ever changed an amount.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The adjustments of one side of a stream, and which of them changed anything.
struct bounds_of_side {
    address where;
    std::vector<adjustment> steps{};
    std::set<std::size_t> binding{};

    bool is_bound(std::size_t step) const {
        return steps[step].kind() == adjustment_kind::floor || steps[step].kind() == adjustment_kind::cap;
    }
};

inline void note_effects(bounds_of_side& side, std::shared_ptr<key_in_use const> const& key) {
    if (!key || !key->made_by) return;
    for (adjustment_effect const& effect : key->made_by->effects)
        for (adjustment_change const& change : effect.changes)
            if (change.step && change.before != change.after) side.binding.insert(*change.step);
}

// Every side of every stream that has bounds, each once however many terms and cases there are.
class bounds_in_use {
public:
    void note(schedule const& s) {
        if (s.empty()) return;
        schedule_table const& table = s[0].table();
        for (settled_part const& part : table.parts) {
            if (part.stream >= table.of.streams().size()) continue;
            stream const& own = table.stream_of(part);
            address const where = address("streams") / own.id;
            tranche const& t = table.tranche_of(part);
            note_effects(side_of(where / "paid by" / t.id / "adjustments", t.adjustments), part.payers);
            note_effects(side_of(where / "adjustments", own.adjustments), part.recipients);
        }
    }

    std::vector<bounds_of_side> const& sides() const noexcept { return sides_; }

private:
    bounds_of_side& side_of(address const& where, std::vector<adjustment> const& steps) {
        auto const known =
            std::find_if(sides_.begin(), sides_.end(), [&](bounds_of_side const& side) { return side.where == where; });
        if (known != sides_.end()) return *known;
        return sides_.emplace_back(bounds_of_side{where, steps});
    }

    std::vector<bounds_of_side> sides_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
