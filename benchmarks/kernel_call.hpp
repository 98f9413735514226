// A call of the kernel with memory of the caller's own, as a loop over amounts would make it.
#pragma once

#include <fordel/kernel/method.hpp>

#include <cstdint>
#include <span>
#include <vector>

template <fordel::method Method>
class kernel_call {
public:
    explicit kernel_call(std::size_t parties) : scratch_(Method::scratch_size(parties)) {}

    fordel::outcome operator()(std::int64_t units, std::span<std::int64_t const> weights, std::span<std::int64_t> out) {
        return fordel::try_apportion(Method{}, units, weights, out, scratch_);
    }

private:
    std::vector<fordel::scratch_for<Method, std::int64_t, std::int64_t>> scratch_;
};
