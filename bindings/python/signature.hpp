// How a function is called, as text, from what pybind11 has recorded of it.
#pragma once

#include <pybind11/pybind11.h>

#include <string>

using pybind11::detail::function_record;

// "share(self, who, *, lang='en')": no types, and defaults that are literals, as inspect and completion read it.
std::string text_signature(function_record const& record);

// The same of a constructor, as its class is called: "Key(parties, weights=None)".
std::string class_signature(function_record const& record);

// What the register file or docs/ says of the function, without a signature.
std::string said_of(function_record const& record, std::string const& qualified_name);

// pybind11's own form, with types, which tools/make_stubs.py reads.
std::string typed_doc(function_record const& record, std::string const& said);
bool typed_signatures();
