// Citations and decisions in words.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string citation::in(language lang) const {
    return document.in(lang) + (heading.empty() ? "" : ", \"" + heading + '"') +
           (page.empty() ? "" : (lang == language::da ? ", side " : ", page ") + page);
}

FORDEL_DECL std::string decision::in(language lang) const {
    bool const da = lang == language::da;
    std::string said = body.in(lang);
    if (taken) said += ", " + to_string(*taken, lang);
    if (!item.empty()) said += (da ? ", punkt " : ", item ") + item;
    if (!legal_basis.empty()) said += (da ? ", hjemmel: " : ", legal basis: ") + legal_basis;
    return said;
}

} // namespace v0
} // namespace fordel
