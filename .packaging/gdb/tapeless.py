"""Shows gdb what an expression's gradient is: `print gradient` says {x = 2.58385, y = 2}.

In gdb or in ~/.gdbinit: source PREFIX/share/tapeless/gdb/tapeless.py

A gradient of an expression is a Boost.Hana map from variables to numbers, a Hessian a map of maps.
`print gradient[x]` is its entry at the variable x.
"""

import re

import gdb
import gdb.printing
import gdb.xmethod

MAP = "^boost::hana::(detail::map_impl|map)<.*tapeless::variable<"
VARIABLE = "^tapeless::variable<"


def name_of(variable_type):
    """The name of a variable, which is a part of its type."""
    found = re.search(r'"(.*)"', str(variable_type))
    return found[1] if found else str(variable_type)


def parts(value, name):
    """All objects inside of a value whose type begins with this name, in their order."""
    for field in value.type.strip_typedefs().fields():
        if not hasattr(field, "bitpos"):  # static
            continue
        part = value[field]
        kind = part.type.strip_typedefs()
        if str(kind).startswith(name):
            yield part
        elif kind.code == gdb.TYPE_CODE_STRUCT:
            yield from parts(part, name)


def entries(a_map):
    """The type of each key of a map, of which this is one or refers to one, and the value there."""
    while a_map.type.strip_typedefs().code != gdb.TYPE_CODE_STRUCT:
        a_map = a_map.referenced_value()
    for pair in parts(a_map, "boost::hana::pair<"):
        kind = pair.type.strip_typedefs()
        *_, holder = parts(pair, "_hana::ebo<")
        yield kind.template_argument(0), holder["data_"]


class MapPrinter:
    """A map as a struct whose members are the variables."""

    def __init__(self, value):
        self.value = value

    def children(self):
        return ((name_of(key), value) for key, value in entries(self.value))


class VariablePrinter:
    """A variable as it is written."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return f'"{name_of(self.value.type)}"_v'


class EntryWorker(gdb.xmethod.XMethodWorker):
    """The entry of a map at one of its variables."""

    def __init__(self, key):
        self.key = key

    def get_arg_types(self):
        return self.key

    def get_result_type(self, a_map, _):
        return self(a_map, None).type

    def __call__(self, a_map, _):
        return next(value for key, value in entries(a_map) if key == self.key)


class EntryMatcher(gdb.xmethod.XMethodMatcher):
    """Finds `gradient[x]`, which no debugging information describes."""

    def __init__(self):
        super().__init__("tapeless")
        self.methods = [gdb.xmethod.XMethod("operator[]")]

    def match(self, class_type, method_name):
        kind = class_type.strip_typedefs().unqualified()
        if method_name != "operator[]" or not re.match(MAP, str(kind)):
            return None
        nowhere = gdb.Value(0).cast(class_type.pointer())  # of which nothing is read
        return [EntryWorker(key) for key, _ in entries(nowhere)]


printers = gdb.printing.RegexpCollectionPrettyPrinter("tapeless")
printers.add_printer("gradient", MAP, MapPrinter)
printers.add_printer("variable", VARIABLE, VariablePrinter)
gdb.printing.register_pretty_printer(None, printers, replace=True)
gdb.xmethod.register_xmethod_matcher(None, EntryMatcher(), replace=True)
