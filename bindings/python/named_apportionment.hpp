// An apportionment as Python sees it: by place, or by the names of those who share where the weights came by name.
#pragma once

#include <fordel/apportionment/apportionment.hpp>

#include <string>
#include <vector>

namespace fordel::python {

struct named_apportionment {
    apportionment shared;
    std::vector<std::string> names; // empty where the weights came by place

    friend bool operator==(named_apportionment const&, named_apportionment const&) = default;
};

} // namespace fordel::python
