// A list that many results have in common.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Immutable, so that copies are cheap: they share the values.
template <class T>
class shared_values {
public:
    shared_values() = default;
    explicit(false) shared_values(std::vector<T> values)
        : all_(std::make_shared<std::vector<T> const>(std::move(values))) {}

    std::vector<T> const& all() const noexcept { return all_ ? *all_ : none(); }

    bool empty() const noexcept { return all().empty(); }
    std::size_t size() const noexcept { return all().size(); }
    T const& operator[](std::size_t i) const noexcept { return all()[i]; }

    friend bool operator==(shared_values const& a, shared_values const& b) {
        return a.all_ == b.all_ || a.all() == b.all();
    }

private:
    static std::vector<T> const& none() noexcept {
        static std::vector<T> const empty;
        return empty;
    }

    std::shared_ptr<std::vector<T> const> all_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
