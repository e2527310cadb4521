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
        share/doc/hearth/copyright; do
        [ -s "$work/root/usr/$file" ] || { echo "not installed: usr/$file"; return 1; }
    done
    in_session "$work/root/usr/bin/hearth" --version && in_session "$work/root/usr/bin/hearthd" --version
}

debian_package() {
    (cd "$top/build/release" && rm -rf packages && cpack -G DEB) || return 1
    local package
    package=$(ls "$top"/build/release/packages/hearth_*.deb) || return 1
    dpkg-deb --info "$package" && dpkg-deb --contents "$package" | tee "$work/contents" || return 1
    dpkg-deb --field "$package" Depends | grep -q libqt6 || { echo "the package depends on no Qt"; return 1; }
    grep -q ' ./usr/bin/hearthd$' "$work/contents" || { echo "no hearthd in it"; return 1; }
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
    check ".deb" debian_package
    check "the demo's picture" demo_picture
fi
check "the client without the embedded server" client_alone
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
