// How the values of one column are read.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/io/arrow_amounts.hpp>
#include <fordel/io/arrow_owned.hpp>
#include <fordel/kernel/integer.hpp>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a column is, as its schema says: whole numbers, or decimals of so many bits and places.
struct amounts_type {
    char whole = 0; // Arrow's letter for the type; 0 of decimals
    int bits = 0;
    int places = 0;
};

// The name of a type that holds no amounts, in words where it is a usual one.
FORDEL_DECL std::string arrow_type_name(std::string_view format) {
    constexpr std::pair<std::string_view, char const*> names[] = {
        {"e", "float16"}, {"f", "float32"}, {"g", "float64"}, {"b", "bool"},  {"n", "nulls"},
        {"u", "text"},    {"U", "text"},    {"vu", "text"},   {"z", "bytes"}, {"tdD", "days"},
        {"tdm", "days"},  {"+l", "lists"},  {"+L", "lists"},
    };
    for (auto const& [letters, name] : names)
        if (format == letters) return name;
    return "Arrow's type " + quoted(format);
}

// A column as errors call it.
FORDEL_DECL std::string column_name(ArrowSchema const& schema) {
    bool const named = schema.name != nullptr && *schema.name != '\0';
    return named ? "column " + quoted(schema.name) : std::string("the column");
}

[[noreturn]] inline void refuse_type(ArrowSchema const& schema) {
    std::string_view const format = schema.format;
    bool const is_float = format == "e" || format == "f" || format == "g";
    std::string const type = schema.dictionary != nullptr ? "a dictionary" : arrow_type_name(format);
    throw error(is_float ? errors::plan_float : errors::plan_not_amounts, column_name(schema) + " of " + type);
}

// "d:38,2" or "d:9,2,32".
FORDEL_DECL bool read_decimal_type(std::string_view format, amounts_type& type) {
    int numbers[3] = {0, 0, 128};
    char const* at = format.data() + 2;
    char const* const end = format.data() + format.size();
    for (int& number : numbers) {
        auto const read = std::from_chars(at, end, number);
        if (read.ec != std::errc{}) return false;
        at = read.ptr;
        if (at == end) break;
        ++at; // the comma
    }
    type = {.bits = numbers[2], .places = numbers[1]};
    return type.bits == 32 || type.bits == 64 || type.bits == 128;
}

FORDEL_DECL amounts_type amounts_type_of(ArrowSchema const& schema) {
    std::string_view const format = schema.format;
    amounts_type type;
    if (schema.dictionary != nullptr) refuse_type(schema);
    if (format.size() == 1 && std::string_view("cCsSiIlL").find(format[0]) != std::string_view::npos)
        return {.whole = format[0]};
    if (!format.starts_with("d:") || !read_decimal_type(format, type)) refuse_type(schema);
    return type;
}

// The rows of one array.
struct array_rows {
    ArrowArray const* array;
    std::size_t first; // of the buffers
    std::size_t count;

    bool may_miss() const { return array->null_count != 0 && array->buffers[0] != nullptr; }
    bool has(std::size_t row) const {
        if (!may_miss()) return true;
        auto const* const bits = static_cast<std::uint8_t const*>(array->buffers[0]);
        return ((bits[(first + row) / 8] >> ((first + row) % 8)) & 1) != 0;
    }
    bool all_present() const {
        for (std::size_t row = 0; may_miss() && row < count; ++row)
            if (!has(row)) return false;
        return true;
    }
    bool aligned() const { return reinterpret_cast<std::uintptr_t>(array->buffers[1]) % alignof(std::int64_t) == 0; }
    // By copying: nobody has promised that values are aligned.
    template <class T>
    T value(std::size_t place) const {
        T read;
        std::memcpy(&read, static_cast<char const*>(array->buffers[1]) + place * sizeof(T), sizeof(T));
        return read;
    }
};

// Reads one value after the other to int64, and remembers where none is.
class amounts_reader {
public:
    amounts_reader(ArrowSchema const& column, amounts_type type, int places, std::size_t rows)
        : column_(column), type_(type), places_(places), rows_(rows) {
        out.reserve(rows);
    }

    std::vector<std::int64_t> out{};
    present_rows present{};

    void read(array_rows const& rows) {
        switch (type_.whole) {
        case 'c':
            return read_whole<std::int8_t>(rows);
        case 'C':
            return read_whole<std::uint8_t>(rows);
        case 's':
            return read_whole<std::int16_t>(rows);
        case 'S':
            return read_whole<std::uint16_t>(rows);
        case 'i':
            return read_whole<std::int32_t>(rows);
        case 'I':
            return read_whole<std::uint32_t>(rows);
        case 'l':
            return read_whole<std::int64_t>(rows);
        case 'L':
            return read_whole<std::uint64_t>(rows);
        default:
            return read_decimals(rows);
        }
    }

private:
    template <std::integral Int>
    void read_whole(array_rows const& rows) {
        read_each(rows, [&](std::size_t row) {
            Int const value = rows.value<Int>(rows.first + row);
            if (!std::in_range<std::int64_t>(value)) too_large(big_integer(value));
            return static_cast<std::int64_t>(value);
        });
    }

