# SPDX-License-Identifier: Apache-2.0
# One place for what every target of Hearth shares: the language, the warnings, the compiler cache.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF) # no modules here: the scan would read every file twice
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(HEARTH_CCACHE ccache)
if(HEARTH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache needs to cache translation units that use a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${HEARTH_CCACHE})
endif()

add_library(hearth_options INTERFACE)
target_compile_features(hearth_options INTERFACE cxx_std_23)
target_compile_options(hearth_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
    -Wno-missing-field-initializers) # designated initialisers leave out what keeps its default
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 14 only notices coroutine parameters and inlined std::expected paths wrongly, not ours.
    target_compile_options(hearth_options INTERFACE -fpch-preprocess -Wno-maybe-uninitialized)
endif()
target_compile_definitions(hearth_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_UP_TO=0x060800
    HEARTH_VERSION="${PROJECT_VERSION}")
target_include_directories(hearth_options INTERFACE "${CMAKE_SOURCE_DIR}")
# Whether a target is a test's own code: set for all targets of a folder by the variable of the same name.
define_property(TARGET PROPERTY HEARTH_TEST_CODE INITIALIZE_FROM_VARIABLE HEARTH_TEST_CODE
    BRIEF_DOCS "Code of a test: compiled quickly rather than well")
if(HEARTH_SANITIZE)
    # What is tested runs under both sanitizers. The tests' own code runs under AddressSanitizer alone and is not optimised:
    # that halves the time that its 300 files take, and nobody's data goes through it.
    # The checks of every single access are a quarter of the build; most of what they find, AddressSanitizer or the
    # processor stops as well.
    set(test_code $<BOOL:$<TARGET_PROPERTY:HEARTH_TEST_CODE>>)
    target_compile_options(hearth_options INTERFACE -fsanitize=address $<IF:${test_code},-O0,-fsanitize=undefined>
        -fno-sanitize=null,alignment,vptr,object-size,pointer-overflow -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(hearth_options INTERFACE -fsanitize=address,undefined)
endif()

if(HEARTH_THREAD_SANITIZE)
    target_compile_options(hearth_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(hearth_options INTERFACE -fsanitize=thread)
endif()

if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC forgives a class of a source file its members of unnamed namespaces only in the file that it was called with; and
    # what a neighbour calls a function of its own may be called so here too.
    target_compile_options(hearth_options INTERFACE -Wno-subobject-linkage -Wno-shadow)
endif()

if(CMAKE_UNITY_BUILD)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

# Presets that nobody works in compile up to eight files together (CMAKE_UNITY_BUILD), which takes a third of the time.
function(hearth_compile_together target)
    if(NOT CMAKE_UNITY_BUILD)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(TRANSFORM sources PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
    list(FILTER sources INCLUDE REGEX "^${CMAKE_SOURCE_DIR}/(app|core|localserver|tests|ui)/.*\\.cpp$")
    execute_process(COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/unitygroups.py" 8 "${CMAKE_SOURCE_DIR}" ${sources}
        OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE ";" "|" groups "${groups}")
    string(REPLACE "\n" ";" groups "${groups}")
    set(number 0)
    foreach(group IN LISTS groups)
        string(REPLACE "|" ";" members "${group}")
        set_source_files_properties(${members} PROPERTIES UNITY_GROUP group${number})
        math(EXPR number "${number} + 1")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# hearth_library(NAME SOURCES … LINK …): a library under the house rules; static in what people get, shared where tests
# are built (BUILD_SHARED_LIBS), because a hundred test programs of 300 MB each fill a disk. Includes are written from
# the top of the tree ("core/base/result.h"), so that a reader sees at once which layer a file reaches into.
# PCH names its precompiled header in this folder, PCH_FROM a library whose precompiled header it reads, too.
function(hearth_library name)
    cmake_parse_arguments(ARG "" "PCH;PCH_FROM" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} ${ARG_SOURCES})
    # The compiler cache serves both kinds: nothing in the sources asks which one it is in.
    # Not test code, wherever it stands: it shares precompiled headers with what is tested.
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "" HEARTH_TEST_CODE OFF)
    target_link_libraries(${name} PUBLIC hearth_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(ARG_PCH)
        # In angle brackets CMake writes it as it stands, without the path of this checkout: then the compiler cache of one
        # clone serves the next.
        target_precompile_headers(${name} PRIVATE "<cmake/${ARG_PCH}>")
    elseif(ARG_PCH_FROM)
        target_precompile_headers(${name} REUSE_FROM ${ARG_PCH_FROM})
    endif()
    hearth_compile_together(${name})
endfunction()
