/// @file See the computation: its graph drawn, its program as source code, its formula typeset, its
/// sweeps as a table and as a page. `#include <tapeless/graph.hpp>` beside <tapeless.hpp>.
// SPDX-License-Identifier: BSL-1.0
#pragma once

// clang-format off
//     a call, f(a...)
//          |  partials: the program as written, and what each of its operations knows of itself
//          v
//     text, rows      the same at run time: names, formulas, functions that compute
//          |  sweeps: values forward, adjoints in reverse
//          v
//     graph           nodes and edges
//          |
//     to_dot, to_mermaid, explain, to_html
//
//     to_source       the program that runs, from program_of's side
//     to_latex        an expression and its derivatives

#include "base/version.hpp"
#include "graph/drawing.hpp" // options
#include "graph/graph.hpp"   // nodes and edges
#include "graph/picture.hpp" // graph_of
#include "graph/dot.hpp"
#include "graph/mermaid.hpp"
#include "graph/explain.hpp"
#include "graph/html.hpp"
#include "graph/latex.hpp"
#include "graph/source.hpp"
