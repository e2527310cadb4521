#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which sources are compiled together: a line for each group, its members separated by ';'.

CMake's unity build makes one file of several, and with it one of their unnamed namespaces. No two sources of a group
give the same name to something in there; those that give a name of a header of the project to something else are in no
group. What one says with "using" at its top holds for those after it, too: sources of a group take the same thing by a name,
and open the same namespaces of the project, or none.

Usage: unitygroups.py SIZE TOP SOURCE...
"""
import pathlib
import re
import sys

UNNAMED = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.DOTALL | re.MULTILINE)
TYPE = re.compile(r"(?:inline )?(?:struct|class|enum class|using) (\w+)")
CONSTANT = re.compile(r"(?:inline )?(?:constexpr|const|static const) [^(=]*?\b(\w+)(?:\[\w*\])?(?: =| \{|;|\()")
FUNCTION = re.compile(r"(?:\[\[\w+\]\] )?[A-Za-z_][\w:<>,&* ]*?[ *&](\w+)\(")
USING = re.compile(r"^using ((?:\w+::)+(\w+));$", re.MULTILINE)
OPENED = re.compile(r"^using namespace (hearth[\w:]*);$", re.MULTILINE)
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


def own_names(text):
    names = {}
    for body in UNNAMED.findall(text):
        names |= names_in(body)
    return names


def fits(group, taken, opened, own):
    """Whether no name of the one means something else in the other."""
    names = group["names"]
    return (not opened or not group["opened"] or opened == group["opened"]) and not names.keys() & own \
        and all(names.get(name, meaning) == meaning for name, meaning in taken.items())


def main():
    size, top = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    declared = {}
    for folder in ("core", "localserver", "ui", "app", "tests"):
        for header in (top / folder).rglob("*.h"):
            declared |= names_in(header.read_text())
    groups = []
    for source in map(pathlib.Path, sys.argv[3:]):
        text = source.read_text()
        own = own_names(text)
        if any(name in declared and not (is_function and declared[name]) for name, is_function in own.items()):
            continue
        taken = {name: meaning for meaning, name in USING.findall(text)}
        opened = set(OPENED.findall(text))
        fitting = (group for group in groups if len(group["sources"]) < size and fits(group, taken, opened, own.keys()))
        group = next(fitting, None)
        if group is None:
            group = {"sources": [], "names": {}, "opened": set()}
            groups.append(group)
        group["sources"].append(source)
        group["names"] |= taken | dict.fromkeys(own)
        group["opened"] |= opened
    for group in groups:
        print(";".join(map(str, group["sources"])))


if __name__ == "__main__":
    main()
