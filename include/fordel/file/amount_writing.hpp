// Amounts and what is done to them, as a file writes them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/tranche_amount.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// A text where one says it all.
[[nodiscard]] node to_node(amount_rule const& rule, naming& names, writing const& as);
[[nodiscard]] node to_node(tranche_amount const& part, naming& names, writing const& as);

// Throws fordel.file.not_writable for what the format has no words for.
[[nodiscard]] node to_node(adjustment const& step, naming& names, writing const& as);

namespace detail {

// One by itself, several as a list.
node ids_list(std::vector<std::string> const& ids);
// The keys that say which amounts of others are meant, the first of them by this name.
void add_amounts_needed(std::vector<node_member>& to, std::string key, amounts_needed const& of);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/amount_writing.ipp>
#endif
