// A reader of Arrow's C stream interface, written from its specification and knowing nothing of frames: it makes each
// value a text. It releases all that it was given, and takes one child for itself, as readers may.
#pragma once

#include <fordel/io/arrow_abi.hpp>

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace support {

struct arrow_column {
    std::string name{};
    std::string format{};
    std::vector<std::string> values{}; // "null" where there is none

    std::string const& operator[](std::size_t row) const { return values.at(row); }
};

struct arrow_table {
    std::vector<arrow_column> columns{};
    std::vector<std::int64_t> batches{}; // how many rows each has

    arrow_column const& operator[](std::string const& name) const {
        for (arrow_column const& column : columns)
            if (column.name == name) return column;
        throw std::out_of_range(name);
    }
};

inline bool arrow_bit(void const* bits, std::int64_t place) {
    return (static_cast<std::uint8_t const*>(bits)[place / 8] >> (place % 8) & 1) != 0;
}

template <class T>
T arrow_value(void const* values, std::int64_t place) {
    T value;
    std::memcpy(&value, static_cast<char const*>(values) + static_cast<std::size_t>(place) * sizeof value,
                sizeof value);
    return value;
}

// 128 bits, two's complement, in the order of the machine's bytes; by long division, digit by digit.
inline std::string arrow_decimal(void const* values, std::int64_t place, std::size_t decimals) {
    std::uint32_t words[4]; // the lowest first
    std::memcpy(words, static_cast<char const*>(values) + place * 16, 16);
    bool const negative = words[3] >> 31 != 0;
    std::uint64_t carry = 1;
    for (std::uint32_t& word : words)
        if (negative)
            carry += static_cast<std::uint32_t>(~word), word = static_cast<std::uint32_t>(carry), carry >>= 32;
    std::string digits;
    while (words[0] != 0 || words[1] != 0 || words[2] != 0 || words[3] != 0) {
        std::uint64_t rest = 0;
        for (int i = 3; i >= 0; --i) {
            rest = rest << 32 | words[i];
            words[i] = static_cast<std::uint32_t>(rest / 10);
            rest %= 10;
        }
        digits.insert(digits.begin(), static_cast<char>('0' + rest));
    }
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals != 0) digits.insert(digits.size() - decimals, ".");
    return (negative ? "-" : "") + digits;
}

inline std::string arrow_text(ArrowArray const& array, std::string const& format, std::int64_t row) {
    std::int64_t const place = row + array.offset;
    if (array.buffers[0] != nullptr && !arrow_bit(array.buffers[0], place)) return "null";
    if (format == "i" || format == "tdD") return std::to_string(arrow_value<std::int32_t>(array.buffers[1], place));
    if (format == "l") return std::to_string(arrow_value<std::int64_t>(array.buffers[1], place));
    if (format == "b") return arrow_bit(array.buffers[1], place) ? "true" : "false";
    if (format == "u") {
        auto const from = arrow_value<std::int32_t>(array.buffers[1], place);
        auto const to = arrow_value<std::int32_t>(array.buffers[1], place + 1);
        return {static_cast<char const*>(array.buffers[2]) + from, static_cast<char const*>(array.buffers[2]) + to};
    }
    if (format.rfind("d:38,", 0) == 0) return arrow_decimal(array.buffers[1], place, std::stoul(format.substr(5)));
    throw std::runtime_error("format " + format);
}

// Adds the values of a batch, whose first column it takes out and reads when the batch is gone.
inline void add_arrow_batch(arrow_table& table, ArrowArray batch) {
    ArrowArray first = *batch.children[0];
    batch.children[0]->release = nullptr;
    auto const add = [&](ArrowArray const& array, arrow_column& column) {
        std::int64_t missing = 0;
        for (std::int64_t row = 0; row < array.length; ++row) {
            column.values.push_back(arrow_text(array, column.format, row));
            missing += column.values.back() == "null" ? 1 : 0;
        }
        if (missing != array.null_count) throw std::runtime_error("a false count of nulls in " + column.name);
    };
    table.batches.push_back(batch.length);
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        add(*batch.children[i], table.columns[i]);
    batch.release(&batch);
    add(first, table.columns[0]);
    first.release(&first);
    if (batch.release != nullptr || first.release != nullptr) throw std::runtime_error("not marked as released");
}

// What went wrong is thrown with its number and its words.
inline arrow_table read_arrow(ArrowArrayStream& stream) {
    arrow_table table;
    ArrowSchema schema;
    if (stream.get_schema(&stream, &schema) != 0) throw std::runtime_error(stream.get_last_error(&stream));
    if (std::string(schema.format) != "+s") throw std::runtime_error("no structure");
    for (std::int64_t i = 0; i < schema.n_children; ++i)
        table.columns.push_back({schema.children[i]->name, schema.children[i]->format});
    schema.release(&schema);
    for (;;) {
        ArrowArray batch;
        if (int const number = stream.get_next(&stream, &batch); number != 0) {
            std::string const said = std::to_string(number) + ": " + stream.get_last_error(&stream);
            stream.release(&stream);
            throw std::runtime_error(said);
        }
        if (batch.release == nullptr) break;
        add_arrow_batch(table, batch);
    }
    stream.release(&stream);
    return table;
}

} // namespace support
