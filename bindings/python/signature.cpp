#include "signature.hpp"

#include <fordel/text.hpp>

#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "arguments/number.hpp"
#include "docs/docs.hpp"

namespace py = pybind11;

namespace {

bool is_literal(py::handle value) {
    if (value.is_none() || PyBool_Check(value.ptr()) || PyLong_Check(value.ptr()) || PyUnicode_Check(value.ptr()))
        return true;
    return (PyList_Check(value.ptr()) || PyTuple_Check(value.ptr()) || PyDict_Check(value.ptr())) &&
           py::len(value) == 0;
}

// inspect evaluates nothing but literals. A Text or a Fraction is shown as the text or int that stands for it.
std::string literal(py::handle value) {
    if (is_literal(value)) return fordel::python::repr_of(value);
    if (py::isinstance<fordel::text>(value)) return fordel::python::repr_of(value.attr("en"));
    if (py::hasattr(value, "numerator"))
        return py::str(value).equal(py::str(value.attr("numerator"))) ? py::str(value).cast<std::string>()
                                                                      : "'" + py::str(value).cast<std::string>() + "'";
    return "...";
}

// A signature of which the function's own doc is the source: "programme(*, outside: str | None = None, …) ->
// Programme".
bool starts_with_signature(function_record const& record) {
    return record.doc && std::string_view(record.doc).starts_with(std::string(record.name) + '(');
}

// The same without its types.
std::string without_types(std::string_view signature) {
    std::string plain;
    int depth = 0;
    bool in_type = false, in_text = false;
    for (char const c : signature.substr(0, signature.find(") -> "))) {
        if (c == '\'') in_text = !in_text;
        if (!in_text && (c == '[' || c == '(')) ++depth;
        if (!in_text && (c == ']' || c == ')')) --depth;
        if (!in_text && depth == 1 && (c == ',' || c == '=')) {
            if (in_type && c == '=') plain.erase(plain.find_last_not_of(' ') + 1);
            in_type = false;
        }
        if (!in_text && depth == 1 && c == ':') in_type = true;
        if (!in_type && (c != ' ' || plain.ends_with(',') || in_text)) plain += c;
    }
    return plain + ')';
}

bool has_name(function_record const& record, std::size_t i) {
    return i < record.args.size() && record.args[i].name && *record.args[i].name;
}

// Those without a name of their own, such as an operator's, are given by place alone.
bool by_place_only(function_record const& record, std::size_t i) {
    return i < record.nargs_pos_only || (i > 0 && record.is_method && !has_name(record, i));
}

std::string parameter_name(function_record const& record, std::size_t i) {
    if (has_name(record, i)) return record.args[i].name;
    if (i == 0 && record.is_method) return "self";
    return record.is_operator ? "other" : "value";
}

// The parameters from the `first` one on.
std::string parameters(function_record const& record, std::size_t first) {
    std::size_t const named = record.nargs - (record.has_args ? 1u : 0u) - (record.has_kwargs ? 1u : 0u);
    std::string all;
    auto const add = [&](std::string const& one) { all += (all.empty() ? "" : ", ") + one; };
    for (std::size_t i = first; i < named; ++i) {
        if (i == record.nargs_pos) add(record.has_args ? "*args" : "*");
        bool const optional = i < record.args.size() && record.args[i].value;
        add(parameter_name(record, i) + (optional ? '=' + literal(record.args[i].value) : ""));
        if (by_place_only(record, i) && (i + 1 == named || !by_place_only(record, i + 1))) add("/");
    }
    if (record.has_args && record.nargs_pos >= named) add("*args");
    if (record.has_kwargs) add("**kwargs");
    return all;
}

} // namespace

std::string text_signature(function_record const& record) {
    if (starts_with_signature(record)) return without_types(record.doc);
    if (record.next)
        return std::string(record.name) + (record.is_method ? "(self, *args, **kwargs)" : "(*args, **kwargs)");
    return std::string(record.name) + '(' + parameters(record, 0) + ')';
}

std::string class_signature(function_record const& record) {
    auto const name = record.scope.attr("__name__").cast<std::string>();
    return name + '(' + (record.next ? "*args, **kwargs" : parameters(record, 1)) + ')';
}

std::string said_of(function_record const& record, std::string const& qualified_name) {
    std::string said;
    for (function_record const* each = &record; each; each = each->next)
        if (each->doc && said.find(each->doc) == std::string::npos)
            said += (said.empty() ? "" : "\n\n") + std::string(each->doc);
    if (starts_with_signature(record)) said.erase(0, said.find("\n\n") + 2);
    std::string const kept(docs::text_of(qualified_name));
    if (said.empty() || kept.empty()) return said + kept;
    return starts_with_signature(record) ? kept + "\n\n" + said : said + "\n\n" + kept;
}

std::string typed_doc(function_record const& record, std::string const& said) {
    if (record.next) return record.def->ml_doc ? record.def->ml_doc : "";
    std::string const text = said.empty() ? "" : "\n\n" + said + '\n';
    if (!starts_with_signature(record)) return std::string(record.name) + record.signature + text;
    std::string_view const doc = record.doc;
    return std::string(doc.substr(0, doc.find("\n\n"))) + text;
}

bool typed_signatures() { return std::getenv("FORDEL_TYPED_SIGNATURES") != nullptr; }
