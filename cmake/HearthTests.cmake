# SPDX-License-Identifier: Apache-2.0
add_executable(hearth_tests_pch "${CMAKE_CURRENT_LIST_DIR}/pch_tests.cpp")
set_target_properties(hearth_tests_pch PROPERTIES AUTOMOC OFF)
target_link_libraries(hearth_tests_pch PRIVATE hearth_provider)
target_precompile_headers(hearth_tests_pch PRIVATE "<cmake/pch_tests.h>")

# hearth_test(NAME SOURCES … LINK … [DEFINE …] [NEEDS …] [TIMEOUT …] [ALONE]): one test program and its ctest entry of the
# same name; the first source is NAME.cpp. NEEDS names targets that the test starts or loads. In presets that compile
# together, the tests of a folder are one program, which is told what to run; ALONE are those with a main() of their own.
function(hearth_test name)
    cmake_parse_arguments(ARG "ALONE" "TIMEOUT" "SOURCES;LINK;DEFINE;NEEDS" ${ARGN})
    # Only for what hangs: under the sanitizers, on a machine that does other things as well, a test takes minutes.
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    if(CMAKE_UNITY_BUILD AND NOT ARG_ALONE)
        get_property(begun DIRECTORY PROPERTY HEARTH_TOGETHER_SOURCES SET)
        if(NOT begun)
            cmake_language(DEFER CALL hearth_tests_together)
        endif()
        foreach(part IN ITEMS SOURCES LINK DEFINE NEEDS)
            set_property(DIRECTORY APPEND PROPERTY HEARTH_TOGETHER_${part} ${ARG_${part}})
        endforeach()
        cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
        add_test(NAME ${name} COMMAND tests_${folder} ${name})
    else()
        hearth_test_program(${name})
        add_test(NAME ${name} COMMAND ${name})
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# Made of the caller's ARG_SOURCES, ARG_LINK, ARG_DEFINE and ARG_NEEDS.
macro(hearth_test_program name)
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE hearth_options ${ARG_LINK} Qt6::Test)
    target_precompile_headers(${name} REUSE_FROM hearth_tests_pch)
    target_compile_definitions(${name} PRIVATE ${ARG_DEFINE})
    if(NOT "${ARG_NEEDS}" STREQUAL "")
        add_dependencies(${name} ${ARG_NEEDS})
    endif()
endmacro()

# The folder's tests as one program: helpers are compiled once, and a group of tests reads its headers once.
function(hearth_tests_together)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    set(program tests_${folder})
    foreach(part IN ITEMS SOURCES LINK DEFINE NEEDS)
        get_property(ARG_${part} DIRECTORY PROPERTY HEARTH_TOGETHER_${part})
        list(REMOVE_DUPLICATES ARG_${part})
    endforeach()
    list(APPEND ARG_SOURCES "${CMAKE_SOURCE_DIR}/tests/support/together_main.cpp")
    hearth_test_program(${program})
    # Qt's own way of several tests in a program: QTEST_MAIN and its kin define no main() but register a function.
    target_compile_definitions(${program} PRIVATE QTEST_BATCH_TESTS BATCHED_TEST_NAME=__FILE_NAME__)
    hearth_compile_together(${program})
endfunction()
