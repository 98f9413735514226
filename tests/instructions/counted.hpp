// Runs one of the calls of a program so many times: `program <name> <times>`. Two runs under callgrind, of which one
// makes as many calls more, tell what a call takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

// What a call comes to is written here, so that no compiler leaves it out.
inline std::int64_t volatile kept = 0;

inline int run_counted(int argc, char** argv, std::map<std::string, std::function<void()>> const& calls) {
    if (argc != 3 || !calls.contains(argv[1])) return EXIT_FAILURE;
    auto const& call = calls.at(argv[1]);
    for (auto times = std::stoul(argv[2]); times > 0; --times)
        call();
    return EXIT_SUCCESS;
}
