#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which sources are compiled together: a line for each group, its members separated by ';'.

CMake's unity build makes one file of several, and with it one of their unnamed namespaces. No two sources of a group
give the same name to something in there; those that give a name of a header of the project to something else are in no
group, and a function is in none with a header of the others that declares its name as well: that would be an overload. What one says with "using" at its top holds for those after it, too: sources of a group take the same thing by a name,
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
INCLUDE = re.compile(r'^#include "([^"]+)"$', re.MULTILINE)
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


class Headers:
    """The project's own: what each declares, and what is declared for whoever includes it."""

    def __init__(self, top):
        self.text = {str(header.relative_to(top)): header.read_text()
                     for folder in ("core", "localserver", "ui", "app", "tests") for header in (top / folder).rglob("*.h")}
        self.declared = {}
        for text in self.text.values():
            self.declared |= names_in(text)
        self.seen = {}

    def seen_by(self, text):
        names = set()
        for header in INCLUDE.findall(text):
            if header not in self.text:
                continue
            if header not in self.seen:
                self.seen[header] = set()  # for headers that include each other
                self.seen[header] = names_in(self.text[header]).keys() | self.seen_by(self.text[header])
            names |= self.seen[header]
        return names


class Source:
    def __init__(self, path, headers):
        text = path.read_text()
        self.path = path
        self.own = own_names(text)
        self.seen = headers.seen_by(text)
        self.taken = {name: meaning for meaning, name in USING.findall(text)}
        self.opened = set(OPENED.findall(text))
        self.is_alone = any(
            name in headers.declared and not (is_function and headers.declared[name]) for name, is_function in self.own.items())

    def fits(self, other):
        """Whether no name of the one means something else in the other."""
        return (not self.opened or not other.opened or self.opened == other.opened) \
            and not self.own.keys() & (other.own.keys() | other.taken.keys() | other.seen - self.seen) \
            and not other.own.keys() & (self.taken.keys() | self.seen - other.seen) \
            and all(other.taken.get(name, meaning) == meaning for name, meaning in self.taken.items())


def main():
    size, top = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    headers = Headers(top)
    groups = []
    for path in map(pathlib.Path, sys.argv[3:]):
        source = Source(path, headers)
        if source.is_alone:
            continue
        group = next((group for group in groups if len(group) < size and all(map(source.fits, group))), None)
        if group is None:
            groups.append(group := [])
        group.append(source)
    for group in groups:
        print(";".join(str(source.path) for source in group))


if __name__ == "__main__":
    main()
