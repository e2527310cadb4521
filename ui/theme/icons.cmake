# SPDX-License-Identifier: Apache-2.0
# hearth_icons: the Breeze drawings that icons.txt lists, as constant data. Included by ui/CMakeLists.txt.
find_package(KF6BreezeIcons REQUIRED)

add_executable(hearth_iconbuilder "${CMAKE_SOURCE_DIR}/cmake/iconbuilder.cpp")
target_link_libraries(hearth_iconbuilder PRIVATE hearth_options Qt6::Core KF6::BreezeIcons)
set_target_properties(hearth_iconbuilder PROPERTIES AUTOMOC OFF AUTORCC OFF)

set(icon_table "${CMAKE_CURRENT_BINARY_DIR}/icon_table.cpp")
file(GLOB own_icons CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/icons/*.svg")
add_custom_command(OUTPUT "${icon_table}"
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=minimal ASAN_OPTIONS=detect_leaks=0
            $<TARGET_FILE:hearth_iconbuilder> "${CMAKE_CURRENT_LIST_DIR}/icons.txt" "${CMAKE_CURRENT_LIST_DIR}/icons" "${icon_table}"
    DEPENDS hearth_iconbuilder "${CMAKE_CURRENT_LIST_DIR}/icons.txt" ${own_icons}
    COMMENT "Copying the icons out of Breeze" VERBATIM)
add_library(hearth_icons STATIC "${icon_table}")
target_link_libraries(hearth_icons PUBLIC hearth_options Qt6::Widgets)
set_target_properties(hearth_icons PROPERTIES AUTOMOC OFF AUTORCC OFF)
