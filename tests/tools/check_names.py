#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types of one name in one namespace, defined in two files: the linker keeps the functions of one of them for both.

No compiler of ours notices; what went wrong was a number read from two booleans. Types within others, and within unnamed
namespaces, may be called what they like. Of the headers that tests share, functions count as well.
"""
import collections
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(TOP / "cmake"))
from unitygroups import names_in # noqa: E402 # after the path is known
LINE = re.compile(
    r"^namespace (?P<space>[\w:]+)? ?\{|^\} // (?P<end>namespace)|^(?:struct|class|enum class) (?P<type>\w+)(?![\w:<])[^;]*$")


def types(path):
    """Namespace and name of every type that the file defines at the level of a namespace."""
    spaces = []
    for line in path.read_text().splitlines():
        found = LINE.match(line)
        if not found:
            continue
        if found["end"]:
            spaces and spaces.pop()
        elif found["type"]:
            if None not in spaces:
                yield "::".join(spaces + [found["type"]])
        else:
            spaces.append(found["space"])


def tracked(*folders):
    listed = subprocess.run(["git", "ls-files", *(f"{folder}/*" for folder in folders)], capture_output=True, text=True, cwd=TOP)
    return [name for name in listed.stdout.splitlines() if name.endswith((".h", ".cpp"))]


def functions(path):
    return (name for name, is_function in names_in(path.read_text()).items() if is_function and path.suffix == ".h")


def defined_twice(names, listings=(types,)):
    places = collections.defaultdict(list)
    for name in names:
        for listing in listings:
            for full in listing(TOP / name):
                places[full].append(name)
    return {full: names for full, names in places.items() if len(set(names)) > 1}


def main():
    twice = defined_twice(tracked("app", "core", "localserver", "ui"))
    # The tests of a folder are one program in some presets; fuzzers never are.
    shared = tracked("tests/support")
    for folder in {str(pathlib.PurePath(name).parent) for name in tracked("tests")} - {"tests/fuzz", "tests/support"}:
        twice |= defined_twice(shared + tracked(folder), (types, functions))
    for full, names in sorted(twice.items()):
        print(f"{full} is defined in {' and in '.join(names)}: rename one, or put it into an unnamed namespace")
    return 1 if twice else 0


sys.exit(main())
