#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes HTML's names of characters as a sorted C++ table. Usage: entitytable.py OUTPUT"""
import html.entities
import sys


def main() -> None:
    names = sorted(name[:-1] for name in html.entities.html5 if name.endswith(";"))
    with open(sys.argv[1], "w", encoding="ascii") as output:
        output.write('// Generated from HTML\'s list of named characters.\n#include "core/text/entitytable.h"\n\n')
        output.write("namespace hearth::text::detail {\nnamespace {\n\nconstexpr NamedCharacter table[] = {\n")
        for name in names:
            characters = "".join(
                f"\\U{ord(c):08X}" if ord(c) >= 0xA0 else f"\\x{ord(c):02X}" for c in html.entities.html5[name + ";"]
            )
            output.write(f'    {{ u"{name}", u"{characters}" }},\n')
        output.write("};\n\n} // namespace\n\n")
        output.write("std::span<const NamedCharacter> namedCharacters() { return table; }\n\n")
        output.write("} // namespace hearth::text::detail\n")


main()
