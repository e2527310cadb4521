# SPDX-License-Identifier: Apache-2.0
add_executable(hearth_tests_pch "${CMAKE_CURRENT_LIST_DIR}/pch_tests.cpp")
set_target_properties(hearth_tests_pch PROPERTIES AUTOMOC OFF)
target_link_libraries(hearth_tests_pch PRIVATE hearth_provider)
target_precompile_headers(hearth_tests_pch PRIVATE "<cmake/pch_tests.h>")

# hearth_test(NAME SOURCES … LINK …): one test program, one ctest entry of the same name.
function(hearth_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE hearth_options ${ARG_LINK} Qt6::Test)
    target_precompile_headers(${name} REUSE_FROM hearth_tests_pch)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
