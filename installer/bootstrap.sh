#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs the packages of packages-debian.txt that this machine misses, and nothing else.
# With nothing missing it touches neither apt nor the network.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
list=$here/packages-debian.txt
etc=/etc
units=/usr/lib/systemd/system
second_source=/etc/apt/sources.list.d/hearth-trixie.sources
second_pin=/etc/apt/preferences.d/hearth-trixie

usage() {
    cat <<'END'
Usage: installer/bootstrap.sh [--yes] [--check]

Installs what Hearth is built, tested and run with, through apt. Debian 12 and newer, Ubuntu 25.04 and newer.
  --yes    do not ask, also on a terminal
  --check  only say what is missing: exit 0 if nothing is, else 1
END
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "bootstrap: $1"; exit "${2:-1}"; }

# The listed packages that are absent, half installed, or older than the list allows; one a line.
missing_packages() {
    local names name wanted status version
    names=$(sed 's/#.*//' "$list" | awk 'NF { print $1 }')
    # shellcheck disable=SC2086 # the names are words
    dpkg-query -W -f '${Package} ${db:Status-Status} ${Version}\n' $names 2>/dev/null >"$work/installed" || true
    sed 's/#.*//' "$list" | awk 'NF { print $1, $3 }' >"$work/wanted"
    # What another package brings along is there as well: npm comes with Node.js in some archives.
    dpkg-query -W -f '${db:Status-Status} ${Provides}\n' 2>/dev/null |
        awk '$1 == "installed" { $1 = ""; gsub(/,/, " "); gsub(/\([^)]*\)/, ""); for (i = 1; i <= NF; i++) print $i }' >"$work/provided"
    while read -r name wanted; do
        read -r status version < <(awk -v n="$name" '$1 == n { print $2, $3; exit }' "$work/installed") || true
        if [ "${status:-}" != installed ]; then
            if [ -n "$wanted" ] || ! grep -qxF "$name" "$work/provided"; then echo "$name"; fi
        elif [ -n "$wanted" ] && dpkg --compare-versions "$version" lt "$wanted"; then
            echo "$name"
        fi
        status=
    done <"$work/wanted"
}

