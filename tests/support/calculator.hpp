// A reader's pocket calculator, exact: works out "50 % × (1.789 / 187.472 + 1/3)" from the text alone.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace support {

class calculator {
public:
    calculator(std::string_view written, fordel::notation style) : rest_(written), style_(style) {}

    // The value of the whole text; throws std::invalid_argument where it is no sum.
    fordel::fraction result() {
        fordel::fraction const value = sum();
        if (!rest_.empty()) fail();
        return value;
    }

private:
    fordel::fraction sum() {
        fordel::fraction value = product();
        while (true) {
            if (take("+"))
                value += product();
            else if (take("−") || take("-"))
                value = value - product();
            else
                return value;
        }
    }

    // From left to right, as calculators go.
    fordel::fraction product() {
        fordel::fraction value = operand();
        while (true) {
            if (take("×"))
                value = value * operand();
            else if (take("/"))
                value = value / operand();
            else
                return value;
        }
    }

    fordel::fraction operand() {
        if (take("-")) return -operand();
        fordel::fraction value;
        if (take("(")) {
            value = sum();
            if (!take(")")) fail();
        } else {
            value = number();
        }
        return take("%") ? value / fordel::fraction(100) : value;
    }

    fordel::fraction number() {
        char const decimal = fordel::decimal_mark(style_);
        std::string plain;
        std::size_t length = 0;
        for (; length < rest_.size() && std::string_view("0123456789.,").find(rest_[length]) != std::string_view::npos;
             ++length)
            if (rest_[length] == decimal)
                plain += '.';
            else if (rest_[length] != '.' && rest_[length] != ',')
                plain += rest_[length];
        if (plain.empty()) fail();
        rest_.remove_prefix(length);
        return fordel::fraction::parse(plain);
    }

    bool take(std::string_view sign) {
        while (rest_.starts_with(' '))
            rest_.remove_prefix(1);
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        while (rest_.starts_with(' '))
            rest_.remove_prefix(1);
        return true;
    }

    [[noreturn]] void fail() const { throw std::invalid_argument("no sum at \"" + std::string(rest_) + '"'); }

    std::string_view rest_;
    fordel::notation style_;
};

inline fordel::fraction calculated(std::string_view written, fordel::language lang) {
    return calculator(written, fordel::notation_of(lang)).result();
}

} // namespace support
