#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sets everything up, builds, and starts the desktop client; or has it take its own picture without a display.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/build.sh
. "$top/installer/build.sh"
client=$top/build/release/app/desktop/hearth
demo=$top/resources/demo/demo-slack-export.zip

usage() {
    cat <<'END'
Usage: installer/run.sh [--yes] [--no-bootstrap] [option of hearth…]
       installer/run.sh [--yes] [--no-bootstrap] --screenshot FILE.png [--theme dark|light] [--scale N]

Installs what is missing (installer/bootstrap.sh), builds Hearth and starts it. `installer/run.sh -- --help` shows what
the client itself understands.
  --screenshot FILE.png  no display needed: opens a demo workspace on a virtual one, writes the picture and ends
  --theme dark|light     the picture's colours
  --scale N              the picture's pixels per point, 1 to 4 (default 1)
  --yes                  let bootstrap.sh install without asking
  --no-bootstrap         install nothing; for systems that it does not know
END
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "run: $1"; exit "${2:-1}"; }

read_arguments() {
    bootstrap=yes assume_yes=() shot="" theme="" scale=1 client_arguments=()
    while [ $# -gt 0 ]; do
        case $1 in
        --screenshot | --theme | --scale)
            [ $# -ge 2 ] || fail "$1 needs a value" 2
            case $1 in
            --screenshot) shot=$2 ;;
            --theme) theme=$2 ;;
            --scale) scale=$2 ;;
            esac
            shift
            ;;
        --yes | -y) assume_yes=(--yes) ;;
        --no-bootstrap) bootstrap=no ;;
        --help | -h) usage; exit 0 ;;
        --) shift; client_arguments+=("$@"); break ;;
        *) client_arguments+=("$1") ;;
        esac
        shift
    done
    case $theme in "" | dark | light) ;; *) fail "--theme is dark or light, not '$theme'" 2 ;; esac
    if ! awk -v n="$scale" 'BEGIN { exit !(n ~ /^[0-9]+(\.[0-9]+)?$/ && n >= 1 && n <= 4) }'; then
        fail "--scale is a number from 1 to 4, not '$scale'" 2
    fi
}

require_display() {
    case " ${client_arguments[*]-} " in *" --help "* | *" --version "*) return ;; esac
    if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
        say "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown."
        say "To see Hearth all the same, let it draw itself on a virtual one:"
        say "    installer/run.sh --screenshot hearth.png"
        exit 1
    fi
}

build_client() {
    say "Building Hearth (the first time takes some minutes) …"
    configure_preset release
    build_preset release hearth
}

# The picture shows the demo alone: own home, own display, own session bus, so nothing of the person's can get in.
take_screenshot() {
    local home target folder width height bus=() theme_arguments=() status=0
    folder=$(cd "$(dirname "$shot")" 2>/dev/null && pwd) || fail "there is no folder $(dirname "$shot")"
    target=$folder/$(basename "$shot")
    home=$(mktemp -d)
    # shellcheck disable=SC2064 # the value of now
    trap "rm -rf '$home'" EXIT
    mkdir -m 700 "$home/run"
    width=$(awk -v n="$scale" 'BEGIN { printf "%d", 1280 * n }')
    height=$(awk -v n="$scale" 'BEGIN { printf "%d", 800 * n }')
    ! command -v dbus-run-session >/dev/null || bus=(dbus-run-session --)
    [ -z "$theme" ] || theme_arguments=(--theme "$theme")

    timeout 180 xvfb-run -a -s "-screen 0 ${width}x${height}x24 -nolisten tcp" \
        env -u WAYLAND_DISPLAY -u QT_STYLE_OVERRIDE -u QT_QPA_PLATFORMTHEME -u XDG_CURRENT_DESKTOP -u DBUS_SESSION_BUS_ADDRESS \
        HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
        XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale" \
        ${bus[@]+"${bus[@]}"} "$client" --demo "$demo" --screenshot "$home/picture.png" \
        ${theme_arguments[@]+"${theme_arguments[@]}"} ${client_arguments[@]+"${client_arguments[@]}"} || status=$?

    [ "$status" != 124 ] || fail "the client did not finish its picture within three minutes"
    [ "$status" = 0 ] || fail "the client ended with status $status; what it said is above"
    [ -s "$home/picture.png" ] || fail "the client ended well but wrote no picture"
    mv "$home/picture.png" "$target" || fail "could not write $target"
    say "Wrote $target"
}

main() {
    read_arguments "$@"
    [ -n "$shot" ] || require_display
    [ "$bootstrap" = no ] || "$top/installer/bootstrap.sh" ${assume_yes[@]+"${assume_yes[@]}"}
    build_client
    if [ -n "$shot" ]; then
        take_screenshot
    else
        exec "$client" ${client_arguments[@]+"${client_arguments[@]}"}
    fi
}

main "$@"
