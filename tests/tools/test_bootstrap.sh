#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Which second source bootstrap.sh derives from a machine's own sources, and what it takes a machine for.
# Sources the script and points it at made-up /etc folders; changes nothing on this machine.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=installer/bootstrap.sh
. "$top/installer/bootstrap.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# system ID VERSION: a new, empty /etc that says it is this system
system() {
    rm -rf "${work:?}/etc"
    etc=$work/etc
    mkdir -p "$etc/apt/sources.list.d"
    printf 'ID=%s\n%s\n' "$1" "${2:+VERSION_ID=$2}" >"$etc/os-release"
}

# expect NAME WANTED GOT
expect() {
    if [ "$2" = "$3" ]; then
        printf 'ok    %s\n' "$1"
    else
        printf 'FAIL  %s\n--- wanted\n%s\n--- got\n%s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

kind() {
    read_os_release
    system_kind
}

trixie() { printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main%s' "$1" "${2:+
$2}"; }

system debian 12
cat >"$etc/apt/sources.list.d/debian.sources" <<'X'
# a comment
Types: deb deb-src
# another
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
X
expect "deb822 sources" "$(trixie http://mirror.example/debian 'Signed-by: /usr/share/keyrings/debian-archive-keyring.gpg')" "$(derived_source)"
expect "Debian 12 takes a second source" second "$(kind)"
printf 'ID=debian\nVERSION_ID=13\n' >"$etc/os-release"
expect "Debian 12 that calls itself 13" second "$(kind)"
echo 'deb http://mirror.example/debian trixie main' >"$etc/apt/sources.list"
expect "Debian 13 with a forgotten source" plain "$(kind)"

system debian 12
cat >"$etc/apt/sources.list" <<'X'
#deb cdrom:[Debian GNU/Linux 12.0.0]/ bookworm main
deb cdrom:[Debian GNU/Linux 12.0.0]/ bookworm main
deb-src http://src.example/debian bookworm main
deb http://sec.example/debian-security bookworm-security main
deb [arch=amd64,arm64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://old.example/debian/ bookworm main non-free
X
expect "one-line sources with options" "$(trixie http://old.example/debian/ 'Architectures: amd64 arm64
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg')" "$(derived_source)"

system debian 12
echo 'deb [signed-by=/etc/apt/keyrings/other.gpg] https://other.example/debian bookworm main' >"$etc/apt/sources.list.d/another.list"
expect "somebody else's archive is none" "" "$(derived_source)"
expect "Debian 12 without its archive" lost "$(kind)"
echo 'deb http://plain.example/debian bookworm main' >"$etc/apt/sources.list"
expect "one-line source" "$(trixie http://plain.example/debian)" "$(derived_source)"

system debian 12
printf 'Types: deb\nURIs: mirror+file:///etc/apt/mirrors/debian.list\nSuites: bookworm\nComponents: main\nEnabled: no\n' \
    >"$etc/apt/sources.list.d/debian.sources"
expect "a source that is off is none" "" "$(derived_source)"
sed -i '/Enabled/d' "$etc/apt/sources.list.d/debian.sources"
expect "a mirror list" "$(trixie mirror+file:///etc/apt/mirrors/debian.list)" "$(derived_source)"

system debian 13
expect "Debian 13" plain "$(kind)"
system debian
expect "Debian testing" plain "$(kind)"
system debian 11
expect "Debian 11" other "$(kind)"
system ubuntu 25.04
expect "Ubuntu 25.04" plain "$(kind)"
system ubuntu 24.04
expect "Ubuntu 24.04" other "$(kind)"
system fedora 41
expect "Fedora" other "$(kind)"

as_root() { "$@"; }
units=$work/units
mkdir "$units"
masked() { keep_services_off "$1" 2>/dev/null; (cd "$etc/systemd/system" 2>/dev/null && ls) || true; }
system debian 13
printf 'cmake\nxvfb\n' >"$work/install"
expect "nothing is masked without need" "" "$(masked "$work/install")"
printf 'avahi-daemon\nclamav-daemon\n' >>"$work/install"
touch "$units/clamav-freshclam.service"
expect "services of test tools stay off, one's own stay" "avahi-daemon.service
avahi-daemon.socket
clamav-daemon.service
clamav-daemon.socket" "$(masked "$work/install")"
expect "by a mask" /dev/null "$(readlink "$etc/systemd/system/clamav-daemon.service")"

[ "$failures" = 0 ]
