#pragma once

#include <fordel/kernel/outcome.hpp>
#include <fordel/plan/apply_options.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <vector>

#if FORDEL_HAS_EXCEPTIONS
#include <exception>
#include <system_error>
#include <thread>
#endif

namespace fordel {
inline namespace v0 {
namespace detail {

// How many threads some rows are worth, a piece of them each at the least.
inline std::size_t threads_for(std::size_t rows, std::size_t longest_piece, unsigned asked) {
    return std::clamp<std::size_t>(asked, 1, rows / longest_piece + 1);
}

// Rows [0, rows) in pieces of some rows, shared out among threads: each has one stretch of them, the first the first.
// So the failure of the lowest row is that of the first thread that has one, however many there are.
template <class Piece>
class ranges {
public:
    // piece(first, count, thread) shares the rows from `first` on.
    ranges(std::size_t rows, std::size_t longest_piece, apply_options const& options, Piece const& piece)
        : rows_{rows}, longest_{longest_piece}, stop_{options.stop}, piece_{piece},
          results_(threads_for(rows, longest_piece, options.threads)), first_failed_{rows} {}

    plan_outcome run() {
        run_threads();
        for (auto const& of_thread : results_) {
#if FORDEL_HAS_EXCEPTIONS
            if (of_thread.thrown) std::rethrow_exception(of_thread.thrown);
#endif
            if (!of_thread.reached) return of_thread.reached;
        }
        return {};
    }

private:
    struct found {
        plan_outcome reached{};
#if FORDEL_HAS_EXCEPTIONS
        std::exception_ptr thrown{};
#endif
    };

#if FORDEL_HAS_EXCEPTIONS
    void run_threads() {
        std::vector<std::jthread> others;
        others.reserve(results_.size() - 1);
        for (unsigned thread = 1; thread < results_.size(); ++thread)
            start(others, thread);
        run_caught(0);
    }

    // Where the system gives no more threads, this one does the work.
    void start(std::vector<std::jthread>& others, unsigned thread) {
        try {
            others.emplace_back([this, thread] { run_caught(thread); });
        } catch (std::system_error const&) {
            run_caught(thread);
        }
    }

    void run_caught(unsigned thread) {
        std::size_t row = begin_of(thread);
        try {
            run_rows(thread, row);
        } catch (...) {
            results_[thread].thrown = std::current_exception();
            failed_at(row);
        }
    }
#else
    void run_threads() {
        for (unsigned thread = 0; thread < results_.size(); ++thread) {
            std::size_t row = begin_of(thread);
            run_rows(thread, row);
        }
    }
#endif

    void run_rows(unsigned thread, std::size_t& row) {
        auto& reached = results_[thread].reached;
        auto const end = begin_of(thread + 1);
        for (std::size_t count = 0; row < end; row += count) {
            if (first_failed_.load(std::memory_order_relaxed) < row) return; // what follows is not asked for any more
            count = std::min(longest_, end - row);
            // Only the thread that called asks: the answer of some conditions is for it alone.
            reached = thread == 0 && stop_() ? plan_outcome{{.error = work_errors::interrupted}, row}
                                             : piece_(row, count, thread);
            if (reached) continue;
            failed_at(reached.row);
            return;
        }
    }

    void failed_at(std::size_t row) {
        auto lowest = first_failed_.load(std::memory_order_relaxed);
        while (row < lowest && !first_failed_.compare_exchange_weak(lowest, row, std::memory_order_relaxed)) {}
    }

    // Whole pieces, as equal in number as can be.
    std::size_t begin_of(std::size_t thread) const {
        auto const pieces = (rows_ + longest_ - 1) / longest_;
        auto const threads = results_.size();
        auto const before = pieces / threads * thread + std::min(thread, pieces % threads);
        return std::min(before * longest_, rows_);
    }

    std::size_t rows_;
    std::size_t longest_;
    stop_reference stop_;
    Piece const& piece_;
    std::vector<found> results_;
    std::atomic<std::size_t> first_failed_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
