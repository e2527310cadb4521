#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every text of the sources is in the .ts files: lupdate on copies of them finds nothing new.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
lupdate=$(PATH=$PATH:/usr/lib/qt6/bin command -v lupdate) || { echo "lupdate is not installed: translations are not checked"; exit 0; }
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
status=0
for file in translations/hearth_de.ts translations/hearth_fr.ts; do
    cp "$file" "$copies/"
    found=$("$lupdate" -silent -I . -locations none -no-obsolete core/models ui -ts "$copies/$(basename "$file")" 2>&1) || { echo "$found"; exit 1; }
    if ! cmp -s "$file" "$copies/$(basename "$file")"; then
        echo "$file: texts are missing or gone; cmake --build build/dev --target update_translations, then translate them"
        diff "$file" "$copies/$(basename "$file")" | grep -E '^[<>] +<source>' | head -n 10 || true
        status=1
    fi
    # lupdate takes {} among a constructor's initialisers for its end; what follows is then nobody's text, and stays English.
    if grep -q '<name>hearth::ui</name>' "$file"; then
        echo "$file: texts of no class; write QString() for {} among the initialisers of a constructor before them:"
        awk '/<name>/ { mine = /<name>hearth::ui</ } mine && /<source>/' "$file" | head -n 10
        status=1
    fi
done
exit "$status"
