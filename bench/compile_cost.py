"""What a gradient of N operations costs to compile: sources, measurements, and the table of
bench/compile, which runs this.

usage: python3 compile_cost.py [--csv] [--max N] COMPILER...
"""

import argparse
import contextlib
import os
import pathlib
import re
import resource
import subprocess
import tempfile

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"
SIZES = (10, 30, 100, 300, 1000, 3000, 10000)
LIMIT_SECONDS = 600
LIMIT_BYTES = 8 << 30

# --- Sources ---

# Statements by their number of operations; p is the statement before, so that all of them count.
STATEMENTS = {
    1: ["p * a"],
    2: ["p * a + b"],
    3: ["p * a + b - c"],
    4: ["p * a + b * c - d",
        "(p + a) * (b - c) * d",
        "a + p * (b + c * d)",
        "two * p * a - b * c",
        "p * a + sin(b) - c",
        "(p - a) / (b * b + c)",
        "sqrt(p * p + a) * b"],
}
OFTEN = (0, 1, 0, 2, 4, 1, 0, 3, 2, 5, 0, 1, 2, 3, 6)  # which of the statements of four come next
INPUTS = 5


def statements(operations):
    """The statements' texts; operands are the inputs x<i> and the values v<i> of earlier ones."""
    state = 1

    def any_of(count):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2**31
        return (state >> 8) % count

    def operand(number):
        kind = any_of(8)
        if kind < 3 or number == 0:
            return f"x{any_of(INPUTS)}"
        return f"v{number - 1 - any_of(min(number, 8) if kind < 7 else number)}"

    number = 0
    while operations > 0:
        kinds = STATEMENTS[min(operations, 4)]
        text = kinds[OFTEN[number % len(OFTEN)] if operations >= 4 else 0]
        operands = {"p": f"v{number - 1}" if number > 0 else "x0"}
        for name in "abcd":
            while (each := operand(number)) in operands.values():
                pass
            operands[name] = each
        yield re.sub(r"\b[abcdp]\b", lambda name: operands[name[0]], text)
        operations -= 4
        number += 1


def source(door, operations):
    """C++ that computes the value, and through a door the gradient, of so many operations. The
    doors are "function", "expression", "numbers" (the same on double, without a gradient) and
    "include" (nothing but the header)."""
    if door == "include":
        return "#include <tapeless.hpp>\n"
    two = "2_c" if door == "expression" else "2"
    lines = [f"v{k} = {text.replace('two', two)};" for k, text in enumerate(statements(operations))]
    inputs = [f"x{k}" for k in range(INPUTS)]
    last = f"v{len(lines) - 1}"
    doubles = ", ".join(f"double {x}" for x in inputs)
    if door == "numbers":
        body = [f"    double const {line}" for line in lines]
        return "\n".join(["#include <cmath>", "using std::sin, std::sqrt;",
                          f"double value({doubles}) {{", *body, f"    return {last};", "}", ""])
    if door == "function":
        body = [f"    auto const {line}" for line in lines]
        definition = [f"constexpr auto f = []({', '.join('auto ' + x for x in inputs)}) {{",
                      *body, f"    return {last};", "};"]
        arguments = inputs
    else:
        definition = ["using namespace tapeless::literals;", "namespace formula {",
                      *(f'constexpr auto {x} = "{x}"_v;' for x in inputs),
                      *(f"constexpr auto {line}" for line in lines),
                      f"constexpr auto f = {last};", "}", "using formula::f;"]
        arguments = [f"formula::{x} = {x}" for x in inputs]
    return "\n".join(["#include <tapeless.hpp>", *definition, f"auto answer({doubles}) {{",
                      f"    return tapeless::value_and_gradient(f, {', '.join(arguments)});",
                      "}", ""])


# --- Compilers ---

UNLIMITED = 2**31 - 1

def is_clang(compiler):
    return any("clang" in pathlib.Path(word).name for word in compiler)


def limit_flags(compiler, steps):
    """So many steps for each constant evaluation."""
    if is_clang(compiler):
        return [f"-fconstexpr-steps={steps}"]
    return [f"-fconstexpr-ops-limit={steps}", f"-fconstexpr-loop-limit={steps}"]


