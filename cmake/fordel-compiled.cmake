# fordel::compiled: the whole, with what is not the caller's own template compiled once: a static library of one source for
# each part of fordel/src.hpp. Built only where something links it, and installed only with FORDEL_INSTALL_COMPILED.
file(GLOB fordel_parts CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include/fordel/src" "${PROJECT_SOURCE_DIR}/include/fordel/src/*.hpp")
set(fordel_compiled_sources)
foreach(part IN LISTS fordel_parts)
    get_filename_component(stem "${part}" NAME_WE)
    set(source "${PROJECT_BINARY_DIR}/compiled/${stem}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "#include <fordel/src/${part}>\n")
    list(APPEND fordel_compiled_sources "${source}")
endforeach()

add_library(fordel_compiled STATIC ${fordel_compiled_sources})
add_library(fordel::compiled ALIAS fordel_compiled)
target_link_libraries(fordel_compiled PUBLIC fordel)
target_compile_definitions(fordel_compiled PUBLIC FORDEL_SEPARATE_COMPILATION)
# Boost.JSON's definitions are compiled in, as nothing else of Boost is, unless the program links them itself (Boost::json).
if(FORDEL_HAS_BOOST_JSON)
    target_compile_definitions(fordel_compiled PRIVATE FORDEL_HAS_BOOST_JSON)
endif()
set_target_properties(fordel_compiled PROPERTIES EXPORT_NAME compiled CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON
                      CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
if(NOT FORDEL_INSTALL_COMPILED)
    set_target_properties(fordel_compiled PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
