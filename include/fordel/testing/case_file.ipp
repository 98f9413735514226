#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/detail/case_check.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/detail/case_reader.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct case_file::data {
    data(std::filesystem::path at, document read, document_parser by, shipped_data comes_with)
        : path(std::move(at)), source(std::move(read)), parse(std::move(by)), shipped(std::move(comes_with)),
          files([this](std::string const& name, node const& from) { return source.beside(name, from); }),
          cases(detail::read_cases(source.content(), files)),
          check(source.content(), files, [this](node const& of, file_choices const& choices) {
              return detail::settled_case_of(programme(of), choices);
          }) {}
    data(data const&) = delete;
    data& operator=(data const&) = delete;
    ~data() = default;

    // Read once, however many cases are about it. That it stands below the root is the document's to say.
    programme_file const& programme(node const& named) {
        auto const known = programmes.find(named.text());
        if (known != programmes.end()) return known->second;
        (void)source.beside(named.text(), named);
        return programmes.emplace(named.text(), programme_file::read(path.parent_path() / named.text(), parse, shipped))
            .first->second;
    }

    std::filesystem::path path;
    document source;
    document_parser parse;
    shipped_data shipped;
    detail::csv_files files;
    std::vector<golden_case> cases;
    detail::case_check check;
    std::map<std::string, programme_file, std::less<>> programmes{};
};

FORDEL_DECL case_file case_file::read(std::filesystem::path const& path, document_parser parse, shipped_data shipped) {
    case_file made;
    document source = document::read(path, parse);
    made.data_ = std::make_shared<data>(path, std::move(source), std::move(parse), std::move(shipped));
    return made;
}

FORDEL_DECL std::filesystem::path const& case_file::path() const noexcept { return data_->path; }
FORDEL_DECL document const& case_file::source() const noexcept { return data_->source; }
FORDEL_DECL node const& case_file::content() const noexcept { return data_->source.content(); }
FORDEL_DECL std::vector<golden_case> const& case_file::cases() const noexcept { return data_->cases; }

FORDEL_DECL golden_case const& case_file::find(std::string_view name) const {
    for (golden_case const& one : cases())
        if (one.name == name) return one;
    std::string const near =
        detail::nearest(cases(), name, [](golden_case const& one) -> std::string_view { return one.name; });
    throw error(errors::case_no_such_case,
                detail::quoted(name) + " in " + path().string() + (near.empty() ? "" : " (nearest: " + near + ")"));
}

FORDEL_DECL std::vector<std::filesystem::path> case_file::programmes() const {
    std::vector<std::filesystem::path> all;
    for (golden_case const& one : cases())
        if (one.kind == "programme")
            all.push_back(std::filesystem::weakly_canonical(path().parent_path() / one.subject.text()));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

FORDEL_DECL std::vector<std::filesystem::path> case_file::used() const {
    std::vector<std::filesystem::path> all{path()};
    auto const add = [&](document const& of, std::filesystem::path const& at) {
        for (file_digest const& file : of.files())
            all.push_back((detail::root_of(std::filesystem::weakly_canonical(at)) / file.path).lexically_normal());
    };
    add(source(), path());
    for (auto const& [name, programme] : data_->programmes)
        add(programme.source(), path().parent_path() / name);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

FORDEL_DECL case_result check_case(case_file const& file, golden_case const& wanted) {
    return file.data_->check(wanted);
}

FORDEL_DECL std::vector<case_result> check_cases(case_file const& file) {
    std::vector<case_result> all;
    for (golden_case const& wanted : file.cases())
        all.push_back(check_case(file, wanted));
    return all;
}

FORDEL_DECL std::vector<std::filesystem::path> find_case_files(std::filesystem::path const& folder) {
    if (!std::filesystem::is_directory(folder)) return {folder};
    std::vector<std::filesystem::path> all;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(".case.yaml"))
            all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace v0
} // namespace fordel
