#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/detail/answers.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/one_spelling.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL decided_document decided(programme_file const& file, file_choices const& choices) {
    reading words;
    read_header(words, file.content()); // what is wrong with it is told when its programme is read
    reading into;
    into.texts_in = words.texts_in;
    into.notation = words.notation;
    into.currency = words.currency;
    into.year_begins = words.year_begins;
    decided_document made{file, choices, {}, into};
    made.content = chosen(into, file.content(), choices);
    std::vector<open_question> const questions = questions_after(into, file.content(), choices);
    for (answer const& one : answers_to(into, questions, choices))
        if (one.picked != nullptr) made.answers.emplace_back(one.question->id, one.picked->id);
    into.require_none();
    if (choices.as_of) made.content = as_of(made.content, *choices.as_of);
    made.content = in_one_spelling(made.content);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
