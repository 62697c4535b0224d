#!/usr/bin/env python3
"""How many instructions the engines execute on each kernel, counted by callgrind, and the table in
counts.csv to which a test holds them.

usage: instruction_counts.py show|update|check [COUNTER] --compiler COMMAND...

COUNTER is the program bench/counter, which COMMAND has compiled.
show     prints the counts as a table.
update   does the same, and puts them into counts.csv.
check    compares them with counts.csv, by compiler, kernel and engine. A number of instructions may
         differ by 3 %; tapeless::cost must be the same. Fewer instructions fail too: were the table
         left as it is, what was won could be lost again unseen. Exit status 77, skipped: there is
         no valgrind, or the table has no counts of this compiler in this version.

A count is the instructions of one evaluation, the average over the kernel's sample points; of our
own code only, since libraries choose their code by the machine. How often that code calls them is
counted beside it.
"""
# SPDX-License-Identifier: BSL-1.0

import argparse
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TABLE = pathlib.Path(__file__).resolve().parent / "counts.csv"
TOLERANCE = 0.03
SKIPPED = 77
KEY = ["compiler", "kernel", "engine"]
HAND = "hand-written"
UPDATE = "bench/count --update"


def name_of(compiler):
    """The compiler, its version, and the machines that it compiles for."""
    def ask(*flags):
        return subprocess.run([*compiler, *flags], check=True, text=True,
                              stdout=subprocess.PIPE).stdout.strip()
    is_clang = any("clang" in pathlib.Path(word).name for word in compiler)
    version = ask("-dumpversion") if is_clang else ask("-dumpfullversion")
    return f"{'clang++' if is_clang else 'g++'} {version} {ask('-dumpmachine').split('-')[0]}"


# --- Counting ---

def read_dumps(path, program):
    """Of each part of callgrind's file: its trigger, the instructions of the program's own
    functions, and its calls of libraries."""
    parts = []
    own = called = None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("part:"):
                parts.append({"trigger": None, "instructions": 0, "calls": 0})
                own = called = None
            elif line.startswith("desc: Trigger: Client Request: "):
                parts[-1]["trigger"] = line.split(": ", 3)[3].strip()
            elif line.startswith("ob="):
                own = line[3:].strip() == program
            elif line.startswith("cob="):
                called = line[4:].strip() == program
            elif line.startswith("calls="):
                # The line after it is the cost of what is called; without a cob= that is the same
                # object.
                next(file)
                if own and called is False:
                    parts[-1]["calls"] += int(line[6:].split()[0])
                called = None
            elif own and line[:1] in "0123456789+-*":
                parts[-1]["instructions"] += int(line.split()[1])
    return [part for part in parts if part["trigger"]]


def count(program, compiler):
    """Rows as in the table."""
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        dump = pathlib.Path(folder) / "dump"
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={dump}", "--combine-dumps=yes",
             "--instr-atstart=no", "--compress-strings=no", "--compress-pos=no",
             "--dump-line=no", program],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if run.returncode != 0:
            sys.exit(f"{program} fails under valgrind:\n{run.stderr}")
        parts = read_dumps(dump, program)
    rows = list(csv.DictReader(run.stdout.splitlines()))
    if [row["engine"] for row in rows] != [part["trigger"] for part in parts]:
        sys.exit("callgrind's parts are not those that the program asked for")
    for row, part in zip(rows, parts):
        evaluations = int(row.pop("evaluations"))
        row["compiler"] = name_of(compiler)
        row["instructions"] = f"{part['instructions'] / evaluations:.1f}"
        row["calls"] = f"{part['calls'] / evaluations:.2f}"
    return rows


def columns(rows):
    first = [*KEY, "instructions", "calls"]
    return first + [column for column in rows[0] if column not in first]


# --- The table ---

