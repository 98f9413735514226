# Installs the headers, the CMake package (with the component kernel) and the pkg-config files. Nothing in them names the
# prefix, so the folder may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(fordel_cmake_dir "${CMAKE_INSTALL_DATADIR}/cmake/fordel")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/fordel" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp" PATTERN "*.ipp")

install(TARGETS fordel_kernel EXPORT fordel-kernel-targets INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT fordel-kernel-targets NAMESPACE fordel:: DESTINATION "${fordel_cmake_dir}")
if(fordel_has_boost)
    install(TARGETS fordel EXPORT fordel-targets)
    if(FORDEL_INSTALL_COMPILED)
        install(TARGETS fordel_compiled EXPORT fordel-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
    endif()
    install(EXPORT fordel-targets NAMESPACE fordel:: DESTINATION "${fordel_cmake_dir}")
endif()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/fordel-config.cmake.in" "${PROJECT_BINARY_DIR}/fordel-config.cmake"
                              INSTALL_DESTINATION "${fordel_cmake_dir}" NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break what used the one before it. Headers fit every architecture; a library does not.
set(fordel_arch ARCH_INDEPENDENT)
if(FORDEL_INSTALL_COMPILED)
    set(fordel_arch)
endif()
write_basic_package_version_file("${PROJECT_BINARY_DIR}/fordel-config-version.cmake" COMPATIBILITY SameMinorVersion ${fordel_arch})
install(FILES "${PROJECT_BINARY_DIR}/fordel-config.cmake" "${PROJECT_BINARY_DIR}/fordel-config-version.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/fordel-boost.cmake"
        DESTINATION "${fordel_cmake_dir}")

set(fordel_pc_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")
file(RELATIVE_PATH fordel_pc_up "/prefix/${fordel_pc_dir}" "/prefix")
foreach(name IN ITEMS fordel-kernel fordel)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in" "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
    if(name STREQUAL "fordel-kernel" OR fordel_has_boost)
        install(FILES "${PROJECT_BINARY_DIR}/${name}.pc" DESTINATION "${fordel_pc_dir}")
    endif()
endforeach()

install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