# Prints a deb822 stanza for Debian 13, made from the stanza or line by which this machine knows Debian 12.
# A source that is signed by somebody else's key is another archive that only names its suites alike.
derived_source() {
    local file stanza
    for file in "$etc"/apt/sources.list.d/debian.sources "$etc"/apt/sources.list "$etc"/apt/sources.list.d/*; do
        [ -f "$file" ] || continue
        case $file in
        *.sources) stanza=$(sources_stanza "$file") ;;
        *.list) stanza=$(list_stanza "$file") ;;
        *) stanza= ;;
        esac
        if [ -n "$stanza" ]; then
            printf '%s\n' "$stanza"
            return
        fi
    done
}

sources_stanza() {
    sed '/^#/d; s/[[:space:]]*$//' "$1" | awk '
        BEGIN { RS = ""; FS = "\n" }
        {
            delete field; order = 0; last = ""
            for (i = 1; i <= NF; i++) {
                if ($i ~ /^[ \t]/) { field[last] = field[last] "\n" $i; continue }
                colon = index($i, ":")
                last = tolower(substr($i, 1, colon - 1))
                names[++order] = last
                field[last] = substr($i, colon + 1)
            }
            if (tolower(field["enabled"]) ~ /no|false|0/) next
            if (field["types"] !~ /(^| )deb( |$)/) next
            if (field["suites"] !~ /(^|[ \n])bookworm([ \n]|$)/) next
            if (field["components"] !~ /(^| )main( |$)/) next
            if (field["signed-by"] ~ /^[ \t]*\// && field["signed-by"] !~ /debian-archive-keyring/) next
            print "Types: deb"
            print "URIs:" field["uris"]
            print "Suites: trixie"
            print "Components: main"
            for (i = 1; i <= order; i++)
                if (names[i] !~ /^(types|uris|suites|components|enabled|x-.*)$/)
                    print toupper(substr(names[i], 1, 1)) substr(names[i], 2) ":" field[names[i]]
            exit
        }'
}

list_stanza() {
    awk '
        $1 == "deb" && !/cdrom:/ {
            options = ""
            if (match($0, /\[[^]]*\]/)) {
                options = substr($0, RSTART + 1, RLENGTH - 2)
                $0 = substr($0, 1, RSTART - 1) substr($0, RSTART + RLENGTH)
            }
            if ($3 != "bookworm") next
            if ($0 !~ / main( |$)/) next
            if (options ~ /signed-by=/ && options !~ /debian-archive-keyring/) next
            print "Types: deb\nURIs: " $2 "\nSuites: trixie\nComponents: main"
            count = split(options, option, " ")
            for (i = 1; i <= count; i++) {
                split(option[i], pair, "=")
                gsub(",", " ", pair[2])
                if (pair[1] == "arch") print "Architectures: " pair[2]
                if (pair[1] == "signed-by") print "Signed-By: " pair[2]
                if (pair[1] == "trusted") print "Trusted: " pair[2]
            }
            exit
        }' "$1"
}

# plain: apt has all of it · second: Debian 12, which takes it from Debian 13 · lost: Debian 12 without its archive ·
# other: not ours to set up. Needs os-release read into os_id and os_version.
system_kind() {
    case $os_id in
    debian)
        derived_source >"$work/source"
        # A Debian 12 machine calls itself 13 once Debian 13's base-files are in: its own sources tell.
        if [ -s "$work/source" ] && { [ "$os_version" = 12 ] || ! own_source_is_newer; }; then
            echo second
        elif [ -z "$os_version" ] || [ "$os_version" -ge 13 ] || own_source_is_newer; then
            echo plain # testing and unstable have no number
        elif [ "$os_version" = 12 ]; then
            echo lost
        else
            echo other
        fi
        ;;
    ubuntu)
        if dpkg --compare-versions "${os_version:-0}" ge 25.04; then echo plain; else echo other; fi
        ;;
    *) echo other ;;
    esac
}

read_os_release() {
    local ID="" VERSION_ID="" PRETTY_NAME=""
    # shellcheck source=/dev/null
    [ ! -f "$etc/os-release" ] || . "$etc/os-release"
    os_id=$ID
    os_version=$VERSION_ID
    os_name=${PRETTY_NAME:-$(uname -sr)}
}

# Does the machine follow Debian 13 or newer by a source of its own?
own_source_is_newer() {
    local file
    for file in "$etc"/apt/sources.list "$etc"/apt/sources.list.d/*; do
        if [ ! -f "$file" ] || [ "${file##*/}" = "${second_source##*/}" ]; then continue; fi
        if sed '/^#/d' "$file" | grep -Eq '(^Suites:|^deb .*)[[:space:]](trixie|forky|testing|sid|unstable)([[:space:]]|$)'; then
            return 0
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}

write_second_source() {
    local stanza=$work/stanza
    if [ ! -s "$second_source" ]; then
        { echo "# Written by Hearth's installer/bootstrap.sh: Debian 13 beside Debian 12, pinned below it."; cat "$work/source"; } >"$stanza"
        as_root install -m 644 "$stanza" "$second_source"
    fi
    if [ ! -s "$second_pin" ]; then
        printf '%s\n' "# Written by Hearth's installer/bootstrap.sh: nothing comes from Debian 13 unless asked for by name." \
            "Package: *" "Pin: release n=trixie" "Pin-Priority: 100" >"$work/pin"
        as_root install -m 644 "$work/pin" "$second_pin"
    fi
}

# What an earlier installation left half done must be finished before apt does anything else; nothing is the usual case.
finish_interrupted() {
    as_root env DEBIAN_FRONTEND=noninteractive dpkg --force-confdef --force-confold --configure -a >"$work/configure" 2>&1 || true
    if ! as_root apt-get check -qq >/dev/null 2>&1; then
        say "bootstrap: finishing an installation that was interrupted"
        apt_get install --fix-broken --no-install-recommends -q "$@" || fail "apt could not finish it; what it said is above"
    fi
}

explain() {
    say "Hearth needs packages that this machine ($os_name) does not have, or only in older versions:"
    tr '\n' ' ' <"$work/missing" | fold -s -w 100 | sed 's/^/  /' >&2
    say ""
    if [ "$1" = second ]; then
        cat >&2 <<END

Debian 12 has an older Qt (6.4), so they come from Debian 13. For that, this script
  - adds Debian 13 as a second source, from the same mirror:    $second_source
  - pins it below Debian 12, so nothing else is drawn from it:  $second_pin
  - installs the packages, without recommended ones. Libraries that they share with others become newer, and apt may
    drop a package that cannot live with the new ones (packagekit, for example). apt lists all of it before it begins.
To undo the sources later, delete these two files; the installed packages stay.
END
    fi
}

