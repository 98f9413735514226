// Two arrays as one, where a table is made of parts.
#pragma once

#include <array>
#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class T, std::size_t First, std::size_t Second, class FirstArray, class SecondArray>
constexpr std::array<T, First + Second> joined_of(FirstArray const& first, SecondArray const& second) {
    std::array<T, First + Second> both{};
    for (std::size_t i = 0; i < First; ++i)
        both[i] = first[i];
    for (std::size_t i = 0; i < Second; ++i)
        both[First + i] = second[i];
    return both;
}

template <class T, std::size_t First, std::size_t Second>
constexpr std::array<T, First + Second> joined(T const (&first)[First], T const (&second)[Second]) {
    return joined_of<T, First, Second>(first, second);
}

template <class T, std::size_t First, std::size_t Second>
constexpr std::array<T, First + Second> joined(std::array<T, First> const& first, std::array<T, Second> const& second) {
    return joined_of<T, First, Second>(first, second);
}

template <class T, std::size_t First, std::size_t Second>
constexpr std::array<T, First + Second> joined(std::array<T, First> const& first, T const (&second)[Second]) {
    return joined_of<T, First, Second>(first, second);
}

} // namespace detail
} // namespace v0
} // namespace fordel