class Compiled:
    """One run of a compiler: its exit status, its words, and what it took."""

    def __init__(self, compiler, path, *flags):
        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS + 5))
            resource.setrlimit(resource.RLIMIT_AS, (LIMIT_BYTES, LIMIT_BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        with tempfile.TemporaryFile() as words:
            process = subprocess.Popen(
                [*compiler, "-std=c++20", f"-I{INCLUDE}", *flags, path], stdin=subprocess.DEVNULL,
                stdout=words, stderr=words, preexec_fn=limit, env={**os.environ, "LC_ALL": "C"})
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            words.seek(0)
            self.words = words.read().decode(errors="replace")
        self.succeeded = process.returncode == 0
        self.seconds = used.ru_utime
        self.megabytes = used.ru_maxrss / 1024
        self.took_too_long = used.ru_utime + used.ru_stime > LIMIT_SECONDS - 5
        self.took_too_much = not self.succeeded and bool(
            re.search(r"out of memory|bad_alloc|memory exhausted|Cannot allocate", self.words))
        self.hit_step_limit = not self.succeeded and bool(
            re.search(r"step limit|fconstexpr-(ops|loop)-limit", self.words))


def count_instantiations(compiler, path, *flags):
    """A run of the compiler's front end, and how many templates it instantiated; None if it failed.

    Of clang: the classes and functions whose definitions it instantiated, that is the events
    InstantiateClass and InstantiateFunction of -ftime-trace; each is one, however short. Of g++:
    the specialisations of templates that it holds at the end, of types and of declarations, that is
    the elements of the two tables in -fstats; a declaration counts without its definition. Neither
    depends on optimisation, on -g, or on the machine.
    """
    if not is_clang(compiler):
        run = Compiled(compiler, path, "-fsyntax-only", "-fstats", *flags)
        tables = re.findall(r"(?:decl|type)_specializations: size \d+, (\d+) elements", run.words)
        return run, sum(map(int, tables)) if run.succeeded else None
    with tempfile.TemporaryDirectory() as folder:
        trace = pathlib.Path(folder) / "trace.json"
        run = Compiled(compiler, path, "-fsyntax-only", "-Xclang", f"-ftime-trace={trace}",
                       "-Xclang", "-ftime-trace-granularity=0", *flags)
        if not run.succeeded:
            return run, None
        events = trace.read_bytes()
    return run, sum(events.count(b'"name":"Instantiate%s"' % what)
                    for what in (b"Class", b"Function"))


@contextlib.contextmanager
def source_file(door, operations):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"{door}_{operations}.cpp"
        path.write_text(source(door, operations), "utf-8")
        yield path


# --- The table ---

COLUMNS = ["compiler", "door", "operations", "user s", "MB", "object KB",
           "-g user s", "-g MB", "-g object KB", "instantiations", "needs"]


def measured(compiler, path, *flags):
    """Seconds, megabytes, kilobytes of the object; or which limit it went over."""
    target = path.with_suffix(".o")
    run = Compiled([compiler], path, "-O2", "-c", "-o", target, *flags)
    if run.took_too_long:
        return ["> 10 min", f"{run.megabytes:.0f}", "-"]
    if run.took_too_much:
        return [f"{run.seconds:.1f}", "> 8 GB", "-"]
    if not run.succeeded:
        raise SystemExit(f"{compiler} refuses {path.name}:\n{run.words[:2000]}")
    return [f"{run.seconds:.2f}", f"{run.megabytes:.0f}", f"{target.stat().st_size / 1024:.0f}"]


def row(compiler, door, operations):
    with source_file(door, operations) as path:
        flags = []
        run, count = count_instantiations([compiler], path)
        if run.hit_step_limit:
            flags = limit_flags([compiler], UNLIMITED)
            run, count = count_instantiations([compiler], path, *flags)
        return [compiler, door, str(operations), *measured(compiler, path, *flags),
                *measured(compiler, path, "-g", *flags), str(count or "-"),
                flags[0].split("=")[0] if flags else ""]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--csv", action="store_true")
    options.add_argument("--max", type=int, default=SIZES[-1])
    options.add_argument("compilers", nargs="+")
    options = options.parse_args()

    def put(cells):
        if options.csv:
            print(",".join(cells), flush=True)
        else:
            widths = [10, 10, 10, 8, 6, 9, 9, 6, 12, 14, 0]
            texts = [cell.ljust(width) if column in (0, 1, 10) else cell.rjust(width)
                     for column, (cell, width) in enumerate(zip(cells, widths))]
            print("  ".join(texts).rstrip(), flush=True)

    put(COLUMNS)
    for compiler in options.compilers:
        put(row(compiler, "include", 0))
        for door in ("numbers", "function", "expression"):
            for operations in SIZES:
                if operations <= options.max:
                    put(row(compiler, door, operations))


if __name__ == "__main__":
    main()
