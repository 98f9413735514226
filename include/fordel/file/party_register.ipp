#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct party_register::data {
    explicit data(std::vector<party> parties) : all(detail::distinct(std::move(parties))), index(all) {}

    std::vector<party> all;
    detail::party_index index;
};

FORDEL_DECL party_register::party_register() : party_register(std::vector<party>{}) {}

FORDEL_DECL party_register::party_register(std::vector<party> all)
    : data_(std::make_shared<data const>(std::move(all))) {}

FORDEL_DECL std::vector<party> const& party_register::all() const noexcept { return data_->all; }

FORDEL_DECL party const& party_register::find(std::string_view written) const {
    return data_->all[data_->index.find(written)];
}

FORDEL_DECL party const* party_register::find_exact(std::string_view written) const {
    auto const found = data_->index.exact(written);
    return found ? &data_->all[*found] : nullptr;
}

namespace detail {

// Files say "state body" where the library says state_body.
FORDEL_DECL party_kind kind_written(std::string written) {
    std::ranges::replace(written, ' ', '_');
    return party_kind_from_name(written);
}

// A party as it stands in the file, and where.
struct stated_party {
    party who{};
    node says{};
    address where{};
};

class parties_reader {
public:
    parties_reader(reading& into, file_sources const& sources) : into_(into), sources_(sources) {}

    void read(node const& says, address const& where) {
        if (!says.is_map() && !says.is_nothing())
            into_.report(errors::file_not_a_map, "parties: " + detail::quoted(says.text()), says, where);
        for (node_member const& m : says.members())
            if (m.key == "file")
                for_each_file(m.value, where / m.key);
            else
                add(one(m.key, m.value, where / m.key), m.value, where / m.key);
    }

    // With ids. A second one with the id or code of another is reported, and has one of its own: so that its name is
    // known to who uses it.
    party_register known() {
        std::vector<party> all;
        all.reserve(stated_.size());
        for (stated_party& s : stated_)
            all.push_back(std::move(s.who));
        all = told_apart(std::move(all));
        std::unordered_set<std::string> ids, codes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            party& p = all[i];
            if (!p.code.empty() && !codes.insert(p.code).second) {
                report_second(p, "code", p.code, stated_[i]);
                p.code.clear();
            }
            if (ids.insert(p.id).second) continue;
            report_second(p, "id", p.id, stated_[i]);
            do
                p.id += '\'';
            while (!ids.insert(p.id).second);
        }
        return party_register(std::move(all));
    }

private:
    void add(party who, node const& says, address const& where) {
        if (!who.name.empty()) return stated_.push_back({std::move(who), says, where});
        into_.report(errors::party_no_id, "a party without a name", says, where);
    }

    party one(std::string const& name, node const& says, address const& where) {
        party who{{}, name, party_kind::other, {}};
        if (says.is_nothing()) return who;
        map_reader const map(into_, says, where, forms::party);
        if (auto shown = map.read("name", read_text)) {
            who.id = name; // by which the file calls it
            who.name = std::move(*shown);
        }
        if (auto id = map.read("id", read_text)) who.id = std::move(*id);
        if (auto code = map.read("code", read_text)) who.code = std::move(*code);
        auto const kind = [](reading& into, node const& value, address const& place) {
            return read_scalar(into, value, place, forms::party_kind, kind_written);
        };
        if (auto const stated = map.read("kind", kind)) who.kind = *stated;
        return who;
    }

    void for_each_file(node const& says, address const& where) {
        if (!says.is_list()) return file(says, where);
        for (std::size_t i = 0; i < says.items().size(); ++i)
            file(says.items()[i], where / (i + 1));
    }

    void file(node const& says, address const& where) {
        auto const path = read_text(into_, says, where);
        if (!path) return;
        into_.attempt(says, where, [&] {
            csv_table const table = read_csv_table(sources_.beside(*path, says));
            auto const name = table.column({"name", "navn", "party", "part"});
            if (!name) throw error(errors::file_table, shortened(*path) + ", without a column name");
            auto const id = table.column({"id"}), code = table.column({"code", "kode"}),
                       kind = table.column({"kind", "art"});
            stated_.reserve(stated_.size() + table.rows.size());
            for (csv_row const& row : table.rows) {
                auto const cell = [&](auto const& column) { return column ? row.cells[*column] : std::string(); };
                party who{cell(id), cell(name), party_kind::other, cell(code)};
                if (std::string stated = cell(kind); !stated.empty())
                    read_at([&] { return "line " + std::to_string(row.line) + " of " + *path; },
                            [&] { return who.kind = kind_written(std::move(stated)); });
                add(std::move(who), says, where);
            }
            return true;
        });
    }

    void report_second(party const& p, char const* what, std::string const& same, stated_party const& at) {
        into_.report(errors::party_duplicate,
                     shortened(p.name) + ", the second with the " + what + ' ' + shortened(same), at.says, at.where);
    }

    reading& into_;
    file_sources const& sources_;
    std::vector<stated_party> stated_{};
};

} // namespace detail

FORDEL_DECL party_register read_parties(reading& into, node const& says, address const& where,
                                        file_sources const& sources) {
    detail::parties_reader reader(into, sources);
    reader.read(says, where);
    return reader.known();
}

FORDEL_DECL std::optional<party> read_party(reading& into, node const& says, address const& where,
                                            party_register const& parties) {
    std::string const* const written = scalar(into, says, where, forms::party);
    if (written == nullptr) return std::nullopt;
    return into.attempt(says, where, [&] { return parties.find(*written); });
}

FORDEL_DECL node party_node(party const& who, std::string const& name) {
    std::vector<node_member> members;
    auto const say = [&](std::string key, std::string value) {
        members.push_back({std::move(key), node(std::move(value)), {}});
    };
    if (who.name != name) say("name", who.name);
    if (who.id != (who.name == name ? named(name).id : name)) say("id", who.id);
    if (!who.code.empty()) say("code", who.code);
    if (who.kind != party_kind::other)
        say("kind", std::string(forms::party_kind_choices[static_cast<std::size_t>(who.kind)]));
    return members.empty() ? node() : node(std::move(members));
}

} // namespace v0
} // namespace fordel