    void read_decimals(array_rows const& rows) {
        read_each(rows, [&](std::size_t row) {
            std::size_t const place = rows.first + row;
            if (type_.bits == 32) return in_units(rows.value<std::int32_t>(place));
            if (type_.bits == 64) return in_units(rows.value<std::int64_t>(place));
            auto const low = rows.value<std::uint64_t>(2 * place);
            auto const high = rows.value<std::int64_t>(2 * place + 1);
            auto const narrow = static_cast<std::int64_t>(low);
            if (high == (narrow < 0 ? -1 : 0)) return in_units(narrow);
            return in_units((big_integer(high) << 64) + low);
        });
    }

    template <class Value>
    void read_each(array_rows const& rows, Value const& value) {
        for (std::size_t row = 0; row < rows.count; ++row)
            if (rows.has(row))
                out.push_back(value(row));
            else
                miss();
    }

    void miss() {
        present.miss(out.size(), rows_);
        out.push_back(out.empty() ? 0 : out.back());
    }

    // Most decimals are read here, by one comparison or one multiplication.
    std::int64_t in_units(std::int64_t digits) const {
        if (type_.places == places_ || digits == 0) return digits;
        std::int64_t scaled = 0;
        if (type_.places < places_ && places_ - type_.places < 19 &&
            !multiply_overflows(digits, power_of_ten_64(places_ - type_.places), scaled))
            return scaled;
        return in_units(big_integer(digits));
    }

    std::int64_t in_units(big_integer const& digits) const {
        int const behind = type_.places - places_;
        // 10^19 alone is beyond 64 bits; how many more digits the caller asks for is not to be multiplied out.
        if (behind <= -19 && digits != 0)
            throw error(errors::plan_too_large, where() + digits.str() + " with " + std::to_string(type_.places) +
                                                    " places, where one unit has " + std::to_string(places_));
        big_integer const by = power_of_ten(static_cast<std::size_t>(behind < 0 ? -behind : behind));
        big_integer const units = behind < 0 ? big_integer(digits * by) : big_integer(digits / by);
        if (behind > 0 && units * by != digits)
            throw error(errors::plan_scale, where() + digits.str() + " with " + std::to_string(type_.places) +
                                                " places, where one unit has " + std::to_string(places_));
        if (!fits_64_bits(units)) too_large(units);
        return to_int64(units);
    }

    static std::int64_t power_of_ten_64(int exponent) {
        std::int64_t power = 1;
        for (; exponent > 0; --exponent)
            power *= 10;
        return power;
    }

    [[noreturn]] void too_large(big_integer const& value) const {
        throw error(errors::plan_too_large, where() + value.str());
    }

    std::string where() const { return column_name(column_) + ", row " + std::to_string(out.size()) + ": "; }

    ArrowSchema const& column_;
    amounts_type type_;
    int places_;
    std::size_t rows_;
};

// Gives the rows before the first amount that one too.
FORDEL_DECL void fill_first_rows(std::vector<std::int64_t>& amounts, present_rows const& present) {
    std::size_t first = 0;
    while (first < amounts.size() && !present.has(first))
        ++first;
    if (first == amounts.size()) return amounts.clear();
    std::fill_n(amounts.begin(), first, amounts[first]);
}

FORDEL_DECL ArrowSchema const& only_column(ArrowSchema const& schema) {
    // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): it is the caller's, and lives on
    if (std::string_view(schema.format) != "+s") return schema;
    if (schema.n_children != 1)
        throw error(errors::plan_not_amounts, "a table of " + std::to_string(schema.n_children) + " columns");
    return *schema.children[0];
}

FORDEL_DECL array_rows rows_of(ArrowSchema const& schema, ArrowArray const& array) {
    auto const first = static_cast<std::size_t>(array.offset);
    auto const count = static_cast<std::size_t>(array.length);
    if (std::string_view(schema.format) != "+s") return {&array, first, count};
    if (array.n_buffers > 0 && array.buffers[0] != nullptr && array.null_count != 0)
        throw error(errors::plan_not_amounts, "a structure that itself is missing in some rows");
    ArrowArray const& column = *array.children[0];
    return {&column, first + static_cast<std::size_t>(column.offset), count};
}

} // namespace detail

FORDEL_DECL arrow_amounts::arrow_amounts(arrow_owned<ArrowSchema> schema, std::vector<arrow_owned<ArrowArray>> arrays,
                                         int places)
    : schema_(std::move(schema)), arrays_(std::move(arrays)) {
    ArrowSchema const& column = detail::only_column(*schema_);
    detail::amounts_type const type = detail::amounts_type_of(column);
    std::vector<detail::array_rows> rows;
    for (auto const& array : arrays_) {
        rows.push_back(detail::rows_of(*schema_, *array));
        size_ += rows.back().count;
    }
    if (type.whole == 'l' && rows.size() == 1 && rows[0].all_present() && rows[0].aligned()) {
        values_ = {static_cast<std::int64_t const*>(rows[0].array->buffers[1]) + rows[0].first, size_};
        return;
    }
    detail::amounts_reader reader(column, type, places, size_);
    for (detail::array_rows const& part : rows)
        reader.read(part);
    detail::fill_first_rows(reader.out, reader.present);
    own_ = std::move(reader.out);
    present_ = std::move(reader.present);
    values_ = own_;
}

} // namespace v0
} // namespace fordel
