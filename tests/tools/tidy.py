#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy 19 over the project's C++ files, several at once, and remembers which were clean.

A clean file is not read again until it, a header of ours that it includes, its flags or .clang-tidy change: the memory
is in ~/.cache/hearth-tidy and serves every checkout. Needs a build folder that was built (moc's output, dependencies).

Usage: tests/tools/tidy.py --build DIR [--all | --base REVISION] [--minutes N] [FILE…]
  --base     files that differ from this revision (default: where the change began, see change_base)
  --minutes  start no further file after this time and say how many were left out (default: no limit)
Exit status 1 when there are findings.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
TIDY = "clang-tidy-19"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "hearth-tidy"
# What GCC understands and clang does not, or what would make clang do more than look.
DROPPED = re.compile(r"^(-fpch-preprocess|-fsanitize=.*|-fno-sanitize(-recover)?=.*|-Winvalid-pch|-mno-direct-extern-access)$")
ADDED = ["-Wno-unknown-warning-option", "-Wno-ignored-gch", "-Wno-unused-command-line-argument"]


def git(*arguments):
    done = subprocess.run(["git", "-C", TOP, *arguments], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def change_base():
    """Where the change began: the last push, as seen before it or after it, else twenty commits ago."""
    head = git("rev-parse", "HEAD")
    for revision in ("origin/main", "origin/main@{1}"):
        base = git("merge-base", "HEAD", revision)
        if base and base != head:
            return base
    return git("rev-parse", "--verify", "-q", "HEAD~20") or git("hash-object", "-t", "tree", "/dev/null")


def commands(build):
    """The project's own translation units: path below TOP → (working folder, arguments, object file)."""
    found = {}
    tracked = set(git("ls-files", "*.cpp").splitlines())
    for entry in json.loads((build / "compile_commands.json").read_text()):
        arguments = [word for word in shlex.split(entry["command"]) if not DROPPED.match(word)]
        for file in together(entry["file"]):
            path = os.path.relpath(file, TOP)
            if path in tracked:
                own = [file if word == entry["file"] else word for word in arguments]
                found[path] = (entry["directory"], own, entry.get("output", ""))
    return found


def together(file):
    """The sources that are compiled as this one: several where it is one of CMake's unity files."""
    if "/Unity/unity_" not in file or not os.path.exists(file):
        return [file]
    return re.findall(r'^#include "(.+\.cpp)"$', pathlib.Path(file).read_text(), re.MULTILINE)


def dependencies(build):
    """Object file → the files of ours that it was made from, as ninja recorded them."""
    found = {}
    current = None
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True).stdout
    for line in text.splitlines():
        if line.startswith("    "):
            path = os.path.normpath(build / line.strip())
            if current is not None and path.startswith(f"{TOP}/") and "/build/" not in path:
                current.append(path)
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def changed_sources(base, units, deps):
    """Changed sources; for a changed header its own source, else one that includes it."""
    chosen = []
    for path in git("diff", "--name-only", "--diff-filter=d", base, "--", "*.cpp", "*.h").splitlines():
        own = path.removesuffix(".h") + ".cpp" if path.endswith(".h") else path
        if own in units:
            chosen.append(own)
        elif path.endswith(".h"):
            users = (unit for unit, (_, _, out) in units.items() if f"{TOP}/{path}" in deps.get(out, ()))
            first = next(users, None)
            if first:
                chosen.append(first)
    return list(dict.fromkeys(chosen))


def key(path, unit, deps, setup):
    """Names everything that a result depends on; empty when ninja has not compiled the file yet."""
    _, arguments, output = unit
    inputs = deps.get(output)
    if not inputs:
        return ""
    digest = hashlib.sha256(setup)
    digest.update(path.encode() + " ".join(arguments).replace(str(TOP), "").encode())
    for name in sorted(set(inputs) | {str(TOP / path)}):
        digest.update(name.removeprefix(str(TOP)).encode())
        digest.update(pathlib.Path(name).read_bytes() if os.path.exists(name) else b"")
    return digest.hexdigest()


def check(path, database):
    begin = time.monotonic()
    done = subprocess.run([TIDY, "--quiet", "-p", database, str(TOP / path)], capture_output=True, text=True)
    said = done.stdout + "".join(line for line in done.stderr.splitlines(True) if "warnings generated" not in line)
    return path, done.returncode == 0, said.strip(), time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--base")
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    build = options.build.resolve()
    units = commands(build)
    deps = dependencies(build)
    if options.files:
        chosen = [os.path.relpath(name, TOP) for name in options.files]
    else:
        chosen = sorted(units) if options.all else changed_sources(options.base or change_base(), units, deps)

    version = subprocess.run([TIDY, "--version"], capture_output=True).stdout
    setup = version + b"".join(file.read_bytes() for file in sorted(TOP.glob("**/.clang-tidy")) if "build" not in file.parts)
    keys = {path: key(path, units[path], deps, setup) for path in chosen}
    todo = [path for path in chosen if not keys[path] or not (CACHE / keys[path]).exists()]
    CACHE.mkdir(parents=True, exist_ok=True)
    failed = 0
    left = 0
    deadline = time.monotonic() + options.minutes * 60 if options.minutes else None
    with tempfile.TemporaryDirectory() as database, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        entries = [{"directory": units[path][0], "file": str(TOP / path), "arguments": units[path][1] + ADDED} for path in todo]
        (pathlib.Path(database) / "compile_commands.json").write_text(json.dumps(entries))

        def work(path):
            return None if deadline and time.monotonic() > deadline else check(path, database)

        for result in pool.map(work, todo):
            if result is None:
                left += 1
                continue
            path, clean, said, seconds = result
            print(f"{'ok  ' if clean else 'FAIL'} {path} ({seconds:.0f} s)", flush=True)
            if clean:
                if keys[path]:
                    (CACHE / keys[path]).touch()
            else:
                failed += 1
                print(said, flush=True)
    print(f"clang-tidy: {len(todo) - left} files read, {len(chosen) - len(todo)} unchanged since they were clean, "
          f"{failed} with findings" + (f", {left} left out after {options.minutes:g} minutes" if left else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
