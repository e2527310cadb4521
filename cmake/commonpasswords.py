#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes zxcvbn's list of common passwords as a sorted C++ table. Usage: commonpasswords.py LIST OUTPUT

Short ones are left out: they are refused for their length."""
import ast
import sys

SHORTEST = 8


def read(path: str) -> list[str]:
    with open(path, encoding="utf-8") as source:
        tree = ast.parse(source.read())
    for node in tree.body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "FREQUENCY_LISTS":
            for key, value in zip(node.value.keys, node.value.values):
                if key.value == "passwords":
                    return words(value)
    raise SystemExit(f"{path}: no list of passwords")


def words(value: ast.expr) -> list[str]:
    # A list, or one text that is split at its commas.
    if isinstance(value, ast.Call):
        return value.func.value.value.split(ast.literal_eval(value.args[0]))
    return list(ast.literal_eval(value))


def main() -> None:
    common = sorted({word for word in read(sys.argv[1]) if len(word) >= SHORTEST and word.isascii() and word.isprintable()})
    with open(sys.argv[2], "w", encoding="ascii") as output:
        output.write('// Generated from zxcvbn\'s list.\n#include "localserver/auth/common_passwords.h"\n\n')
        output.write("namespace hearth::server::detail {\nnamespace {\n\nusing namespace Qt::StringLiterals;\n\n")
        output.write(f"constexpr std::array<QLatin1StringView, {len(common)}> table {{\n")
        for word in common:
            quoted = word.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?")
            output.write(f'    "{quoted}"_L1,\n')
        output.write("};\n\n} // namespace\n\n")
        output.write("std::span<const QLatin1StringView> commonPasswords() { return table; }\n\n")
        output.write("} // namespace hearth::server::detail\n")


main()
