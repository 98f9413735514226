// Programme files: documents, what they mean, and how they are written.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/file/address.ipp>
#include <fordel/file/alternatives.ipp>
#include <fordel/file/citations.ipp>
#include <fordel/file/conditions.ipp>
#include <fordel/file/dates.ipp>
#include <fordel/file/detail/answers.ipp>
#include <fordel/file/detail/csv_table.ipp>
#include <fordel/file/detail/each.ipp>
#include <fordel/file/detail/key_changes.ipp>
#include <fordel/file/detail/key_reading.ipp>
#include <fordel/file/detail/key_scope.ipp>
#include <fordel/file/detail/key_weights.ipp>
#include <fordel/file/detail/mentions.ipp>
#include <fordel/file/detail/merged.ipp>
#include <fordel/file/detail/text_places.ipp>
#include <fordel/file/detail/yaml_scalars.ipp>
#include <fordel/file/document.ipp>
#include <fordel/file/document_builder.ipp>
#include <fordel/file/document_names.ipp>
#include <fordel/file/finding.ipp>
#include <fordel/file/format.ipp>
#include <fordel/file/groups.ipp>
#include <fordel/file/in_force.ipp>
#include <fordel/file/indices.ipp>
#include <fordel/file/invariants.ipp>
#include <fordel/file/json.ipp>
#include <fordel/file/key_line.ipp>
#include <fordel/file/key_writing.ipp>
#include <fordel/file/keys.ipp>
#include <fordel/file/lint.ipp>
#include <fordel/file/named_figures.ipp>
#include <fordel/file/names.ipp>
#include <fordel/file/naming.ipp>
#include <fordel/file/node.ipp>
#include <fordel/file/not_calculated.ipp>
#include <fordel/file/numbers.ipp>
#include <fordel/file/open_question.ipp>
#include <fordel/file/party_register.ipp>
#include <fordel/file/reading.ipp>
#include <fordel/file/reference_dates.ipp>
#include <fordel/file/rests_on.ipp>
#include <fordel/file/roundings.ipp>
#include <fordel/file/scalars.ipp>
#include <fordel/file/shipped_data.ipp>
#include <fordel/file/stated_value.ipp>
#include <fordel/file/texts.ipp>
