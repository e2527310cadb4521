# SPDX-License-Identifier: Apache-2.0
# Accounts, the network edge and hearthd. The tests speak to the real server, byte by byte where it matters.
add_library(hearth_test_wire STATIC wire_client.cpp ../support/local_caller.cpp)
target_link_libraries(hearth_test_wire PUBLIC hearth_options hearth_localserver Qt6::Network)

hearth_test(test_tokens SOURCES test_tokens.cpp LINK hearth_localserver Qt6::Network)
hearth_test(test_crooked_providers SOURCES test_crooked_providers.cpp ../support/scripted_site.h
    LINK hearth_test_wire PkgConfig::cjose)
hearth_test(test_id_tokens SOURCES test_id_tokens.cpp LINK hearth_localserver Qt6::Network PkgConfig::cjose)
hearth_test(test_password_rules SOURCES test_password_rules.cpp LINK hearth_localserver)
hearth_test(test_api_tokens SOURCES test_api_tokens.cpp LINK hearth_test_wire TIMEOUT 300)
hearth_test(test_account_safety SOURCES test_account_safety.cpp LINK hearth_test_wire)
hearth_test(test_account_life SOURCES test_account_life.cpp LINK hearth_test_wire)
hearth_test(test_user_sessions SOURCES test_user_sessions.cpp LINK hearth_test_wire)
hearth_test(test_totp SOURCES test_totp.cpp LINK hearth_localserver)
hearth_test(test_second_factor SOURCES test_second_factor.cpp LINK hearth_test_wire)
hearth_test(test_sign_up SOURCES test_sign_up.cpp LINK hearth_test_wire)
hearth_test(test_invited_sign_up SOURCES test_invited_sign_up.cpp LINK hearth_test_wire)
hearth_test(test_hooks SOURCES test_hooks.cpp LINK hearth_test_wire)
hearth_test(test_auth SOURCES test_auth.cpp LINK hearth_test_wire)
hearth_test(test_administration SOURCES test_administration.cpp LINK hearth_test_wire)
hearth_test(test_auth_sessions SOURCES test_auth_sessions.cpp LINK hearth_test_wire)
hearth_test(test_file_http SOURCES test_file_http.cpp LINK hearth_test_wire)
hearth_test(test_server_state SOURCES test_server_state.cpp LINK hearth_test_wire)
find_package(Qt6 6.8 REQUIRED COMPONENTS DBus) # the test plays the services of the system's bus
hearth_test(test_system_bus SOURCES test_system_bus.cpp network_services.h LINK hearth_localserver Qt6::DBus)
hearth_test(test_network_checks SOURCES test_network_checks.cpp LINK hearth_localserver Qt6::Network)
hearth_test(test_disk_watch SOURCES test_disk_watch.cpp ../support/full_disk.cpp LINK hearth_test_wire hearth_storage SQLite::SQLite3)
hearth_test(test_broken_page SOURCES test_broken_page.cpp LINK hearth_test_wire hearth_storage)
hearth_test(test_doctor SOURCES test_doctor.cpp LINK hearth_test_wire)
hearth_test(test_metrics SOURCES test_metrics.cpp LINK hearth_test_wire DEFINE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
hearth_test(test_http SOURCES test_http.cpp LINK hearth_test_wire)
hearth_test(test_listening SOURCES test_listening.cpp LINK hearth_test_wire)
hearth_test(test_edge SOURCES test_edge.cpp LINK hearth_test_wire)
hearth_test(test_limits SOURCES test_limits.cpp LINK hearth_test_wire)
hearth_test(test_call_limits SOURCES test_call_limits.cpp LINK hearth_test_wire)
hearth_test(test_browsers SOURCES test_browsers.cpp LINK hearth_test_wire)
hearth_test(test_slow_clients SOURCES test_slow_clients.cpp LINK hearth_test_wire TIMEOUT 300)
hearth_test(test_audit_acts SOURCES test_audit_acts.cpp LINK hearth_test_wire)
hearth_test(test_attacks SOURCES test_attacks.cpp LINK hearth_test_wire TIMEOUT 300)
hearth_test(test_sign_in_delays SOURCES test_sign_in_delays.cpp LINK hearth_localserver)
hearth_test(test_server_key SOURCES test_server_key.cpp LINK hearth_server_key)
hearth_test(test_secrets SOURCES test_secrets.cpp LINK hearth_localserver)
foreach(name IN ITEMS test_daemon test_daemon_operation)
    hearth_test(${name} SOURCES ${name}.cpp daemon.h LINK hearth_test_wire hearth_storage
        NEEDS hearthd DEFINE HEARTHD_PATH="$<TARGET_FILE:hearthd>" HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()
foreach(name IN ITEMS test_move_commands test_move_send)
    hearth_test(${name} SOURCES ${name}.cpp daemon.h moved_data.h LINK hearth_test_wire hearth_storage TIMEOUT 300
        NEEDS hearthd DEFINE HEARTHD_PATH="$<TARGET_FILE:hearthd>" HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()
hearth_test(test_data_owner SOURCES test_data_owner.cpp daemon.h ../../app/daemon/data_owner.cpp LINK hearth_base
    NEEDS hearthd DEFINE HEARTHD_PATH="$<TARGET_FILE:hearthd>")
hearth_test(test_service_unit SOURCES test_service_unit.cpp LINK hearth_test_wire
    NEEDS hearthd DEFINE HEARTHD_PATH="$<TARGET_FILE:hearthd>")
hearth_test(test_backup_commands SOURCES test_backup_commands.cpp daemon.h LINK hearth_test_wire TIMEOUT 300
    NEEDS hearthd DEFINE HEARTHD_PATH="$<TARGET_FILE:hearthd>")

hearth_test(test_mail_message SOURCES test_mail_message.cpp LINK hearth_localserver)
foreach(name IN ITEMS test_mail test_mail_flows)
    hearth_test(${name} SOURCES ${name}.cpp LINK hearth_test_wire TIMEOUT 300
        DEFINE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()

# By a real provider, which the first of them installs from npm.
foreach(name IN ITEMS test_sign_in_providers test_linked_sign_ins)
    hearth_test(${name} SOURCES ${name}.cpp LINK hearth_test_wire TIMEOUT 600
        DEFINE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()

# Ordinary tests over seeds and their mutations; with clang++ and -DHEARTH_FUZZER=ON fuzzers without end.
foreach(name IN ITEMS fuzz_file_requests fuzz_frames fuzz_links fuzz_tokens fuzz_uploads)
    if(HEARTH_FUZZER)
        add_executable(${name} ../fuzz/${name}.cpp)
        target_compile_definitions(${name} PRIVATE HEARTH_LIBFUZZER)
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_libraries(${name} PRIVATE hearth_options hearth_api_fixture PkgConfig::llhttp)
    else()
        hearth_test(${name} ALONE SOURCES ../fuzz/${name}.cpp LINK hearth_api_fixture PkgConfig::llhttp TIMEOUT 300)
    endif()
endforeach()
if(NOT HEARTH_FUZZER)
    # Run by ctest, which is how CI runs them; by hand they stop after the inputs that are always the same.
    set_property(TEST fuzz_file_requests APPEND PROPERTY ENVIRONMENT "HEARTH_FUZZ_SECONDS=60")
    set_property(TEST fuzz_uploads APPEND PROPERTY ENVIRONMENT "HEARTH_FUZZ_SECONDS=15")
endif()
