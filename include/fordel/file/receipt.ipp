#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/digest.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/cases.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/forms/receipt.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/receipt.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/schedule/programme_case.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using texts_by_name = std::vector<std::pair<std::string, std::string>>;

FORDEL_DECL texts_by_name by_path(std::vector<file_digest> const& files) {
    texts_by_name all;
    for (file_digest const& file : files)
        all.emplace_back(file.path, file.sha256);
    return all;
}

// museum.yaml+floor.yaml: each proposal from the folder of the programme, as it is read. One made in code has no file.
FORDEL_DECL std::string named_scenario(programme_file const& of) {
    std::string named = of.baseline().content().file();
    auto const folder = std::filesystem::path(named).parent_path();
    for (proposal const& one : of.proposals())
        if (!one.file.empty())
            named += '+' + std::filesystem::path(one.file).lexically_proximate(folder).generic_string();
    return named;
}

FORDEL_DECL std::vector<file_digest> digests(texts_by_name const& files) {
    std::vector<file_digest> all;
    for (auto const& [path, sha256] : files)
        all.push_back({path, sha256});
    return all;
}

FORDEL_DECL node node_of_texts(texts_by_name const& texts) {
    std::vector<node_member> members;
    for (auto const& [name, value] : texts)
        members.push_back({name, node(value), {}});
    return node(std::move(members));
}

FORDEL_DECL std::optional<texts_by_name> read_texts(reading& into, node const& says, address const& where) {
    if (!says.is_map()) {
        into.report(errors::file_not_a_map, says.text(), says, where);
        return std::nullopt;
    }
    texts_by_name all;
    for (node_member const& m : says.members())
        all.emplace_back(m.key, read_text(into, m.value, where / m.key).value_or(""));
    return all;
}

FORDEL_DECL std::vector<std::pair<address, node>> settings(node const& says) {
    std::vector<std::pair<address, node>> all;
    for (node_member const& m : says.members())
        all.emplace_back(address(m.key), m.value);
    return all;
}

FORDEL_DECL text of_name(text const& what, std::string const& name) { return joined(what, same(" " + name)); }

// Names that only one side has, or whose values differ, in the order of the first side.
FORDEL_DECL void compare(std::vector<receipt_difference>& into, text const& what, texts_by_name const& then,
                         texts_by_name const& now) {
    auto const in = [](texts_by_name const& all, std::string const& name) {
        auto const found = std::ranges::find(all, name, &texts_by_name::value_type::first);
        return found == all.end() ? std::string() : found->second;
    };
    for (auto const& [name, value] : then)
        if (std::string const other = in(now, name); other != value)
            into.push_back({of_name(what, name), value, other});
    for (auto const& [name, value] : now)
        if (in(then, name).empty() && !value.empty()) into.push_back({of_name(what, name), {}, value});
}

FORDEL_DECL void compare(std::vector<receipt_difference>& into, text const& what, std::string const& then,
                         std::string const& now) {
    if (then != now) into.push_back({what, then, now});
}

inline text file_in_words() { return {"fil", "file"}; }

FORDEL_DECL std::string digest_in(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return in ? sha256_of(std::string(std::istreambuf_iterator<char>(in), {})) : std::string();
}

FORDEL_DECL std::string as_of_text(receipt const& of) {
    return of.choices.as_of ? to_string(*of.choices.as_of) : std::string();
}

FORDEL_DECL node settings_node(receipt const& of) {
    std::vector<node_member> members;
    for (auto const& [where, value] : of.choices.set)
        members.push_back({where.written(), value, {}});
    return node(std::move(members));
}

} // namespace detail

FORDEL_DECL receipt receipt_of(programme_file const& settled, file_choices const& choices) {
    receipt made{.choices = choices};
    std::string digests;
    std::vector<programme_case> const all = cases(settled, choices);
    for (programme_case const& one : all) {
        digests += one.schedule.digest() + '\n';
        made.entries += static_cast<std::int64_t>(one.schedule.size());
    }
    made.schedule = all.size() == 1 ? all.front().schedule.digest() : detail::sha256_of(digests);
    made.programme = detail::named_scenario(settled);
    made.files = settled.source().files();
    made.vintages = settled.vintages(choices);
    return made;
}

