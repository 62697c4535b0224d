// The paths from the output back to an input: what its derivative is the sum of.

const most = 6;

// Whether a sum, quotient or choice stands outside all parentheses; the sign of an exponent is none.
function bindsLoosely(rule) {
    let bare = rule.replace(/\d[eE][-+]?\d+/g, "0");
    for (let last = ""; last !== bare; ) {
        last = bare;
        bare = bare.replace(/\([^()]*\)/g, "");
    }
    return /[-+/?<>=]/.test(bare);
}

/** A rule as a factor of a product. */
export const factor = (rule) => (bindsLoosely(rule) ? `(${rule})` : rule);

// Counts first, since a small graph can have astronomically many paths.
function countPaths(handed, outputNode, input) {
    const counts = new Map([[outputNode, 1]]);
    for (const { edge } of handed) {
        counts.set(edge.from, (counts.get(edge.from) ?? 0) + (counts.get(edge.to) ?? 0));
    }
    return counts.get(input) ?? 0;
}

function enumerate(handed, outputNode, node) {
    if (node === outputNode) return [{ rules: [], product: 1 }];
    return handed
        .filter(({ edge }) => edge.from === node)
        .flatMap(({ edge, partial }) =>
            enumerate(handed, outputNode, edge.to).map(({ rules, product }) => ({
                rules: [...rules, edge.rule],
                product: product * partial,
            })),
        );
}

// Short paths in full, so that each edge is seen; long ones without the factors that are 1.
function symbolsOf(rules) {
    const telling = rules.length > 2 ? rules.filter((rule) => rule !== "1") : rules;
    return telling.length > 0 ? telling.map(factor).join("\u00b7") : "1";
}

/**
 * The terms of an input's derivative, each with symbols and a number: one a path; where there are
 * too many paths, one for each edge that arrives, in terms of the adjoint that it hands on.
 */
export function terms(view, found, input) {
    const handed = found.handovers
        .filter(({ shut }) => !shut)
        .map((handover) => ({ ...handover, partial: found.partials[handover.edge.index] }));
    if (countPaths(handed, view.output, input) <= most) {
        const paths = enumerate(handed, view.output, input);
        return {
            ofPaths: true,
            list: paths.reverse().map(({ rules, product }) => ({ symbols: symbolsOf(rules), number: product })),
        };
    }
    const arriving = handed.filter(({ edge }) => edge.from === input);
    return {
        ofPaths: false,
        list: arriving.reverse().map(({ edge, contribution }) => ({
            symbols: `adj(${view.nodes[edge.to].name})\u00b7${factor(edge.rule)}`,
            number: contribution,
        })),
    };
}