def read_table():
    if not TABLE.exists():
        return []
    with open(TABLE, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def update(rows):
    others = [row for row in read_table() if row["compiler"] != rows[0]["compiler"]]
    with open(TABLE, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns(rows), lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(others + rows, key=lambda row: row["compiler"], reverse=True))


def cells(row, reference):
    """An engine's cells: instructions, ratio, calls, and both costs."""
    if row is None:
        return ["-", "-", "-"]
    result = [f"{float(row['instructions']):.0f}"]
    if row is not reference:
        result.append(f"{float(row['instructions']) / float(reference['instructions']):.2f}")
    return [*result, f"{float(row['calls']):.0f}"]


COST = ["operations", "additions", "multiplications", "divisions", "transcendentals"]


def cost(row, program):
    return [row[f"{program} {what}"] for what in COST]


def show(rows):
    """Instructions, ratios and calls of libraries; the costs are those of the function door."""
    engines = list(dict.fromkeys(row["engine"] for row in rows))
    by_kernel = {}
    for row in rows:
        by_kernel.setdefault(row["kernel"], {})[row["engine"]] = row
    head = [["", "hand-written", "", "function door", "", "", "expression door", "", "",
             "cost of value", "", "", "", "", "with derivative", "", "", "", ""],
            ["kernel", "instr.", "calls", *["instr.", "ratio", "calls"] * 2,
             *["all", "+ -", "*", "/", "f(x)"] * 2]]
    lines = []
    for kernel, of in by_kernel.items():
        line = [kernel]
        for engine in engines:
            line += cells(of.get(engine), of[HAND])
        ours = of[engines[1]]
        lines.append([*line, *cost(ours, "value"), *cost(ours, "derivative")])
    widths = [max(len(line[i]) for line in [*lines, head[1]]) for i in range(len(head[1]))]
    widths = [width + (2 if i in (0, 2, 5, 8, 13) else 0) for i, width in enumerate(widths)]
    print(f"\n== {rows[0]['compiler']}, -O2: instructions of one evaluation ==\n")
    put_groups(head[0], widths)
    for line in [head[1], *lines]:
        print("  ".join(text.rjust(width) if i else text.ljust(width)
                        for i, (text, width) in enumerate(zip(line, widths))).rstrip())


def put_groups(titles, widths):
    """A line with each title above the first of its columns."""
    text, place = "", 0
    for title, width in zip(titles, widths):
        if title:
            text = text.ljust(place) + title
        place += width + 2
    print(text.rstrip())


# --- The comparison ---

def differences(old, new):
    """Sentences, one for each thing in which a row differs from the table's."""
    before, now = float(old["instructions"]), float(new["instructions"])
    change = f"{before:.1f} instructions before, {now:.1f} now ({now / before - 1:+.1%})"
    if now > before * (1 + TOLERANCE):
        yield f"{change}: slower; if that is intended, {UPDATE} puts it into the table"
    elif now < before * (1 - TOLERANCE):
        yield f"{change}: better; {UPDATE} puts it into the table, so that it is kept"
    for column in new:
        if column not in (*KEY, "instructions", "calls") and new[column] != old.get(column):
            yield (f"cost, {column}: {old.get(column)} before, {new[column]} now; if that is "
                   f"intended, {UPDATE} puts it into the table")


def check(rows):
    key = lambda row: tuple(row[column] for column in KEY)  # noqa: E731
    table = {key(row): row for row in read_table() if row["compiler"] == rows[0]["compiler"]}
    failures = []
    for row in rows:
        old = table.pop(key(row), None)
        found = list(differences(old, row)) if old else [f"not in the table; {UPDATE} puts it there"]
        print(f"{row['kernel']}, {row['engine']}: {row['instructions']} instructions")
        failures += [f"{row['kernel']}, {row['engine']}: {sentence}" for sentence in found]
    failures += [f"{kernel}, {engine}: in the table, but not counted; {UPDATE} removes it"
                 for _, kernel, engine in table]
    if failures:
        print("", *failures, sep="\n")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["show", "update", "check"])
    parser.add_argument("counter", nargs="?")
    parser.add_argument("--compiler", nargs="+", required=True)
    options = parser.parse_args()

    def skip(sentence):
        print(sentence)
        return SKIPPED if options.action == "check" else 1

    if options.counter is None or not shutil.which("valgrind"):
        return skip("there is no valgrind, or there was none when this build was set up")
    name = name_of(options.compiler)
    if options.action == "check" and all(row["compiler"] != name for row in read_table()):
        return skip(f"{TABLE.name} has no counts of {name}")
    rows = count(options.counter, options.compiler)
    if options.action == "check":
        return check(rows)
    show(rows)
    if options.action == "update":
        update(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
