#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which sources are compiled together: a line for each group, its members separated by ';'.

CMake's unity build makes one file of several, and with it one of their unnamed namespaces. No two sources of a group
give the same name to something in there; those that give a name of a header of the project to something else are in no
group.

Usage: unitygroups.py SIZE TOP SOURCE...
"""
import pathlib
import re
import sys

UNNAMED = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.DOTALL | re.MULTILINE)
TYPE = re.compile(r"(?:inline )?(?:struct|class|enum class|using) (\w+)")
CONSTANT = re.compile(r"(?:inline )?(?:constexpr|const|static const) [^(=]*?\b(\w+)(?:\[\w*\])?(?: =| \{|;|\()")
FUNCTION = re.compile(r"(?:\[\[\w+\]\] )?[A-Za-z_][\w:<>,&* ]*?[ *&](\w+)\(")
BEGINNING = ("return", "using namespace", "template", "//", "#", "}")


def names_in(text):
    """What is declared at the beginning of a line: name → whether it is a function, of which there may be several."""
    names = {}
    for line in text.splitlines():
        if line[:1].isspace() or line.startswith(BEGINNING):
            continue
        if found := TYPE.match(line) or CONSTANT.match(line):
            names[found[1]] = False
        elif found := FUNCTION.match(line):
            names.setdefault(found[1], True)
    return names


def own_names(source):
    names = {}
    for body in UNNAMED.findall(source.read_text()):
        names |= names_in(body)
    return names


def main():
    size, top = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    declared = {}
    for folder in ("core", "localserver", "ui", "app", "tests"):
        for header in (top / folder).rglob("*.h"):
            declared |= names_in(header.read_text())
    groups = [] # (sources, names)
    for source in map(pathlib.Path, sys.argv[3:]):
        own = own_names(source)
        if any(name in declared and not (is_function and declared[name]) for name, is_function in own.items()):
            continue
        fitting = (group for group in groups if len(group[0]) < size and not group[1] & own.keys())
        sources, names = next(fitting, None) or groups.append(([], set())) or groups[-1]
        sources.append(source)
        names.update(own)
    for sources, _ in groups:
        print(";".join(map(str, sources)))


if __name__ == "__main__":
    main()