FORDEL_DECL node to_node(receipt const& of) {
    std::vector<node_member> members;
    auto const put = [&](char const* key, node value) { members.push_back({key, std::move(value), {}}); };
    put("format", node(std::string(receipt_format)));
    put("fordel", node(of.fordel));
    put("file_format", node(std::to_string(of.file_format)));
    put("programme", node(of.programme));
    put("files", detail::node_of_texts(detail::by_path(of.files)));
    put("vintages", detail::node_of_texts(of.vintages));
    put("chosen", detail::node_of_texts(of.choices.chosen));
    put("set", detail::settings_node(of));
    if (of.choices.as_of) put("as_of", node(detail::as_of_text(of)));
    put("entries", node(std::to_string(of.entries)));
    put("schedule", node(of.schedule));
    return node(std::move(members));
}

FORDEL_DECL std::string to_json(receipt const& of) { return to_json(to_node(of)); }

FORDEL_DECL receipt read_receipt(node const& says) {
    node const* const within = says.find("receipt");
    node const& whole = within == nullptr ? says : *within;
    reading into;
    into.notation = notation::plain;
    map_reader const map(into, whole, within == nullptr ? address() : address("receipt"), forms::receipt);
    map.read("format", [](reading& report, node const& value, address const& where) {
        return detail::read_choice(report, value, where, std::array{receipt_format});
    });
    receipt read{.fordel = map.read("fordel", read_text).value_or(""),
                 .file_format = map.read("file_format", read_whole).value_or(0),
                 .programme = map.read("programme", read_text).value_or(""),
                 .files = detail::digests(map.read("files", detail::read_texts).value_or(detail::texts_by_name{})),
                 .vintages = map.read("vintages", detail::read_texts).value_or(detail::texts_by_name{}),
                 .choices = {.chosen = map.read("chosen", detail::read_texts).value_or(detail::texts_by_name{}),
                             .set = map.has("set") ? detail::settings(*map.find("set"))
                                                   : std::vector<std::pair<address, node>>{},
                             .as_of = map.read("as_of", read_date)},
                 .entries = map.read("entries", read_whole).value_or(0),
                 .schedule = map.read("schedule", read_text).value_or("")};
    into.require_none();
    return read;
}

FORDEL_DECL std::vector<receipt_difference> changed_files(receipt const& then, std::filesystem::path const& root) {
    std::vector<receipt_difference> all;
    for (file_digest const& file : then.files)
        detail::compare(all, detail::of_name(detail::file_in_words(), file.path), file.sha256,
                        detail::digest_in(root / file.path));
    return all;
}

FORDEL_DECL std::vector<receipt_difference> differences(receipt const& then, receipt const& now) {
    std::vector<receipt_difference> all;
    detail::compare(all, detail::file_in_words(), detail::by_path(then.files), detail::by_path(now.files));
    detail::compare(all, {"årgang af", "vintage of"}, then.vintages, now.vintages);
    detail::compare(all, {"alternativ for", "alternative of"}, then.choices.chosen, now.choices.chosen);
    detail::compare(all, {"egne værdier", "values of the caller's own"}, to_json(detail::settings_node(then)),
                    to_json(detail::settings_node(now)));
    detail::compare(all, {"kendt til og med", "known as of"}, detail::as_of_text(then), detail::as_of_text(now));
    detail::compare(all, {"format", "format"}, std::to_string(then.file_format), std::to_string(now.file_format));
    detail::compare(all, {"fordeling", "schedule"}, then.schedule, now.schedule);
    return all;
}

FORDEL_DECL std::vector<receipt_difference> differences(receipt const& then, programme_file const& now) {
    return differences(then, receipt_of(now, then.choices));
}

} // namespace v0
} // namespace fordel
