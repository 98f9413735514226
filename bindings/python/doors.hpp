// The doors of the module: what every function and method has in common, whichever file registers it.
#pragma once

#include <pybind11/pybind11.h>

// Goes over all functions, methods and classes of a module, once they are registered. Each
// - says which argument does not fit, and why, where pybind11 would list its own types;
// - has a signature that help(), inspect and completion read;
// - has its sentence, from its register file or from docs/.
void open_doors(pybind11::module_& m);
