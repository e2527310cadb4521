# SPDX-License-Identifier: Apache-2.0
# What surrounds the programs: the desktop's files, the .deb, and the targets `format` and `tidy`.
# The programs' own install rules stand beside them in app/.

install(FILES "${CMAKE_SOURCE_DIR}/app/desktop/hearth.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_SOURCE_DIR}/app/desktop/hearth.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/app/hearth.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${CMAKE_SOURCE_DIR}/resources/notifications/hearth.notifyrc" DESTINATION "${CMAKE_INSTALL_DATADIR}/knotifications6")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/hearth" RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hearth)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Hearth authors <hearth@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Hearth is a native team chat with a complete server inside it: install one application, press Host, and the
people on your network find you. Everything works without a network and syncs later.
The package holds the desktop client (hearth) and the same server on its own (hearthd).")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX packages)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and services are found at run time, so dpkg-shlibdeps does not see them.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-svg-plugins, avahi-daemon, gnome-keyring | kwalletmanager | keepassxc, fonts-noto-color-emoji, sonnet6-plugins, hunspell-en-us | hunspell-dictionary")
include(CPack)

find_program(HEARTH_CLANG_FORMAT clang-format-19)
if(HEARTH_CLANG_FORMAT)
    add_custom_target(format
        COMMAND sh -c "git ls-files -z '*.cpp' '*.h' | xargs -0 '${HEARTH_CLANG_FORMAT}' -i"
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        COMMENT "Formatting every tracked C++ file"
        VERBATIM)
endif()

find_program(HEARTH_CLANG_TIDY clang-tidy-19)
if(HEARTH_CLANG_TIDY)
    # The check reads what moc and the other generators make, so it follows the build.
    add_custom_target(tidy
        COMMAND ${CMAKE_COMMAND} --build "${CMAKE_BINARY_DIR}"
        COMMAND "${CMAKE_SOURCE_DIR}/tests/tools/tidy.py" --build "${CMAKE_BINARY_DIR}" --all
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        COMMENT "clang-tidy over every C++ file"
        USES_TERMINAL
        VERBATIM)
endif()
