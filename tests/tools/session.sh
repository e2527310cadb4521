#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# session.sh COMMAND…: runs it like in a desktop session of its own: a session bus, an unlocked keychain, no display.
# The person's home, bus and keychain stay out of reach; the command's exit status is this script's.
set -euo pipefail

if [ "${HEARTH_SESSION:-}" != inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    status=0
    env -u DISPLAY -u WAYLAND_DISPLAY -u XAUTHORITY -u LANGUAGE -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL \
        HEARTH_SESSION=inside HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
        LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        dbus-run-session -- "$0" "$@" || status=$?
    exit "$status"
fi

# Any password unlocks the keychain that it creates; without the pipe the daemon would ask on a display.
keyring=$(printf 'hearth-tests' | gnome-keyring-daemon --unlock --components=secrets 2>&1) || {
    printf 'gnome-keyring did not start: %s\n' "$keyring" >&2
    exit 1
}
unset HEARTH_SESSION
status=0
"$@" || status=$?
exit "$status"
