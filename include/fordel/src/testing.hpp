// Golden cases: what they expect, how they are held against what a rule comes to, and what is told of it.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/testing/case_file.ipp>
#include <fordel/testing/case_format.ipp>
#include <fordel/testing/case_result.ipp>
#include <fordel/testing/case_schema.ipp>
#include <fordel/testing/case_update.ipp>
#include <fordel/testing/coverage.ipp>
#include <fordel/testing/detail/apportionment_subject.ipp>
#include <fordel/testing/detail/case_check.ipp>
#include <fordel/testing/detail/case_csv.ipp>
#include <fordel/testing/detail/case_reader.ipp>
#include <fordel/testing/detail/cases_of.ipp>
#include <fordel/testing/detail/comparison.ipp>
#include <fordel/testing/detail/csv_edit.ipp>
#include <fordel/testing/detail/expectations.ipp>
#include <fordel/testing/detail/given_values.ipp>
#include <fordel/testing/detail/looked_at.ipp>
#include <fordel/testing/detail/mutated_texts.ipp>
#include <fordel/testing/detail/schedule_subject.ipp>
#include <fordel/testing/detail/table_subject.ipp>
#include <fordel/testing/detail/yaml_edit.ipp>
#include <fordel/testing/freezing.ipp>
#include <fordel/testing/mutants.ipp>
#include <fordel/testing/mutation.ipp>
#include <fordel/testing/same_schedule.ipp>
