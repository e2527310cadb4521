# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# For sourcing: configure and build a preset of CMakePresets.json, quiet when it works, with all of it when it fails.
# Needs `top`, the root of the checkout.
: "${top:?}"

# configure_preset NAME [cmake option…]: only where something changed since the last time.
configure_preset() {
    local preset=$1 dir=$top/build/$1 log=$top/build/$1/configure.log
    shift
    if [ $# -eq 0 ] && [ -f "$dir/build.ninja" ] && [ "$dir/CMakeCache.txt" -nt "$top/CMakePresets.json" ]; then
        return
    fi
    mkdir -p "$dir"
    if ! (cd "$top" && cmake --preset "$preset" "$@") >"$log" 2>&1; then
        awk '/^CMake Error/ { show = 1 } show { print; any = 1 } END { exit !any }' "$log" >&2 || cat "$log" >&2
        printf 'cmake could not configure the preset %s; what it said is above (%s)\n' "$preset" "$log" >&2
        return 1
    fi
    touch "$dir/CMakeCache.txt"
}

# build_preset NAME [target…]: one progress line on a terminal, nothing elsewhere; the log stays in the build folder.
build_preset() {
    local preset=$1 dir=$top/build/$1 log=$top/build/$1/build.log
    shift
    if [ -t 1 ]; then
        NINJA_STATUS="building $preset [%f/%t] " ninja -C "$dir" "$@"
        return
    fi
    if ! ninja -C "$dir" "$@" >"$log" 2>&1; then
        # Ninja tells what went well, too; the failures and what the compiler said about them are what helps.
        awk '/^FAILED:/ { show = 1 } /^\[[0-9]+\/[0-9]+\]/ { show = 0 } show' "$log" | head -n 200 >&2
        tail -n 3 "$log" >&2
        printf 'the build of %s failed; all of it is in %s\n' "$preset" "$log" >&2
        return 1
    fi
}
