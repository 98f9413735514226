#pragma once

#include <fordel/plan/apply_options.hpp>
#include <fordel/plan/detail/built_in_code.hpp>
#include <fordel/plan/detail/by_key.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/detail/ranges.hpp>
#include <fordel/plan/plan_outcome.hpp>
#include <fordel/plan/share_block.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// After so many amounts a thread looks whether it is to stop: a few milliseconds, however many parties there are.
inline std::size_t amounts_of_a_piece(std::size_t parties) {
    return std::clamp<std::size_t>((std::size_t{1} << 19) / std::max<std::size_t>(parties, 1), 1, 4096);
}
// So many are visited at once: with their working they stay in the cache nearest to the processor.
inline constexpr std::size_t amounts_of_a_visit = 64;
// Output of so many bytes does not stay in the cache, and is written past it.
inline constexpr std::size_t bytes_beyond_cache = std::size_t{32} << 20;

// One for each thread that may run.
inline std::vector<sharing> sharings(std::size_t threads, apply_options const& options, std::size_t places) {
    sharing const one{.code = options.code == nullptr ? &built_in_code : options.code,
                      .streamed = places >= bytes_beyond_cache / sizeof(std::int64_t)};
    return std::vector<sharing>(threads, one);
}

// rows × parties places; false where out has more or fewer.
inline bool fits(std::span<std::int64_t> out, std::size_t rows, std::size_t parties) {
    return parties == 0 ? out.empty() : out.size() % parties == 0 && out.size() / parties == rows;
}

inline share_places places_of(std::span<std::int64_t> out, std::size_t rows, std::size_t parties, layout asked) {
    return asked == layout::rows ? share_places{out.data(), parties, 1} : share_places{out.data(), 1, rows};
}

// The outcome of some rows, as one of all.
inline plan_outcome counted_from(std::size_t first, plan_outcome reached) {
    reached.row += first;
    return reached;
}

inline plan_outcome apply(plan_model const& model, std::span<std::int64_t const> amounts, std::span<std::int64_t> out,
                          apply_options const& options) {
    if (!fits(out, amounts.size(), model.parties())) return {{.error = plan_errors::output}};
    auto const longest = amounts_of_a_piece(model.parties());
    auto with = sharings(threads_for(amounts.size(), longest, options.threads), options, out.size());
    auto const places = places_of(out, amounts.size(), model.parties(), options.layout);
    auto const piece = [&](std::size_t first, std::size_t count, unsigned thread) {
        return counted_from(first, model.share(amounts.subspan(first, count), places.from(first), with[thread]));
    };
    return ranges{amounts.size(), longest, options, piece}.run();
}

template <class Visitor>
plan_outcome visit(plan_model const& model, std::span<std::int64_t const> amounts, Visitor& visitor,
                   apply_options const& options) {
    auto const longest = amounts_of_a_piece(model.parties());
    auto const pitch = std::min(longest, amounts_of_a_visit);
    auto with = sharings(threads_for(amounts.size(), longest, options.threads), options, 0);
    std::vector<std::vector<std::int64_t>> shares(with.size());
    auto const block = [&](std::size_t first, std::size_t count, unsigned thread) -> plan_outcome {
        auto* const places = shares[thread].data();
        auto const reached = model.share(amounts.subspan(first, count), {places, 1, pitch}, with[thread]);
        if (reached) visitor(share_block{first, count, places, pitch, thread});
        return counted_from(first, reached);
    };
    auto const piece = [&](std::size_t first, std::size_t count, unsigned thread) {
        plan_outcome reached;
        shares[thread].resize(model.parties() * pitch);
        for (std::size_t done = 0; done < count && reached; done += pitch)
            reached = block(first + done, std::min(pitch, count - done), thread);
        return reached;
    };
    return ranges{amounts.size(), longest, options, piece}.run();
}

// The same with the model of each row: model(which[k]) of so many.
template <class Model>
plan_outcome apply_by(Model const& model, std::size_t models, std::span<std::uint32_t const> which,
                      std::span<std::int64_t const> amounts, std::span<std::int64_t> out,
                      apply_options const& options) {
    if (which.size() != amounts.size()) return {{.error = plan_errors::output}};
    auto const parties = models == 0 ? 0 : model(0).parties();
    for (std::size_t i = 1; i < models; ++i)
        if (model(i).parties() != parties) return {{.error = plan_errors::output, .index = i}};
    if (models != 0 && !fits(out, amounts.size(), parties)) return {{.error = plan_errors::output}};

    auto const longest = std::min(rows_by_key::most(models), 16 * amounts_of_a_piece(parties));
    auto with = sharings(threads_for(amounts.size(), longest, options.threads), options, out.size());
    std::vector<rows_by_key> sorted(with.size(), rows_by_key{models});
    auto const places = places_of(out, amounts.size(), parties, options.layout);
    auto const piece = [&](std::size_t first, std::size_t count, unsigned thread) -> plan_outcome {
        auto& rows = sorted[thread];
        if (auto const sound = rows.sort(which.subspan(first, count), amounts.subspan(first, count)); !sound)
            return counted_from(first, sound);
        return counted_from(first, rows.each([&](std::size_t key, auto const& of_key, auto const* row_of) {
            return model(key).share(of_key, {places.from(first).first, places.by_row, places.by_party, row_of},
                                    with[thread]);
        }));
    };
    return ranges{amounts.size(), longest, options, piece}.run();
}

} // namespace detail
} // namespace v0
} // namespace fordel