ask() {
    local answer
    printf '\nGo on? [y/N] ' >&2
    read -r answer
    case $answer in
    y | Y | yes | Yes | j | J) ;;
    *) fail "nothing was changed" ;;
    esac
}

# Checks the source before anything is drawn from it: it must be Debian's own archive and must have answered.
require_debian_13() {
    if ! apt-cache policy | grep -q 'o=Debian,.*n=trixie,'; then
        as_root rm -f "$second_source" "$second_pin"
        fail "no Debian 13 could be read from the mirror in this machine's sources (is there a network?); nothing was changed"
    fi
}

# Newer systems drop old compilers: the checkers are wanted, not needed. Filters names; asks apt's lists, not the network.
drop_unavailable_checkers() {
    local name
    while read -r name; do
        case $name in
        clang-format-* | clang-tidy-*)
            if ! apt-cache show "$name" >/dev/null 2>&1; then
                say "bootstrap: $name is not in this system's sources; its check is left out"
                continue
            fi
            ;;
        esac
        echo "$name"
    done
}

# Tests start what they need by themselves: what comes with it must not begin to run on this machine, now or at the next
# start. Masked before it is installed; a unit that is there already is somebody's own and stays as it is.
keep_services_off() {
    local unit units_of=()
    ! grep -qx clamav-daemon "$1" || units_of+=(clamav-daemon.service clamav-daemon.socket clamav-freshclam.service)
    ! grep -qx avahi-daemon "$1" || units_of+=(avahi-daemon.service avahi-daemon.socket)
    for unit in ${units_of[@]+"${units_of[@]}"}; do
        if [ -e "$etc/systemd/system/$unit" ] || [ -e "$units/$unit" ]; then continue; fi
        as_root install -d "$etc/systemd/system"
        as_root ln -s /dev/null "$etc/systemd/system/$unit"
        say "bootstrap: $unit stays off (to have it: systemctl unmask $unit)"
    done
}

apt_has_lists() { ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1; }

main() {
    local assume_yes=no check=no kind release=() confirm=(-y)
    while [ $# -gt 0 ]; do
        case $1 in
        --yes | -y) assume_yes=yes ;;
        --check) check=yes ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; fail "unknown option $1" 2 ;;
        esac
        shift
    done

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    : >"$work/missing"
    if command -v dpkg-query >/dev/null; then
        missing_packages >"$work/missing"
        [ -s "$work/missing" ] || exit 0
        if apt_has_lists && [ -z "$(drop_unavailable_checkers <"$work/missing" 2>/dev/null)" ]; then exit 0; fi
    fi

    read_os_release
    kind=$(system_kind)
    case $kind in
    plain | second) ;;
    lost) fail "this Debian 12 machine has no usable Debian source in $etc/apt from which Debian 13's could be derived" ;;
    *)
        say "bootstrap: $os_name is not one that this script can set up (Debian 12+, Ubuntu 25.04+)."
        fail "README.md lists the packages for Fedora, Arch and macOS; with them installed, use --no-bootstrap" 3
        ;;
    esac

    if [ "$check" = yes ]; then
        cat "$work/missing"
        exit 1
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        explain "$kind"
        fail "installing them needs root: run this script as root once, or install sudo"
    fi
    if [ -t 0 ] && [ -t 2 ] && [ "$assume_yes" = no ]; then
        explain "$kind"
        ask
        confirm=() # apt shows the whole plan and asks once more
    else
        explain "$kind"
    fi

    if [ "$kind" = second ]; then
        write_second_source
        release=(-t trixie)
    fi
    apt_get update -qq || fail "apt could not read the sources; is there a network?"
    [ "$kind" = plain ] || require_debian_13
    finish_interrupted ${confirm[@]+"${confirm[@]}"} ${release[@]+"${release[@]}"}
    drop_unavailable_checkers <"$work/missing" >"$work/install"
    [ -s "$work/install" ] || exit 0
    keep_services_off "$work/install"
    # shellcheck disable=SC2046 # one word a package
    apt_get install ${confirm[@]+"${confirm[@]}"} ${release[@]+"${release[@]}"} --no-install-recommends -q \
        $(cat "$work/install") || fail "apt did not install everything; what it said is above"
    missing_packages >"$work/missing"
    drop_unavailable_checkers <"$work/missing" >"$work/still" 2>/dev/null
    # shellcheck disable=SC2046 # one word a package
    [ ! -s "$work/still" ] || fail "still missing after the installation:$(printf ' %s' $(cat "$work/still"))"
    say "bootstrap: everything Hearth needs is installed"
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    main "$@"
fi
