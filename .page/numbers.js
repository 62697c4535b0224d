// Numbers as the JSON data holds them, and as people read them.

/** A number of the data: JSON has no NaN and no infinities, so those are strings there. */
export const decode = (value) => (typeof value === "string" ? Number(value) : value);

/** A true minus sign, as wide as a plus. */
export const typeset = (text) => text.replaceAll("-", "\u2212");

function digitsOf(value, digits) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-4 || size >= 1e7)) {
        const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
        return `${Number(mantissa)}e${Number(exponent)}`;
    }
    return String(Number(value.toPrecision(digits)));
}

/** At most `digits` significant digits, and fewer where the text would be longer than `room`. */
export function format(value, digits = 6, room = Infinity) {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return String(value);
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "\u221e" : "\u2212\u221e";
    let text = digitsOf(value, digits);
    while (text.length > room && digits > 1) text = digitsOf(value, --digits);
    return typeset(text);
}

/** A number that stands after an operator: negative ones in parentheses. */
export function operand(value) {
    const text = format(value);
    return text.startsWith("\u2212") ? `(${text})` : text;
}

/** All digits, for tooltips and data attributes. */
export const exact = (value) =>
    value === null || value === undefined ? "" : Object.is(value, -0) ? "-0" : String(value);
