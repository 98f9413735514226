// Many amounts at once as Python has them: an array in memory, or a column that speaks Arrow.
#pragma once

#include <fordel/io/arrow_amounts.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// Memory that another object shows by the buffer protocol, held until this is gone.
class shown_memory {
public:
    // Throws what the object raises.
    shown_memory(py::handle of, int flags);
    shown_memory(shown_memory&& from) noexcept;
    shown_memory& operator=(shown_memory const&) = delete;
    ~shown_memory();

    Py_buffer const* operator->() const noexcept { return &view_; }
    std::size_t elements() const;
    // Whether the elements are signed integers of 64 bits where they stand.
    bool holds_int64() const;
    // Whether some of it lies between these ends.
    bool meets(void const* first, void const* last) const;

private:
    Py_buffer view_{};
};

// The amounts of one call.
class given_amounts {
public:
    // `places`: of decimals, how many one unit has. Throws fordel.plan.not_amounts, .float, .scale, .null, .too_large.
    static given_amounts from(py::object value, int places);

    // Of a column of Arrow's what stands for rows without an amount, too.
    std::span<std::int64_t const> values() const { return values_; }
    // Of a column without any amount there are no values.
    std::size_t size() const { return column_ ? column_->size() : values_.size(); }

    arrow_amounts const* column() const { return column_.get(); } // null for an array
    bool in_numpy() const { return in_numpy_; }
    bool meets(void const* first, void const* last) const;

private:
    void read_array(py::handle value);

    std::unique_ptr<arrow_amounts> column_{};
    std::optional<shown_memory> memory_{};
    std::vector<std::int64_t> own_{};
    std::span<std::int64_t const> values_{};
    bool in_numpy_ = false;
};

// For each amount the place of its key. Throws fordel.plan.no_such_key, and those of the amounts.
std::vector<std::uint32_t> key_places_from(py::object const& which);

} // namespace fordel::python
