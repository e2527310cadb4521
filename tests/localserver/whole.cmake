# SPDX-License-Identifier: Apache-2.0
hearth_test(test_durability TIMEOUT 300
    SOURCES test_durability.cpp ../support/fault_vfs.cpp ../support/local_caller.cpp ../support/raw_web_socket.cpp
    LINK hearth_localserver SQLite::SQLite3)
hearth_test(test_slack_import
    SOURCES test_slack_import.cpp ../support/local_caller.cpp
    LINK hearth_localserver KF6::Archive)
target_compile_definitions(test_slack_import PRIVATE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
hearth_test(test_import_files
    SOURCES test_import_files.cpp ../support/local_caller.cpp
    LINK hearth_localserver KF6::Archive Qt6::Network)
