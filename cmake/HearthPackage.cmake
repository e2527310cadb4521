# SPDX-License-Identifier: Apache-2.0
# What surrounds the programs: the desktop's files, the .deb, and the targets `format` and `tidy`.
# The programs' own install rules stand beside them in app/.

install(FILES "${CMAKE_SOURCE_DIR}/app/desktop/hearth.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT client)
install(FILES "${CMAKE_SOURCE_DIR}/app/desktop/hearth.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT client)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/app/hearth.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT client)
install(FILES "${CMAKE_SOURCE_DIR}/resources/notifications/hearth.notifyrc" DESTINATION "${CMAKE_INSTALL_DATADIR}/knotifications6" COMPONENT client)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/hearth" RENAME copyright COMPONENT client)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hearth)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Hearth authors <hearth@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX packages)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# Two packages: the client with the server inside it, and the server on its own.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL client)
set(CPACK_COMPONENT_CLIENT_DESCRIPTION
    "Hearth is a native team chat with a complete server inside it: install one application, press Host, and the
people on your network find you. Everything works without a network and syncs later.
The package holds the desktop client.")
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME hearth)
# Plugins and services are found at run time, so dpkg-shlibdeps does not see them.
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-svg-plugins, avahi-daemon, gnome-keyring | kwalletmanager | keepassxc, fonts-noto-color-emoji, sonnet6-plugins, hunspell-en-us | hunspell-dictionary")
if(HEARTH_LOCALSERVER)
    list(APPEND CPACK_COMPONENTS_ALL daemon)
    set(CPACK_COMPONENT_DAEMON_DESCRIPTION
        "Hearth is a native team chat that lives on your own machines.
The package holds its server as a service, for a computer that is always on.")
    set(CPACK_DEBIAN_DAEMON_PACKAGE_NAME hearthd)
    set(CPACK_DEBIAN_DAEMON_PACKAGE_DEPENDS "systemd")
    set(CPACK_DEBIAN_DAEMON_PACKAGE_RECOMMENDS "avahi-daemon")
    set(scripts "${CMAKE_SOURCE_DIR}/installer/debian")
    set(CPACK_DEBIAN_DAEMON_PACKAGE_CONTROL_EXTRA "${scripts}/postinst;${scripts}/prerm")
    set(CPACK_DEBIAN_DAEMON_PACKAGE_CONTROL_STRICT_PERMISSION ON)
endif()
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
