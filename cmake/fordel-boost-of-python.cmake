# For `pip install`: Boost's headers from the Python package libboost-headers, a build requirement. Not cached, since pip may
# build in another environment, in another folder, the next time.
find_package(Python 3.10 REQUIRED COMPONENTS Interpreter)
execute_process(COMMAND "${Python_EXECUTABLE}" -c "import libboost_headers; print(libboost_headers.get_include())"
                OUTPUT_VARIABLE fordel_boost_of_python OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(EXISTS "${fordel_boost_of_python}/boost/version.hpp")
    set(FORDEL_BOOST_INCLUDE_DIR "${fordel_boost_of_python}")
endif()
