// A schema, an array or a stream of Arrow's that was handed over, and is released by whoever holds it last.
#pragma once

#include <fordel/io/arrow_abi.hpp> // IWYU pragma: export

#include <utility>

namespace fordel {
inline namespace v0 {

template <class Abi>
class arrow_owned {
public:
    arrow_owned() = default;
    // Takes it out of where it stands, which then has nothing to release.
    explicit arrow_owned(Abi& from) : it_(from) { from.release = nullptr; }
    arrow_owned(arrow_owned&& from) noexcept : arrow_owned(from.it_) {}
    arrow_owned& operator=(arrow_owned from) noexcept {
        std::swap(it_, from.it_);
        return *this;
    }
    ~arrow_owned() {
        if (it_.release != nullptr) it_.release(&it_);
    }

    // To be filled by who hands over.
    Abi* place() noexcept { return &it_; }
    bool empty() const noexcept { return it_.release == nullptr; }
    Abi const& operator*() const noexcept { return it_; }
    Abi const* operator->() const noexcept { return &it_; }

private:
    Abi it_{};
};

} // namespace v0
} // namespace fordel
