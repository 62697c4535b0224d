// The functions of C's <math.h> that programs use and JavaScript names otherwise or does not have.
import erf from "@stdlib/math-base-special-erf";
import erfc from "@stdlib/math-base-special-erfc";
import tgamma from "@stdlib/math-base-special-gamma";
import lgamma from "@stdlib/math-base-special-gammaln";

const negative = (x) => x < 0 || Object.is(x, -0);
const copysign = (x, y) => (negative(x) === negative(y) ? x : -x);

// Half away from zero, unlike Math.round.
function round(x) {
    const whole = Math.trunc(x);
    return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

// x - n*y with n the integer next to x/y, even where two are as near; from fdlibm.
function remainder(x, y) {
    if (!Number.isFinite(x) || Number.isNaN(y) || y === 0) return NaN;
    if (!Number.isFinite(y)) return x;
    const divisor = Math.abs(y);
    let rest = Math.abs(x) % (2 * divisor);
    if (rest + rest > divisor) {
        rest -= divisor;
        if (rest + rest >= divisor) rest -= divisor;
    }
    return negative(x) ? -rest : rest;
}

// The rounding errors of a product (Veltkamp, Dekker) and of a sum (Knuth).
function productError(a, b, product) {
    const halves = (x) => {
        const scaled = 134217729 * x;
        const high = scaled - (scaled - x);
        return [high, x - high];
    };
    const [ah, al] = halves(a);
    const [bh, bl] = halves(b);
    return al * bl - (product - ah * bh - al * bh - ah * bl);
}

function sumError(a, b, sum) {
    const part = sum - a;
    return a - (sum - part) + (b - part);
}

function fma(a, b, c) {
    const product = a * b;
    const sum = product + c;
    const correction = productError(a, b, product) + sumError(product, c, sum);
    return Number.isFinite(correction) ? sum + correction : sum;
}

const { sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, asinh, acosh, atanh } = Math;
const { exp, expm1, log, log2, log10, log1p, sqrt, cbrt, hypot, pow, floor, ceil, trunc } = Math;

export const math = {
    sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, asinh, acosh, atanh,
    exp, expm1, log, log2, log10, log1p, sqrt, cbrt, hypot, pow, floor, ceil, trunc,
    exp2: (x) => 2 ** x,
    fabs: Math.abs,
    fmod: (x, y) => x % y,
    fdim: (x, y) => (x > y ? x - y : x <= y ? 0 : NaN),
    fmin: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y)),
    fmax: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)),
    isnan: Number.isNaN,
    isfinite: Number.isFinite,
    isinf: (x) => Math.abs(x) === Infinity,
    signbit: negative,
    NAN: NaN,
    INFINITY: Infinity,
    erf, erfc, tgamma, lgamma, copysign, round, remainder, fma,
};
