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
    dpkg "${options[@]}" -P hearthd || return 1
    [ "$(cat "$root/var/lib/hearthd/server.sqlite")" = kept ]
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

demo_picture() {
    "$top/installer/run.sh" --no-bootstrap --screenshot "$work/demo.png" || return 1
    [ "$(head -c 8 "$work/demo.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ] || { echo "not a PNG"; return 1; }
}

# Nearly all of its objects are the release build's, out of the compiler cache.
client_alone() {
    cmake --preset release -S "$top" -B "$top/build/client" -DHEARTH_LOCALSERVER=OFF || return 1
    ninja -C "$top/build/client" hearth || return 1
    in_session "$top/build/client/app/desktop/hearth" --version
}

if check "release build" release; then
    check "cmake --install" installed
    if check ".deb packages" debian_packages; then
        check "upgrade and removal keep the data" data_stays
    fi
    check "the service's unit" service_unit
    check "the AppImage's folder" app_folder
    check "the demo's picture" demo_picture
fi
check "the client without the embedded server" client_alone
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
