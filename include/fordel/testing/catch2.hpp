// Golden cases and schedules in tests with Catch2 (3.x). Nothing else of fordel needs it: who includes this header
// links it.
//
//   auto const one = GENERATE(fordel::testing::cases_in("tests/museum.case.yaml", fordel::parse_yaml));
//   CHECK_THAT(one, fordel::testing::PassesCase());
//   CHECK_THAT(programme.schedule(), fordel::testing::SameScheduleAs(agreed));
#pragma once

#include <fordel/file/document.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/same_schedule.hpp>

#include <catch2/catch_tostring.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace testing {

// A case of a file; cheap to copy.
class case_in_file {
public:
    case_in_file(std::shared_ptr<case_file const> file, std::size_t place) : file_(std::move(file)), place_(place) {}

    std::string const& name() const { return file_->cases().at(place_).name; }
    case_result check() const { return check_case(*file_, file_->cases().at(place_)); }

    friend std::ostream& operator<<(std::ostream& out, case_in_file const& one) { return out << one.name(); }

private:
    std::shared_ptr<case_file const> file_;
    std::size_t place_;
};

// Every case of the file, one after the other. Throws what case_file::read() throws.
inline Catch::Generators::GeneratorWrapper<case_in_file> cases_in(std::filesystem::path const& path,
                                                                  document_parser parser) {
    auto const file = std::make_shared<case_file const>(case_file::read(path, std::move(parser)));
    std::vector<case_in_file> all;
    for (std::size_t place = 0; place < file->cases().size(); ++place)
        all.emplace_back(file, place);
    return Catch::Generators::from_range(all.begin(), all.end());
}

// What does not match is told when the test fails: the same text as in every runner.
class passes_case : public Catch::Matchers::MatcherBase<case_in_file> {
public:
    explicit passes_case(result_limits limits) : limits_(limits) {}

    bool match(case_in_file const& one) const override {
        case_result const result = one.check();
        told_ = result.passed() ? std::string() : to_string(result, limits_);
        return result.passed();
    }
    std::string describe() const override { return "passes" + (told_.empty() ? "" : ", but:\n" + told_); }

private:
    result_limits limits_;
    mutable std::string told_{};
};

class same_schedule_as : public Catch::Matchers::MatcherBase<schedule> {
public:
    same_schedule_as(schedule expected, result_limits limits) : expected_(std::move(expected)), limits_(limits) {}

    bool match(schedule const& actual) const override {
        told_ = differences(actual, expected_, limits_);
        return told_.empty();
    }
    std::string describe() const override {
        return "comes to the same amounts" + (told_.empty() ? "" : ", but:\n" + told_);
    }

private:
    schedule expected_;
    result_limits limits_;
    mutable std::string told_{};
};

// NOLINTBEGIN(readability-identifier-naming): as Catch2 names its matchers
inline passes_case PassesCase(result_limits const& limits = {}) { return passes_case(limits); }
inline same_schedule_as SameScheduleAs(schedule expected, result_limits const& limits = {}) {
    return {std::move(expected), limits};
}
// NOLINTEND(readability-identifier-naming)

} // namespace testing
} // namespace v0
} // namespace fordel

// A schedule is a range of its entries, which would be shown one by one.
template <>
struct Catch::StringMaker<fordel::schedule> {
    static std::string convert(fordel::schedule const& s) {
        return "a schedule of " + std::to_string(s.size()) + " entries";
    }
};

template <>
struct Catch::is_range<fordel::schedule> {
    static bool const value = false;
};
