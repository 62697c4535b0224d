"""The rooms of include/tapeless, from the top floor to the lowest, each with a sentence."""

# "" is include/tapeless itself.
ROOMS = {
    "": "What a user names: each question, and what is included beside `<tapeless.hpp>`.",
    "graph": "A computation as pictures, pages, tables and source code; nothing of it is part of "
             "`<tapeless.hpp>`.",
    "question": "What all questions share: a call, the sentences it may meet, and the programs of "
                "a source.",
    "record": "The two doors, from a function or an expression to a program, and the way back.",
    "differentiate": "From a program to the program that computes its derivatives too.",
    "improve": "The passes that make a program cheap, and what runs them.",
    "emit": "Templates that emit a program, each instruction as one inlined C++ operation.",
    "eigen": "Eigen's types: as arguments and results, and what stands for them in a program.",
    "matrix": "Small matrices, and what Eigen's have in common with them.",
    "structure": "The caller's arguments and results, seen as scalars one after the other.",
    "complex": "Complex numbers of active scalars: the class, its functions, and their rows of the "
               "operation table.",
    "expression": "Formulas as nested types.",
    "operation": "The operation table, the only place that knows calculus, and how a row is "
                 "applied.",
    "program": "Instruction, block, program: what all rooms above work on.",
    "base": "What knows nothing of the rest.",
}


def room_of(header):
    """The room of a header, a path in include/tapeless."""
    return header.parts[0] if len(header.parts) > 1 else ""
