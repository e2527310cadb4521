# SPDX-License-Identifier: Apache-2.0
hearth_test(test_durability ALONE TIMEOUT 300
    SOURCES test_durability.cpp ../support/fault_vfs.cpp ../support/local_caller.cpp ../support/raw_web_socket.cpp
    LINK hearth_localserver SQLite::SQLite3)
hearth_test(test_slack_import
    SOURCES test_slack_import.cpp LINK hearth_test_wire KF6::Archive DEFINE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
hearth_test(test_import_files SOURCES test_import_files.cpp LINK hearth_test_wire KF6::Archive Qt6::Network)
