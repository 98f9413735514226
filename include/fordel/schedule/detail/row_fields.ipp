// How rows are told apart by numbers, so that a text is made once for a group and not for each row.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/row_fields.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/totals.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// In English, or in Danish where it is told only there.
inline std::string const& group_name(text const& group) { return group.en.empty() ? group.da : group.en; }

// What one field says of a row. Texts that many streams, tranches or parties may share are numbered beforehand.
class row_field {
public:
    row_field(schedule_table const& t, schedule_field field);

    std::int64_t number(std::uint32_t row) const;
    std::string label(std::uint32_t row) const;

private:
    bool of_recipient() const noexcept {
        return field_ == schedule_field::recipient || field_ == schedule_field::recipient_id ||
               field_ == schedule_field::recipient_code;
    }
    party const& party_of(std::uint32_t row) const {
        return t_.party_at(of_recipient() ? t_.recipients[row] : t_.payers[row]);
    }
    std::int64_t number_of(std::string const& text) {
        return texts_.emplace(text, static_cast<std::int64_t>(texts_.size())).first->second;
    }
    std::string shown(text const& group) const {
        return shared_.contains(group_name(group)) ? group_name(group) + " (" + group.da + ')' : group_name(group);
    }
    std::string shown(party const& p) const { return shared_.contains(p.name) ? told_apart(p) : p.name; }

    schedule_table const& t_;
    schedule_field field_;
    std::unordered_map<std::string, std::int64_t> texts_{};
    std::vector<std::vector<std::int64_t>> numbers_{}; // of tranches by stream; of groups and codes in the first
    std::unordered_set<std::string_view> shared_{};    // names of more than one party, or of more than one group
};

FORDEL_DECL row_field::row_field(schedule_table const& t, schedule_field field) : t_(t), field_(field) {
    using enum schedule_field;
    if (field == tranche)
        for (std::size_t s = 0; s < t.streams(); ++s) {
            numbers_.emplace_back();
            for (auto const& part : t.stream_at(s).payers)
                numbers_.back().push_back(number_of(part.id));
        }
    if (field == group) {
        numbers_.emplace_back();
        std::unordered_map<std::string_view, std::int64_t> names;
        for (std::size_t s = 0; s < t.streams(); ++s) {
            text const& told = t.stream_at(s).group;
            numbers_.back().push_back(number_of(told.da + '\n' + told.en));
            std::int64_t const number = numbers_.back().back();
            if (names.emplace(group_name(told), number).first->second != number) shared_.insert(group_name(told));
        }
    }
    if (field == payer_code || field == recipient_code) {
        numbers_.emplace_back();
        for (party const& p : t.of.parties())
            numbers_.back().push_back(number_of(p.code));
        numbers_.back().push_back(number_of("")); // of nobody
    }
    if (field == payer || field == recipient) {
        std::unordered_set<std::string_view> names{uncovered_party().name};
        for (party const& p : t.of.parties())
            if (!names.insert(p.name).second) shared_.insert(p.name);
    }
}

FORDEL_DECL std::int64_t row_field::number(std::uint32_t row) const {
    using enum schedule_field;
    std::uint32_t const who = of_recipient() ? t_.recipients[row] : t_.payers[row];
    month_range const during = t_.part(row).months();
    switch (field_) {
    case year:
        return t_.year(row);
    case stream:
        return t_.names.first_terms(t_.part(row).stream);
    case status:
        return static_cast<std::int64_t>(t_.stream_of(t_.part(row)).status);
    case tranche:
        return numbers_[t_.part(row).stream][t_.part(row).tranche];
    case group:
        return numbers_[0][t_.part(row).stream];
    case months:
        return during.first * 100 + during.last;
    case first_month:
        return during.first;
    case last_month:
        return during.last;
    case due_month:
        return t_.stream_of(t_.part(row)).due_month.value_or(0);
    case payer_code:
    case recipient_code:
        return who == schedule_table::nobody ? numbers_[0].back() : numbers_[0][who];
    case payer:
    case payer_id:
    case recipient:
    case recipient_id:
        break;
    }
    return who;
}

FORDEL_DECL std::string row_field::label(std::uint32_t row) const {
    using enum schedule_field;
    auto const& of = t_.stream_of(t_.part(row));
    switch (field_) {
    case stream:
        return of.id;
    case status:
        return to_string(of.status);
    case tranche:
        return of.payers[t_.part(row).tranche].id;
    case group:
        return shown(of.group);
    case months:
        return to_string(t_.part(row).months());
    case year:
    case first_month:
    case last_month:
        return std::to_string(number(row));
    case due_month:
        return of.due_month ? std::to_string(*of.due_month) : "";
    case payer_id:
    case recipient_id:
        return party_of(row).id;
    case payer_code:
    case recipient_code:
        return party_of(row).code;
    case payer:
    case recipient:
        break;
    }
    return shown(party_of(row));
}

struct hash_of_numbers {
    std::size_t operator()(std::vector<std::int64_t> const& numbers) const noexcept {
        std::size_t all = 0;
        for (std::int64_t const n : numbers)
            all = all * 1'000'003 + std::hash<std::int64_t>{}(n);
        return all;
    }
};

FORDEL_DECL std::vector<row_field> readers_of(schedule_table const& t, std::vector<schedule_field> const& fields) {
    std::vector<row_field> readers;
    for (schedule_field const field : fields)
        readers.emplace_back(t, field);
    return readers;
}

FORDEL_DECL row_groups group_rows(schedule_table const& t, std::vector<std::uint32_t> const& rows,
                                  std::vector<schedule_field> const& fields) {
    std::vector<row_field> const readers = readers_of(t, fields);
    std::unordered_map<std::vector<std::int64_t>, std::uint32_t, hash_of_numbers> known;
    std::vector<std::int64_t> numbers(fields.size());
    row_groups groups;
    groups.of_row.reserve(rows.size());
    for (std::uint32_t const row : rows) {
        pass_checkpoint();
        for (std::size_t f = 0; f < readers.size(); ++f)
            numbers[f] = readers[f].number(row);
        auto const [at, is_new] = known.emplace(numbers, static_cast<std::uint32_t>(groups.first.size()));
        if (is_new) groups.first.push_back(row);
        groups.of_row.push_back(at->second);
    }
    return groups;
}

FORDEL_DECL std::vector<std::vector<std::string>> labels_of(schedule_table const& t, row_groups const& groups,
                                                            std::vector<schedule_field> const& fields) {
    std::vector<row_field> const readers = readers_of(t, fields);
    std::vector<std::vector<std::string>> labels;
    for (std::uint32_t const row : groups.first) {
        pass_checkpoint();
        std::vector<std::string>& label = labels.emplace_back();
        for (row_field const& reader : readers)
            label.push_back(reader.label(row));
    }
    return labels;
}

} // namespace detail
} // namespace v0
} // namespace fordel
