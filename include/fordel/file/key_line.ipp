#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/key_line.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL key_line_error::key_line_error(error_kind const& kind, std::string seen, std::size_t column)
    : error(kind, std::move(seen)), column_(column) {}

namespace detail {

inline constexpr std::size_t longest_key_line = 10'000; // in bytes: no line that is read aloud is longer
inline constexpr std::size_t longest_key_name = 200;    // that is looked up

FORDEL_DECL std::size_t characters(std::string_view written) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < written.size(); i += code_point_at(written, i).size)
        ++count;
    return count;
}

// A term as it is written: its factor may be missing, or be what the others leave.
struct key_term {
    std::optional<fraction> factor{};
    bool is_rest = false;
    std::string_view name{};

    bool has_factor() const noexcept { return factor || is_rest; }
};

class key_line_reader {
public:
    key_line_reader(std::string_view line, name_test const& is_known, std::optional<notation> style)
        : line_(line), known_(is_known), style_(style) {}

    std::vector<key_line_part> read() {
        if (line_.size() > longest_key_line) fail(errors::file_key_line, shortened(line_), 0);
        end_ = blank_end();
        skip_blanks();
        if (at_ == end_) fail(errors::file_key_line, "nothing", at_);
        if (auto whole = one_name()) return {std::move(*whole)};
        find_pluses();
        std::vector<key_term> terms{term()};
        while (at_ < end_) {
            ++at_; // the plus
            terms.push_back(term());
        }
        require_factors(terms);
        return weighed(terms);
    }

private:
    [[noreturn]] void fail(error_kind const& kind, std::string seen, std::size_t place) const {
        throw key_line_error(kind, std::move(seen), column_of(place));
    }
    [[noreturn]] void fail(error_kind const& kind, std::string seen, std::string_view part) const {
        fail(kind, std::move(seen), place_of(part));
    }

