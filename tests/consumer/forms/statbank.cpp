// An outside program that reads a download, and brings Boost.JSON in another file or not at all.
#include <fordel/io/statbank.hpp>

#include <iostream>

int main() {
    auto const counts = fordel::read_statbank(
        R"({"id": ["Tid", "OMRÅDE"], "size": [1, 1], "value": [653664], "dimension": {"Tid": {"category": {"index": ["2022K1"]}},
            "OMRÅDE": {"category": {"index": ["101"]}}}})");
    std::cout << counts.at("101", fordel::make_date(2022, 1, 1)).heads << '\n';
}
