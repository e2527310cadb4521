#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The client as one file that runs without being installed: gathers it with its libraries and plugins in a folder (an
# AppDir), and packs that when `appimagetool` is there.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=installer/build.sh
. "$top/installer/build.sh"

usage() {
    cat <<'END'
Usage: installer/appimage/build.sh [--appdir-only] FOLDER

Builds the preset `release`, gathers Hearth.AppDir in FOLDER, and packs FOLDER/Hearth-<version>-<machine>.AppImage.

  --appdir-only   do not pack
END
}

pack=yes folder=""
for argument in "$@"; do
    case $argument in
    --appdir-only) pack=no ;;
    --help | -h) usage; exit 0 ;;
    -*) printf 'appimage: unknown option %s\n' "$argument" >&2; usage >&2; exit 2 ;;
    *) folder=$argument ;;
    esac
done
[ -n "$folder" ] || { usage >&2; exit 2; }

app=$folder/Hearth.AppDir
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)

# What every desktop has, and has to fit its own drivers, its own C library or its own fonts.
theirs='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libstdc\+\+|libgcc_s|libGL.*|libEGL|libOpenGL|libdrm|libgbm|libX11.*|libxcb|libxcb-dri.*|libwayland-.*|libfontconfig|libfreetype|libharfbuzz|libz|libexpat|libasound|libp11-kit)\.so'

# libraries_of FILE…: the paths of those that come along.
libraries_of() {
    ldd "$@" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | while read -r library; do
        [[ $(basename "$library") =~ $theirs ]] || printf '%s\n' "$library"
    done
}

configure_preset release
build_preset release hearth
rm -rf "$app"
mkdir -p "$app/usr/lib" "$app/usr/plugins"
DESTDIR=$app cmake --install "$top/build/release" --prefix /usr --component client --strip >/dev/null

for kind in platforms platformthemes platforminputcontexts imageformats iconengines tls xcbglintegrations \
    wayland-shell-integration wayland-graphics-integration-client wayland-decoration-client kf6/sonnet; do
    [ -d "$plugins/$kind" ] || continue
    mkdir -p "$app/usr/plugins/$kind"
    cp "$plugins/$kind"/*.so "$app/usr/plugins/$kind/"
done
mapfile -t loaded < <(find "$app/usr/plugins" -name '*.so')
mapfile -t libraries < <(libraries_of "$app/usr/bin/hearth" "${loaded[@]}")
cp -L "${libraries[@]}" "$app/usr/lib/"
printf '[Paths]\nPrefix=..\nPlugins=plugins\n' >"$app/usr/bin/qt.conf"
cat >"$app/AppRun" <<'END'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH=$here/usr/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
XDG_DATA_DIRS=$here/usr/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
export LD_LIBRARY_PATH XDG_DATA_DIRS
exec "$here/usr/bin/hearth" "$@"
END
chmod +x "$app/AppRun"
cp "$app/usr/share/applications/hearth.desktop" "$app/usr/share/icons/hicolor/scalable/apps/hearth.svg" "$app/"

[ "$pack" = yes ] || exit 0
command -v appimagetool >/dev/null || {
    printf 'appimage: appimagetool is missing, so nothing was packed; the folder is %s\n' "$app" >&2
    exit 1
}
version=$(awk '/^project\(Hearth VERSION/ { print $3 }' "$top/CMakeLists.txt")
ARCH=$(uname -m) appimagetool "$app" "$folder/Hearth-$version-$(uname -m).AppImage"