    std::size_t place_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - line_.data()); }
    std::size_t column_of(std::size_t place) const { return characters(line_.substr(0, place)) + 1; }

    std::size_t blank_end() const { // where the blanks at the end begin
        std::string_view const text = trimmed(line_);
        return text.empty() ? 0 : place_of(text) + text.size();
    }

    // The size of the blank at a place; 0 where there is none.
    std::size_t blank_at(std::size_t place) const {
        if (place >= line_.size()) return 0;
        auto const [number, size] = code_point_at(line_, place);
        return is_blank(number) ? size : 0;
    }

    void skip_blanks() {
        while (at_ < end_ && blank_at(at_) > 0)
            at_ += blank_at(at_);
    }

    std::string_view between(std::size_t first, std::size_t last) const {
        return trimmed(line_.substr(first, last - first));
    }

    // The line is a name and nothing else, or one at a date.
    std::optional<key_line_part> one_name() const {
        std::string_view const all = between(at_, end_);
        if (known_(all)) return key_line_part{fraction(1), std::string(all), {}, column_of(at_)};
        std::string_view const mark = " at ";
        for (std::size_t p = all.find(mark); p != all.npos && p <= longest_key_name; p = all.find(mark, p + 1)) {
            std::string_view const name = trimmed(all.substr(0, p));
            std::string_view const on = trimmed(all.substr(p + mark.size()));
            if (known_(name) && !on.empty())
                return key_line_part{fraction(1), std::string(name), std::string(on), column_of(at_)};
        }
        return std::nullopt;
    }

    // Where a plus stands between blanks, so that it may divide two terms.
    void find_pluses() {
        bool blank = true;
        for (std::size_t p = at_; p < end_;) {
            auto const [number, size] = code_point_at(line_, p);
            if (number == '+' && blank && (p + 1 == end_ || blank_at(p + 1) > 0)) pluses_.push_back(p);
            blank = is_blank(number);
            p += size;
        }
        pluses_.push_back(end_);
    }

    key_term term() {
        skip_blanks();
        key_term read;
        if (at_ < end_ && std::ranges::binary_search(pluses_, at_))
            fail(errors::file_key_line, detail::quoted(line_) + ", where a term is missing before a plus", at_);
        take_factor(read);
        skip_blanks();
        std::size_t const first = at_;
        read.name = take_name();
        if (read.name.empty())
            fail(errors::file_key_line,
                 detail::quoted(line_) +
                     (read.has_factor() ? ", where a factor has no name" : ", which ends in a plus"),
                 first);
        return read;
    }

    // To the plus, or the end, up to which it is known; of several the last. Of what is unknown, to the next.
    std::string_view take_name() {
        auto const next = std::ranges::lower_bound(pluses_, at_);
        auto const beyond = std::ranges::upper_bound(pluses_, at_ + longest_key_name);
        for (auto p = beyond; p != next; --p) {
            std::size_t const last = *std::prev(p);
            std::string_view const name = between(at_, last);
            if (!known_(name)) continue;
            at_ = last;
            return name;
        }
        std::string_view const name = between(at_, *next);
        at_ = *next;
        return name;
    }

    void take_factor(key_term& into) {
        std::string_view const rest = line_.substr(at_, end_ - at_);
        std::string_view const word = "rest";
        if (rest.starts_with(word) && blank_at(at_ + word.size()) > 0 && at_ + word.size() < end_) {
            into.is_rest = true;
            at_ += word.size();
            return;
        }
        std::size_t const size = size_of_factor();
        if (size == 0) return;
        std::string_view const written = trimmed(rest.substr(0, size));
        try {
            into.factor = fraction::parse_share(written, style_);
        } catch (error const& e) {
            fail({e.id(), e.nature(), e.expected(), e.advice()}, e.seen(), at_);
        }
        at_ += size;
    }

    // Of a number that ends in %, or of whole numbers with a stroke between them, before a name; else 0.
    std::size_t size_of_factor() const {
        std::string_view const marks = "0123456789.,/-+";
        bool stroke = false;
        std::size_t number_end = 0;
        for (std::size_t p = at_; p < end_;) {
            if (line_[p] == '%') return number_end == 0 ? 0 : p + 1 - at_;
            if (std::size_t const blank = blank_at(p); blank > 0) {
                if (stroke && number_end > 0) return number_end - at_;
                p += blank;
                continue;
            }
            auto const [number, size] = code_point_at(line_, p);
            bool const minus = number == 0x2212;
            if (!minus && (size > 1 || marks.find(line_[p]) == marks.npos)) return 0;
            if (p > at_ && line_[p] == '+') return 0;
            stroke = stroke || line_[p] == '/';
            p += size;
            number_end = p;
        }
        return stroke ? number_end - at_ : 0;
    }

    void require_factors(std::vector<key_term> const& terms) const {
        if (terms.size() == 1) return;
        auto const bare = std::ranges::find_if_not(terms, &key_term::has_factor);
        if (bare == terms.end()) return;
        if (std::ranges::none_of(terms, &key_term::has_factor))
            fail(errors::file_key_without_factors, both_readings(terms), bare->name);
        fail(errors::file_key_without_factors, detail::quoted(bare->name) + " in " + detail::quoted(line_), bare->name);
    }

    // What a line without factors may mean.
    std::string both_readings(std::vector<key_term> const& terms) const {
        std::string const factor = "1/" + std::to_string(terms.size()) + ' ';
        std::string shares, sum;
        for (key_term const& t : terms) {
            shares += (shares.empty() ? "" : " + ") + factor + std::string(t.name);
            sum += (sum.empty() ? "" : ", ") + std::string(t.name);
        }
        return detail::quoted(line_) + ", which may be `" + shortened(shares) +
               "`, or one key by the sum of the figures: name them, as {sum of: [" + shortened(sum) + "]}";
    }

    std::vector<key_line_part> weighed(std::vector<key_term> const& terms) const {
        fraction sum;
        std::string told;
        key_term const* rest = nullptr;
        for (key_term const& t : terms) {
            if (t.is_rest) {
                if (rest != nullptr)
                    fail(errors::key_factors, detail::quoted(line_) + ", where `rest` stands twice", t.name);
                rest = &t;
                continue;
            }
            fraction const factor = t.factor.value_or(fraction(1));
            if (factor <= fraction(0)) fail(errors::key_factors, "a factor of " + factor.to_string(), t.name);
            sum += factor;
            told += (told.empty() ? "" : " + ") + factor.to_string();
        }
        if (rest == nullptr ? sum != fraction(1) : sum >= fraction(1))
            fail(errors::key_factors,
                 (rest == nullptr ? "" : "nothing left for `rest` by ") + shortened(told) +
                     (terms.size() == 1 ? "" : " = " + shortened(sum.to_string())),
                 rest == nullptr ? terms.front().name : rest->name);
        std::vector<key_line_part> parts;
        for (key_term const& t : terms)
            parts.push_back({t.is_rest ? fraction(1) - sum : t.factor.value_or(fraction(1)),
                             std::string(t.name),
                             {},
                             column_of(place_of(t.name))});
        return parts;
    }

    std::string_view line_;
    name_test const& known_;
    std::optional<notation> style_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::vector<std::size_t> pluses_{};
};

// The percentage, where it is short: "33.33 %".
FORDEL_DECL std::optional<std::string> short_percent(fraction const& share, notation style) {
    constexpr unsigned most_decimals = 4;
    fraction const percent = fraction(100) * share;
    if (!(percent * fraction(10'000)).is_whole()) return std::nullopt;
    unsigned decimals = 0;
    for (fraction scaled = percent; decimals < most_decimals && !scaled.is_whole(); ++decimals)
        scaled = scaled * fraction(10);
    return percent.to_decimal(decimals, style) + " %";
}

FORDEL_DECL std::string factor_text(fraction const& factor, notation style) {
    if (factor.denominator() <= 20) return factor.to_string();
    return short_percent(factor, style).value_or(factor.to_string());
}

} // namespace detail

FORDEL_DECL std::vector<key_line_part> read_key_line(std::string_view line, name_test const& is_known,
                                                     std::optional<notation> style) {
    return detail::key_line_reader(line, is_known, style).read();
}

FORDEL_DECL std::string to_string(std::vector<key_line_part> const& parts, notation style) {
    if (parts.size() == 1) return parts[0].name + (parts[0].at.empty() ? "" : " at " + parts[0].at);
    std::string line;
    for (key_line_part const& part : parts)
        line += (line.empty() ? "" : " + ") + detail::factor_text(part.factor, style) + ' ' + part.name;
    return line;
}

} // namespace v0
} // namespace fordel
