# SPDX-License-Identifier: Apache-2.0
# The kernel of the server: stores, lanes, access, services, events, the in-process link.
add_library(hearth_api_fixture STATIC ../support/api_fixture.cpp ../support/api_person.cpp)
target_link_libraries(hearth_api_fixture PUBLIC hearth_localserver Qt6::Test)
foreach(name IN ITEMS audit channels drafts local_link members messages repetitions sync workspaces)
    hearth_test(test_${name} SOURCES test_${name}.cpp LINK hearth_api_fixture)
endforeach()
hearth_test(test_access SOURCES test_access.cpp LINK hearth_api_fixture Qt6::Network)
hearth_test(test_hosting SOURCES test_hosting.cpp LINK hearth_api_fixture Qt6::Network)
hearth_test(test_store SOURCES test_store.cpp store_fixture.h LINK hearth_localserver)
hearth_test(test_store_records SOURCES test_store_records.cpp store_fixture.h LINK hearth_localserver)
hearth_test(test_lane SOURCES test_lane.cpp ../support/full_disk.cpp LINK hearth_localserver SQLite::SQLite3)
hearth_test(test_compatibility SOURCES test_compatibility.cpp LINK hearth_api_fixture)
target_compile_definitions(test_compatibility PRIVATE HEARTH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
