// What goes wrong while a stream is settled, and which stream it is.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/programme/stream.hpp>

#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

class FORDEL_VISIBLE settling_error : public error {
public:
    settling_error(error const& wrong, std::string stream) : error(wrong), stream_(std::move(stream)) {}

    std::string const& stream() const noexcept { return stream_; }

private:
    std::string stream_;
};

namespace detail {

// What settle() throws, with the stream that it settles; but for work that was told to stop, which is wrong nowhere.
template <class Settle>
void in_stream(stream const& s, Settle&& settle) {
    try {
        std::forward<Settle>(settle)();
    } catch (error const& wrong) {
        if (is_interruption(wrong)) throw;
        throw settling_error(wrong, s.id);
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
