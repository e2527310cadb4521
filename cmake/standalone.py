#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which of the given sources cannot be compiled together with the others, one a line.

CMake's unity build makes one file of several, and with it one of their unnamed namespaces. Of files that give the same
name to something in there all but one are printed, and those that give it a name which a header of the project has.

Usage: standalone.py TOP SOURCE...
"""
import collections
import pathlib
import re
import sys

UNNAMED = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.DOTALL | re.MULTILINE)
TYPE = re.compile(r"(?:inline )?(?:struct|class|enum class|using) (\w+)")
CONSTANT = re.compile(r"(?:inline )?(?:constexpr|const|static const) [^(=]*?\b(\w+)(?:\[\w*\])?(?: =| \{|;|\()")
FUNCTION = re.compile(r"(?:\[\[\w+\]\] )?[A-Za-z_][\w:<>,&* ]*?[ *&](\w+)\(")
BEGINNING = ("return", "using namespace", "template", "//", "#", "}")


def names_in(text):
    """What is declared at the beginning of a line."""
    names = set()
    for line in text.splitlines():
        if line[:1].isspace() or line.startswith(BEGINNING):
            continue
        found = TYPE.match(line) or CONSTANT.match(line) or FUNCTION.match(line)
        if found:
            names.add(found[1])
    return names


def own_names(source):
    return set().union(*map(names_in, UNNAMED.findall(source.read_text())))


def main():
    top = pathlib.Path(sys.argv[1])
    declared = set()
    for folder in ("core", "localserver", "ui", "app", "tests"):
        for header in (top / folder).rglob("*.h"):
            declared.update(names_in(header.read_text()))
    owners = collections.defaultdict(set)
    alone = set()
    for source in map(pathlib.Path, sys.argv[2:]):
        for name in own_names(source):
            owners[name].add(source)
            if name in declared:
                alone.add(source)
    while True: # the one with most in common first: then the fewest stand alone
        shared = collections.Counter(
            source for sources in owners.values() if len(sources - alone) > 1 for source in sources - alone)
        if not shared:
            break
        alone.add(min(shared, key=lambda source: (-shared[source], source)))
    print("\n".join(sorted(map(str, alone))))


if __name__ == "__main__":
    main()
