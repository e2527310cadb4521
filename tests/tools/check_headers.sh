#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# House rules that no compiler knows, over the tracked files: the licence line, a README in every folder of code, and
# files that stay readable in length. Prints each breach; exit 1 if there is any.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
longest=450
breaches=0

breach() {
    printf '%s\n' "$1"
    breaches=$((breaches + 1))
}

code=$(git ls-files '*.cpp' '*.h' '*.sh' '*.py' '*.cmake' '*CMakeLists.txt' .ci/run)
for file in $code; do
    [ -f "$file" ] || continue
    head -n 3 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' || breach "$file: no SPDX line at its top"
    lines=$(wc -l <"$file")
    if [ "$lines" -gt "$longest" ]; then breach "$file: $lines lines, more than $longest; split it"; fi
done
for folder in $(printf '%s\n' "$code" | xargs -n 1 dirname | sort -u); do
    case $folder in . | .ci) continue ;; esac
    [ -f "$folder/README.md" ] || breach "$folder: no README.md"
done
[ "$breaches" = 0 ]
