// What only one of two programmes has, as a hybrid takes it in.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/counterparts.hpp>
#include <fordel/comparison/detail/hybrid_parts.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/comparison/detail/stream_rewriting.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// Its figures, indices and members are those of the other programme, where that has them and the cause is its.
class adopted_parts : public parts_of_one {
public:
    adopted_parts(hybrid_parts& whole, origin of, std::optional<counterparts> nearby)
        : whole_(whole), of_(of), nearby_(std::move(nearby)) {}

    using parts_of_one::operator();
    figures const& operator()(cause, figures const& one, figures const&) {
        return chosen(cause::figures, one, found(one));
    }
    members const& operator()(cause, members const& one, members const&) {
        members const* const paired = whole_.paired_with(one, of_);
        return chosen(cause::participation, one, paired != nullptr ? paired : found(one));
    }
    std::optional<members> operator()(cause why, std::optional<members> const& one, std::optional<members> const&) {
        return one ? std::optional((*this)(why, *one, *one)) : std::nullopt;
    }
    priced const& operator()(cause, priced const& one, priced const&) { return chosen(cause::index, one, found(one)); }
    std::optional<allocation_options> const& rounding_of(tranche const& one, tranche const&) const {
        return one.rounding;
    }

private:
    // First where it stands, then in the whole programme.
    template <class T>
    T const* found(T const& one) {
        T const* const near = nearby_ ? nearby_->of(one) : nullptr;
        return near != nullptr ? near : whole_.anywhere(of_).of(one);
    }
    template <class T>
    T const& chosen(cause why, T const& ours, T const* theirs) {
        return theirs == nullptr || *theirs == ours || whole_.from(why) == of_ ? ours : *theirs;
    }

    hybrid_parts& whole_;
    origin of_;
    std::optional<counterparts> nearby_;
};

// Rules are made anew with the cause that another shape belongs to; nothing else has one.
template <class Parts, class T>
T rewritten_alone(Parts& parts, T const& one, cause shape) {
    if constexpr (std::is_same_v<T, key_rule> || std::is_same_v<T, figures>)
        return rewritten(parts, one, one, shape);
    else
        return rewritten(parts, one, one);
}

template <class T>
parts_found parts_in(T const& one, cause shape) {
    parts_found found;
    static_cast<void>(rewritten_alone(found, one, shape));
    return found;
}

template <class T>
T hybrid_parts::adopted(T const& one, origin of, cause shape, std::optional<counterparts> nearby) {
    adopted_parts parts(*this, of, std::move(nearby));
    return rewritten_alone(parts, one, shape);
}

template <class T>
T hybrid_parts::unlike(cause shape, T const& one, T const& other) {
    bool const before = from(shape) == origin::before;
    T const &ours = before ? one : other, &theirs = before ? other : one;
    return adopted(ours, before ? origin::before : origin::after, shape,
                   counterparts(parts_in(ours, shape), parts_in(theirs, shape)));
}

} // namespace detail
} // namespace v0
} // namespace fordel
