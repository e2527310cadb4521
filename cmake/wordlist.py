#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a list of words, one a line, as a C++ table. Usage: wordlist.py LIST OUTPUT"""
import sys

COUNT = 2048
PREFIX = 4


def main() -> None:
    with open(sys.argv[1], encoding="ascii") as source:
        words = source.read().split()
    if len(words) != COUNT or len({word[:PREFIX] for word in words}) != COUNT:
        raise SystemExit(f"{sys.argv[1]}: not {COUNT} words that differ in their first {PREFIX} letters")
    with open(sys.argv[2], "w", encoding="ascii") as output:
        output.write('// Generated from resources/words.\n#include "core/protocol/word_list.h"\n\n')
        output.write("namespace hearth::protocol {\nnamespace {\n\nusing namespace Qt::StringLiterals;\n\n")
        output.write(f"constexpr std::array<QLatin1StringView, {COUNT}> table {{\n")
        for word in words:
            output.write(f'    "{word}"_L1,\n')
        output.write("};\n\n} // namespace\n\n")
        output.write("std::span<const QLatin1StringView, wordCount> wordList() { return table; }\n\n")
        output.write("} // namespace hearth::protocol\n")


main()
