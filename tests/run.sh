#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sets everything up, builds, runs every test and check, and prints one summary; its last line is `N passed, N failed`.
# shellcheck disable=SC2317 # the steps are called by name
set -uo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/build.sh
. "$top/installer/build.sh"
cd "$top" || exit 1

usage() {
    cat <<'END'
Usage: tests/run.sh [option…]

  --sanitize        build and run under AddressSanitizer and UndefinedBehaviorSanitizer (preset sanitize, else dev)
  --filter REGEX    only the tests whose names match; no other checks
  --no-tidy         leave clang-tidy out
  --tidy-all        clang-tidy over every file, not only the changed ones
  --tidy-base REV   what "changed" is measured against (default: the last push, else twenty commits ago)
  --tidy-minutes N  start no further file after N minutes
  --no-bootstrap    install nothing
  --yes             let bootstrap.sh install without asking

Each test program, and each check (format, house rules, scripts, clang-tidy), counts as one.
END
}

preset=dev filter="" tidy=changed bootstrap=yes bootstrap_arguments=() tidy_arguments=()
while [ $# -gt 0 ]; do
    case $1 in
    --sanitize) preset=sanitize ;;
    --no-tidy) tidy=no ;;
    --tidy-all) tidy_arguments+=(--all) ;;
    --no-bootstrap) bootstrap=no ;;
    --yes | -y) bootstrap_arguments=(--yes) ;;
    --help | -h) usage; exit 0 ;;
    --filter | --tidy-base | --tidy-minutes)
        [ $# -ge 2 ] || { usage >&2; exit 2; }
        case $1 in
        --filter) filter=$2 ;;
        --tidy-base) tidy_arguments+=(--base "$2") ;;
        --tidy-minutes) tidy_arguments+=(--minutes "$2") ;;
        esac
        shift
        ;;
    *) printf 'tests: unknown option %s\n' "$1" >&2; usage >&2; exit 2 ;;
    esac
    shift
done

passed=0 failed=0 report=()

# step COUNTED TITLE COMMAND…: runs it, notes how it went and how long it took. COUNTED: setup steps only count when they fail.
step() {
    local counted=$1 title=$2 begin=$EPOCHREALTIME status=0 word=ok
    shift 2
    printf '── %s\n' "$title"
    "$@" || status=$?
    if [ "$status" != 0 ]; then
        word=FAILED
        failed=$((failed + 1))
    elif [ "$counted" = counted ]; then
        passed=$((passed + 1))
    fi
    note "$title" "$word" "$begin"
    return "$status"
}

note() { report+=("$(awk -v t="$1" -v w="$2" -v b="$3" -v e="$EPOCHREALTIME" 'BEGIN { printf "%7.1f s  %-6s  %s", e - b, w, t }')"); }

finish() {
    printf '\n── summary\n'
    printf '%s\n' "${report[@]}"
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
    exit
}

build() { configure_preset "$preset" && build_preset "$preset"; }

run_tests() {
    # Twice as many at a time as there are cores: a test mostly waits for its server, its timers and its disk.
    local begin=$EPOCHREALTIME log=build/$preset/tests.log arguments=(--preset "$preset" -j $((2 * $(nproc)))) total broken
    [ -z "$filter" ] || arguments+=(-R "$filter" --no-tests=error)
    # What leaks inside fontconfig, the bus or the driver is not ours to fix; what leaks in our frames still fails.
    export LSAN_OPTIONS="suppressions=$top/tests/tools/lsan.supp:print_suppressions=0"
    export ASAN_OPTIONS="detect_stack_use_after_return=1:strict_string_checks=1"
    export UBSAN_OPTIONS="print_stacktrace=1"
    printf '── tests (%s)\n' "$preset"
    if [ -t 1 ]; then
        tests/tools/session.sh ctest "${arguments[@]}" 2>&1 | tee "$log"
    else
        tests/tools/session.sh ctest "${arguments[@]}" >"$log" 2>&1
    fi
    local status=$?
    total=$(sed -n 's/.*tests passed, .* tests failed out of \([0-9]*\).*/\1/p' "$log" | tail -n 1)
    broken=$(sed -n 's/.*tests passed, \([0-9]*\) tests failed out of .*/\1/p' "$log" | tail -n 1)
    if [ -z "$total" ]; then # ctest itself did not get to its end
        tail -n 20 "$log"
        total=1 broken=1
    elif [ "$status" != 0 ] && [ ! -t 1 ]; then
        failed_output "$log"
    fi
    passed=$((passed + total - broken))
    failed=$((failed + broken))
    note "tests ($preset): $((total - broken)) of $total; all they said is in $log" "$([ "$broken" = 0 ] && echo ok || echo FAILED)" "$begin"
}

# The output of the tests that failed, and the list of them; of each the end, where the reason stands.
failed_output() {
    awk '
        /^ *[0-9]+\/[0-9]+ Test +#/ {
            if (show) for (i = (n > 120 ? n - 120 : 1); i <= n; i++) print line[i]
            show = /\*\*\*/; n = 0
            if (show) print
            next
        }
        /^[0-9]+% tests passed/ { if (show) for (i = (n > 120 ? n - 120 : 1); i <= n; i++) print line[i]; show = 0; ending = 1 }
        ending { print }
        show && !/^PASS +:/ { line[++n] = $0 }' "$1"
}

check_format() {
    command -v clang-format-19 >/dev/null || { echo "clang-format 19 is not to be had on this system: not checked"; return 0; }
    git ls-files -z '*.cpp' '*.h' | xargs -0 -r ls -d 2>/dev/null | xargs -r -n 20 -P "$(nproc)" clang-format-19 --dry-run -Werror 2>&1 |
        awk '/: error: / { sub(/:.*/, ""); if (!seen[$0]++) print "not formatted: " $0; bad = 1 } END { exit bad }' ||
        { echo 'to format: cmake --build build/dev --target format'; return 1; }
}

check_rules() { tests/tools/check_headers.sh && tests/tools/check_names.py; }

check_scripts() {
    local log=build/$preset/scripts.log
    { tests/tools/test_bootstrap.sh && tests/tools/make_demo_export.py --check && tests/tools/check_translations.sh; } >"$log" 2>&1 || { cat "$log"; return 1; }
}

# A data race is a defect even where it has done no harm yet.
check_races() {
    cmake --preset tsan >build/tsan.log 2>&1 && cmake --build --preset tsan >>build/tsan.log 2>&1 || { tail -n 30 build/tsan.log; return 1; }
    TSAN_OPTIONS="halt_on_error=1 suppressions=$top/tests/tools/tsan.supp" build/tsan/tests/replica/test_races >>build/tsan.log 2>&1 || { tail -n 60 build/tsan.log; return 1; }
}

check_tidy() {
    command -v clang-tidy-19 >/dev/null || { echo "clang-tidy 19 is not to be had on this system: not checked"; return 0; }
    tests/tools/tidy.py --build "build/$preset" ${tidy_arguments[@]+"${tidy_arguments[@]}"}
}

if [ "$bootstrap" = yes ]; then
    step setup "set up" installer/bootstrap.sh ${bootstrap_arguments[@]+"${bootstrap_arguments[@]}"} || finish
fi
if [ -z "$filter" ]; then
    step counted "format" check_format
    step counted "house rules" check_rules
fi
step setup "build ($preset)" build || finish
run_tests
if [ -z "$filter" ]; then
    step counted "scripts, demo, translations" check_scripts
    [ "$preset" != sanitize ] || step counted "data races (tsan)" check_races
    [ "$tidy" = no ] || step counted "clang-tidy" check_tidy
fi
finish
