# SPDX-License-Identifier: Apache-2.0
# Accounts, the network edge and hearthd. The tests speak to the real server, byte by byte where it matters.
add_library(hearth_test_wire STATIC wire_client.cpp ../support/local_caller.cpp)
target_link_libraries(hearth_test_wire PUBLIC hearth_options hearth_localserver Qt6::Network)

hearth_test(test_tokens SOURCES test_tokens.cpp LINK hearth_localserver Qt6::Network)
hearth_test(test_sign_up SOURCES test_sign_up.cpp LINK hearth_test_wire)
hearth_test(test_auth SOURCES test_auth.cpp LINK hearth_test_wire)
hearth_test(test_administration SOURCES test_administration.cpp LINK hearth_test_wire)
hearth_test(test_auth_sessions SOURCES test_auth_sessions.cpp LINK hearth_test_wire)
hearth_test(test_file_http SOURCES test_file_http.cpp LINK hearth_test_wire)
hearth_test(test_http SOURCES test_http.cpp LINK hearth_test_wire)
hearth_test(test_listening SOURCES test_listening.cpp LINK hearth_test_wire)
hearth_test(test_edge SOURCES test_edge.cpp LINK hearth_test_wire)
hearth_test(test_limits SOURCES test_limits.cpp LINK hearth_test_wire)
hearth_test(test_daemon SOURCES test_daemon.cpp LINK hearth_test_wire)
target_compile_definitions(test_daemon PRIVATE HEARTHD_PATH="$<TARGET_FILE:hearthd>" HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_dependencies(test_daemon hearthd)

# An ordinary test over seeds and their mutations; with clang++ and -DHEARTH_FUZZER=ON a fuzzer without end.
if(HEARTH_FUZZER)
    add_executable(fuzz_frames ../fuzz/fuzz_frames.cpp)
    target_compile_definitions(fuzz_frames PRIVATE HEARTH_LIBFUZZER)
    target_compile_options(fuzz_frames PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_frames PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_frames PRIVATE hearth_options hearth_localserver PkgConfig::llhttp)
else()
    hearth_test(fuzz_frames SOURCES ../fuzz/fuzz_frames.cpp LINK hearth_localserver PkgConfig::llhttp)
endif()
