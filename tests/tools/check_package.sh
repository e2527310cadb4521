#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What people get: the release build, installed into a folder and as a .deb, both programs started from there, the demo's
# picture taken, and the client built without the embedded server. Prints a line per check; exit 1 if one fails.
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=installer/build.sh
. "$top/installer/build.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# check TITLE COMMAND…: its output is shown only when it fails
check() {
    local title=$1 begin=$EPOCHREALTIME word=ok
    shift
    if "$@" >"$work/output" 2>&1; then
        passed=$((passed + 1))
    else
        word=FAILED
        failed=$((failed + 1))
        tail -n 60 "$work/output"
    fi
    awk -v t="$title" -v w="$word" -v b="$begin" -v e="$EPOCHREALTIME" 'BEGIN { printf "%7.1f s  %-6s  %s\n", e - b, w, t }'
    [ "$word" = ok ]
}

release() { configure_preset release && build_preset release; }
in_session() { "$top/tests/tools/session.sh" "$@"; }

installed() {
    DESTDIR=$work/root cmake --install "$top/build/release" --prefix /usr || return 1
    local file
    for file in bin/hearth bin/hearthd share/applications/hearth.desktop share/metainfo/hearth.metainfo.xml \
        share/icons/hicolor/scalable/apps/hearth.svg share/knotifications6/hearth.notifyrc \
        share/doc/hearth/copyright lib/systemd/system/hearthd.service lib/systemd/system/hearthd.socket \
        lib/sysusers.d/hearthd.conf share/doc/hearthd/copyright; do
        [ -s "$work/root/usr/$file" ] || { echo "not installed: usr/$file"; return 1; }
    done
    in_session "$work/root/usr/bin/hearth" --version && in_session "$work/root/usr/bin/hearthd" --version
}

debian_packages() {
    (cd "$top/build/release" && rm -rf packages && cpack -G DEB) || return 1
    local client daemon
    client=$(ls "$top"/build/release/packages/hearth_*.deb) && daemon=$(ls "$top"/build/release/packages/hearthd_*.deb) || return 1
    dpkg-deb --info "$client" && dpkg-deb --contents "$client" | tee "$work/client" || return 1
    dpkg-deb --info "$daemon" && dpkg-deb --contents "$daemon" | tee "$work/daemon" || return 1
    dpkg-deb --field "$client" Depends | grep -q libqt6widgets || { echo "the client depends on no windows"; return 1; }
    ! dpkg-deb --field "$daemon" Depends | grep -q libqt6widgets || { echo "the daemon needs windows"; return 1; }
    grep -q ' ./usr/bin/hearth$' "$work/client" || { echo "no hearth in the client's package"; return 1; }
    ! grep -q 'hearthd' "$work/client" || { echo "the daemon is in the client's package"; return 1; }
    grep -q ' ./usr/bin/hearthd$' "$work/daemon" || { echo "no hearthd in the daemon's package"; return 1; }
}

# Into a folder of its own: installed, upgraded and removed, and what people wrote stays.
data_stays() {
    local root=$work/system daemon options
    daemon=$(ls "$top"/build/release/packages/hearthd_*.deb) || return 1
    mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/hearthd"
    touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
    echo "kept" >"$root/var/lib/hearthd/server.sqlite"
    options=(--root="$root" --force-script-chrootless --force-depends --log=/dev/null)
    dpkg "${options[@]}" -i "$daemon" && [ -x "$root/usr/bin/hearthd" ] || return 1
    dpkg "${options[@]}" -i "$daemon" || return 1 # the same again is an upgrade
    dpkg "${options[@]}" -r hearthd && [ ! -e "$root/usr/bin/hearthd" ] || return 1
    # Else the next installation would be an upgrade, which turns nothing on.
    ! grep -q '^Package: hearthd$' "$root/var/lib/dpkg/status" || { echo "something of the package stays"; return 1; }
    [ "$(cat "$root/var/lib/hearthd/server.sqlite")" = kept ]
}

# What the package's scripts ask of systemd, with commands that only write down what they were asked.
asks_systemd() {
    local daemon scripts=$work/scripts fake=$work/fake asked=$work/asked running=$work/running name
    daemon=$(ls "$top"/build/release/packages/hearthd_*.deb) || return 1
    rm -rf "$scripts" && dpkg-deb --control "$daemon" "$scripts" && mkdir -p "$fake" || return 1
    for name in systemctl systemd-sysusers; do
        # shellcheck disable=SC2016 # for the script that this writes
        printf '#!/bin/sh\necho "${0##*/} $*" >>"%s"\n' "$asked" >"$fake/$name" && chmod +x "$fake/$name" || return 1
    done
    sed -i "s:/run/systemd/system:$running:; s:/var/lib/hearthd:$work/no-data:" "$scripts"/p* || return 1
    local units="hearthd.socket hearthd.service"
    mkdir -p "$running"
    asks "a first installation" "systemd-sysusers hearthd.conf
systemctl daemon-reload
systemctl enable --now $units" postinst configure '' || return 1
    asks "an upgrade" "systemd-sysusers hearthd.conf
systemctl daemon-reload
systemctl --no-block try-restart hearthd.service" postinst configure 0.1 || return 1
    asks "what an upgrade replaces" "" prerm upgrade 0.2 || return 1
    asks "a removal" "systemctl disable --now $units" prerm remove || return 1
    rmdir "$running"
    asks "a first installation without systemd" "systemd-sysusers hearthd.conf
systemctl enable $units" postinst configure '' || return 1
    asks "an upgrade without systemd" "systemd-sysusers hearthd.conf" postinst configure 0.1 || return 1
    asks "a removal without systemd" "systemctl disable $units" prerm remove
}

