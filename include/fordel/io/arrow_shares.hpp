// Shares of many amounts as Arrow takes them: a record batch with a column for each party.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/arrow_abi.hpp> // IWYU pragma: export
#include <fordel/io/arrow_amounts.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// A column of int64 for each party, one behind the other in one piece of memory, which readers take as it stands: it
// lives until the last of them releases it.
class share_columns {
public:
    // To be filled through places(): what stands there before is anything.
    share_columns(std::vector<std::string> names, std::size_t rows, present_rows present = {});

    std::size_t rows() const noexcept { return rows_; }
    std::vector<std::string> const& names() const noexcept { return names_; }
    present_rows const& present() const noexcept { return *present_; }
    std::span<std::int64_t> places() noexcept { return {shares_.get(), names_.size() * rows_}; }
    std::span<std::int64_t const> all() const noexcept { return {shares_.get(), names_.size() * rows_}; }
    std::span<std::int64_t const> column(std::size_t party) const { return {shares_.get() + party * rows_, rows_}; }

    // Of the same names, rows with a share, and shares there.
    friend bool operator==(share_columns const& a, share_columns const& b) { return a.equals(b); }

private:
    friend void export_batch(ArrowArray& out, share_columns const& shares);
    bool equals(share_columns const& other) const;

    std::vector<std::string> names_;
    std::size_t rows_;
    std::shared_ptr<std::int64_t[]> shares_;
    std::shared_ptr<present_rows const> present_;
};

// The reader releases what it is given, here and below.
void export_schema(ArrowSchema& out, share_columns const& shares);
void export_batch(ArrowArray& out, share_columns const& shares);
// All in one batch.
void export_stream(ArrowArrayStream& out, share_columns const& shares);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/arrow_shares.ipp>
#endif