# asks TITLE WANTED SCRIPT ARGUMENT…: of asks_systemd
asks() {
    local title=$1 wanted=$2 script=$3
    shift 3
    : >"$work/asked"
    env -u DPKG_ROOT PATH="$work/fake:$PATH" "$work/scripts/$script" "$@" || { echo "$title fails"; return 1; }
    [ "$(cat "$work/asked")" = "$wanted" ] || { echo "$title asks for:"; cat "$work/asked"; return 1; }
}

# What the unit says is understood, and leaves little to break into.
service_unit() {
    command -v systemd-analyze >/dev/null || { echo "systemd-analyze is missing: install systemd"; return 1; }
    mkdir -p "$work/root/etc"
    systemd-analyze --root="$work/root" --man=no verify hearthd.socket hearthd.service >"$work/verify" 2>&1 || true
    ! grep -E 'hearthd\.(service|socket):.*(Unknown|Failed to parse|Invalid)' "$work/verify" || return 1
    systemd-analyze security --offline=true --threshold=20 "$work/root/usr/lib/systemd/system/hearthd.service"
}

# What is gathered for an AppImage holds all that the client needs beside the system's own.
app_folder() {
    "$top/installer/appimage/build.sh" --appdir-only "$work/appimage" || return 1
    local loaded
    in_session "$work/appimage/Hearth.AppDir/AppRun" --version || return 1
    loaded=$(LD_LIBRARY_PATH=$work/appimage/Hearth.AppDir/usr/lib ldd "$work/appimage/Hearth.AppDir/usr/bin/hearth")
    ! grep 'not found' <<<"$loaded" && grep -q "$work/appimage/Hearth.AppDir/usr/lib/libQt6Widgets" <<<"$loaded"
}

# The desktop's files say what they should in words that desktops understand, and register links.
desktop_files() {
    local files=$work/root/usr/share
    desktop-file-validate "$files/applications/hearth.desktop" || return 1
    grep -qx 'MimeType=x-scheme-handler/hearth;' "$files/applications/hearth.desktop" || { echo "no hearth:// links"; return 1; }
    grep -qx 'Exec=hearth %u' "$files/applications/hearth.desktop" || { echo "links are not handed over"; return 1; }
    # Desktops look handlers up in what this makes.
    update-desktop-database "$files/applications" && grep -qx 'x-scheme-handler/hearth=hearth.desktop;' "$files/applications/mimeinfo.cache" || return 1
    appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info "$files/metainfo/hearth.metainfo.xml"
}

# As far as it goes without the runtime: installer/flatpak/README.md.
flatpak_recipe() {
    local recipe=$top/installer/flatpak/org.hearth.Hearth.yml name
    if command -v flatpak-builder >/dev/null; then
        flatpak-builder --show-manifest "$recipe" || return 1
    else
        python3 -c 'import sys, yaml; assert yaml.safe_load(open(sys.argv[1]))["command"] == "hearth"' "$recipe" || return 1
    fi
    for name in applications/hearth.desktop metainfo/hearth.metainfo.xml icons/hicolor/scalable/apps/hearth.svg; do
        [ -s "$work/root/usr/share/$name" ] || { echo "the recipe renames what is not installed: $name"; return 1; }
    done
    ! grep -E -- '--filesystem|--socket=(x11|session-bus|system-bus)' "$recipe"
}

demo_picture() {
    "$top/installer/run.sh" --no-bootstrap --screenshot "$work/demo.png" || return 1
    [ "$(head -c 8 "$work/demo.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ] || { echo "not a PNG"; return 1; }
}

# Nearly all of its objects are the release build's, out of the compiler cache; the tests are those of what a client is.
client_alone() {
    local folder
    cmake --preset release -S "$top" -B "$top/build/client" -DHEARTH_LOCALSERVER=OFF -DHEARTH_TESTS=ON || return 1
    ninja -C "$top/build/client" hearth tests_protocol tests_provider tests_client tests_models tests_replica tests_ui || return 1
    in_session "$top/build/client/app/desktop/hearth" --version || return 1
    for folder in protocol provider client models replica ui; do
        # Programs of their own, which the other presets build and run.
        ctest --test-dir "$top/build/client/tests/$folder" -j "$(nproc)" --output-on-failure \
            -E '^(fuzz_|test_races$|test_credentials$)' || return 1
    done
}

if check "release build" release; then
    check "cmake --install" installed
    if check ".deb packages" debian_packages; then
        check "upgrade and removal keep the data" data_stays
        check "what the package asks of systemd" asks_systemd
    fi
    check "the service's unit" service_unit
    check "the desktop's files" desktop_files
    check "the Flatpak's recipe" flatpak_recipe
    check "the AppImage's folder" app_folder
    check "the demo's picture" demo_picture
fi
check "the client without the embedded server" client_alone
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
