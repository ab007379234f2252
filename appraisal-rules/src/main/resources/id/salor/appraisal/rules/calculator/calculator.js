// Calculates with the terms of one policy version. It knows no policy: everything it says of one is
// in the data at the end. It follows the library's own calculation step by step, and a test gives
// both the same inputs; whoever changes one of them changes the other.

// ---- exact numbers: a fraction in lowest terms, {kind: "number", n, d} ----

const MAX_TEXT = 64;            // longest text that is read as a number
const MAX_DECIMALS = 32;        // most decimals of a number before it is written as a fraction
const MAX_BITS = 8192;          // most bits of a number that anything may become
const MAX_LOOKS = 2000000;      // most often that formulas look at an entry
const MAX_WORKDAYS = 4096;      // most working days that are counted
const MAX_ARGUMENT = 200;       // longest piece of input that an issue shows
const SHORT = 2147483647n;      // below it nothing is unwieldy

function commonDivisor(one, other) {
  while (other !== 0n) {
    [one, other] = [other, one % other];
  }
  return one;
}

const size = (n) => (n < 0n ? -n : n);

function fraction(n, d) {
  const divisor = commonDivisor(size(n), size(d)) * (d < 0n ? -1n : 1n);
  return Object.freeze({ kind: "number", n: n / divisor, d: d / divisor });
}

const whole = (n) => fraction(BigInt(n), 1n);
const ZERO = whole(0);
const ONE = whole(1);
const HUNDRED = whole(100);
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
const over = (a, b) => fraction(a.n * b.d, a.d * b.n);
const isMultipleOf = (a, step) => (a.n * step.d) % (a.d * step.n) === 0n;

function compareNumbers(a, b) {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

// as many bits as a number needs beside its sign
function bits(n) {
  const magnitude = n < 0n ? -n - 1n : n;
  return magnitude === 0n ? 0 : magnitude.toString(2).length;
}

function isUnwieldy(a) {
  return (size(a.n) > SHORT || a.d > SHORT) && bits(a.n) + bits(a.d) > MAX_BITS;
}

const isDecimal = (text) => /^-?[0-9]+(\.[0-9]+)?$/.test(text);

function numberOf(text) {
  if (text.length > MAX_TEXT) {
    return undefined;
  }
  const slash = text.indexOf("/");
  if (slash < 0) {
    if (!isDecimal(text)) {
      return undefined;
    }
    const point = text.indexOf(".");
    const decimals = point < 0 ? 0 : text.length - point - 1;
    return fraction(BigInt(text.replace(".", "")), 10n ** BigInt(decimals));
  }
  const above = text.slice(0, slash);
  const below = text.slice(slash + 1);
  if (!/^-?[0-9]+$/.test(above) || !/^-?[0-9]+$/.test(below) || BigInt(below) === 0n) {
    return undefined;
  }
  return fraction(BigInt(above), BigInt(below));
}

function factors(number, prime) {
  let count = 0;
  for (let rest = number; rest % prime === 0n; rest /= prime) {
    count++;
  }
  return count;
}

function decimalText(unscaled, scale) {
  if (scale === 0) {
    return unscaled.toString();
  }
  const digits = size(unscaled).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  return (unscaled < 0n ? "-" : "") + digits.slice(0, point) + "." + digits.slice(point);
}

function numberText(a) {
  const twos = factors(a.d, 2n);
  const fives = factors(a.d, 5n);
  const scale = Math.max(twos, fives);
  return 2n ** BigInt(twos) * 5n ** BigInt(fives) === a.d && scale <= MAX_DECIMALS
    ? decimalText((a.n * 10n ** BigInt(scale)) / a.d, scale)
    : a.n + "/" + a.d;
}

function rounded(a, decimals, mode) {
  const unit = 10n ** BigInt(decimals);
  const scaled = a.n * unit;
  const near = scaled / a.d;
  const rest = size(scaled % a.d);
  if (rest === 0n) {
    return fraction(near, unit);
  }
  const sign = scaled < 0n ? -1n : 1n;
  const half = rest * 2n === a.d ? 0 : rest * 2n > a.d ? 1 : -1;
  const away =
    mode === "up" ? sign > 0n
    : mode === "down" ? sign < 0n
    : half !== 0 ? half > 0
    : mode === "half-up" ? true
    : mode === "half-down" ? false
    : near % 2n !== 0n;
  return fraction(away ? near + sign : near, unit);
}

// ---- days: how many after the first of January 1970 ----

function dayOf(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

function civil(days) {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

// a day of the calendar, or nothing
function parsedDay(text) {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!found) {
    return undefined;
  }
  const [year, month, day] = found.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    return undefined;
  }
  const days = dayOf(year, month, day);
  return civil(days).month === month ? days : undefined;
}

function dayText(days) {
  const { year, month, day } = civil(days);
  const two = (n) => String(n).padStart(2, "0");
  return (year > 9999 ? "+" : "") + String(year).padStart(4, "0") + "-" + two(month) + "-" + two(day);
}

const weekday = (days) => ((days + 3) % 7 + 7) % 7 + 1;

function worksOn(week, day) {
  const first = Number(week[0]);
  const last = Number(week[2]);
  return first <= last ? day >= first && day <= last : day >= first || day <= last;
}

// ---- values ----

const TRUE = Object.freeze({ kind: "truth", truth: true });
const FALSE = Object.freeze({ kind: "truth", truth: false });
const NOT_APPLICABLE = Object.freeze({ kind: "not-applicable" });
const UNKNOWN = Object.freeze({ kind: "unknown" });
const truth = (is) => (is ? TRUE : FALSE);
const label = (text, set) => ({ kind: "label", label: text, set });
const date = (day) => ({ kind: "date", day });
const silent = (where) => ({
  kind: "undetermined",
  id: "teks peraturan tidak menentukan: " + where,
  en: "the text is silent: " + where,
});

const isProper = (value) =>
  value.kind === "number" || value.kind === "label" || value.kind === "truth" || value.kind === "date";
const isUndecided = (value) => value.kind === "unknown" || value.kind === "undetermined";

// one text for equal values, as keys of maps
function identity(value) {
  switch (value.kind) {
    case "number": return value.n + "/" + value.d;
    case "label": return value.label;
    case "truth": return String(value.truth);
    default: return String(value.day);
  }
}

const isSame = (a, b) => a.kind === b.kind && isProper(a) && identity(a) === identity(b);

function valueText(value) {
  switch (value.kind) {
    case "number": return numberText(value);
    case "label": return value.label;
    case "truth": return value.truth ? "ya" : "tidak";
    case "date": return dayText(value.day);
    case "not-applicable": return "n/a";
    case "undetermined": return "?";
    default: return "—";
  }
}

// from lower to higher; a better label is higher
function compare(a, b) {
  if (a.kind === "number") {
    return compareNumbers(a, b);
  }
  if (a.kind === "date") {
    return Math.sign(a.day - b.day);
  }
  const set = a.set || b.set;
  return Math.sign(set.position(b.label) - set.position(a.label));
}

const lowest = (values) => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
const highest = (values) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
const smaller = (a, b) => (compareNumbers(a, b) <= 0 ? a : b);
const larger = (a, b) => (compareNumbers(a, b) >= 0 ? a : b);

// unknown before undetermined before not applicable: the value that spreads, if there is one
function spreading(values) {
  const rank = (value) => (value.kind === "unknown" ? 0 : value.kind === "undetermined" ? 1 : 2);
  let first;
  for (const value of values) {
    if (!isProper(value)) {
      const order = first === undefined ? -1 : rank(value) - rank(first);
      if (order < 0 || (order === 0 && (value.id || "") < (first.id || ""))) {
        first = value;
      }
    }
  }
  return first;
}

// ---- words ----

const both = (id, en) => ({ id, en });
const same = (text) => both(text, text);

// what cannot be seen, or would turn the reading around, keeps its place but is not shown
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => (c === "\t" ? " " : "\ufffd"));
}

function shortened(text) {
  return text.length <= MAX_ARGUMENT
    ? visible(text)
    : visible(text.slice(0, MAX_ARGUMENT)) + "… (" + text.length + ")";
}

function filled(template, words, language) {
  return template.replace(/\{([0-9])\}/g, (place, index) => {
    const word = words[Number(index)];
    return word === undefined ? place : shortened(typeof word === "object" ? word[language] : word);
  });
}

// how many letters to insert, remove, replace or swap
function edits(one, two) {
  let beforeLast = [];
  let last = Array.from({ length: two.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= two.length; j++) {
      const cost = one[i - 1] === two[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[two.length];
}

// what was probably meant, or everything that could be, to stand between quotation marks
function suggestion(written, candidates) {
  if (written.length <= MAX_ARGUMENT) {
    const end = candidates.find((candidate) => candidate.endsWith("." + written));
    if (end !== undefined) {
      return end;
    }
    let nearest;
    for (const candidate of candidates) {
      if (candidate.length > MAX_ARGUMENT) {
        continue;
      }
      const length = Math.max(written.length, candidate.length);
      const slips = length <= 2 ? 0 : 1 + (length >> 2);
      const distance = edits(written.toLowerCase(), candidate.toLowerCase());
      const isNearer =
        nearest === undefined ||
        distance < nearest.distance ||
        (distance === nearest.distance && candidate < nearest.candidate);
      if (distance <= slips && isNearer) {
        nearest = { candidate, distance };
      }
    }
    if (nearest !== undefined) {
      return nearest.candidate;
    }
  }
  return candidates.join('", "');
}

// ---- formulas as text ----

const LOOSENESS = ["OR", "AND", "NOT", "COMPARISON", "SUM", "PRODUCT", "NEGATION", "ATOM"];
const holdsAs = (name) => LOOSENESS.indexOf(name);
const OPERATORS = {
  "OR": "OR", "AND": "AND",
  "=": "COMPARISON", "<>": "COMPARISON", "<": "COMPARISON", "<=": "COMPARISON",
  ">": "COMPARISON", ">=": "COMPARISON",
  "+": "SUM", "-": "SUM", "*": "PRODUCT", "/": "PRODUCT",
};

function tightness(formula) {
  switch (formula[0]) {
    case "binary": return holdsAs(OPERATORS[formula[1]]);
    case "unary": return holdsAs(formula[1] === "NOT" ? "NOT" : "NEGATION");
    default: return holdsAs("ATOM");
  }
}

// substitute: the text that stands for a formula within, or nothing
function formulaText(formula, substitute = () => undefined) {
  const print = (part) => {
    const instead = substitute(part);
    return instead === undefined ? written(part) : instead;
  };
  const within = (part, least) => {
    const instead = substitute(part);
    if (instead !== undefined) {
      return instead;
    }
    const text = written(part);
    return tightness(part) < least ? "(" + text + ")" : text;
  };
  const call = (name, pieces) => name + "(" + pieces.join(", ") + ")";
  const chain = (choice) => {
    const pieces = [];
    let rest = choice;
    while (rest[0] === "if" && (rest === choice || substitute(rest) === undefined)) {
      pieces.push(rest[1], rest[2]);
      rest = rest[3];
    }
    return [...pieces, rest];
  };
  const written = (f) => {
    switch (f[0]) {
      case "number": return f[1];
      case "word": return '"' + f[1] + '"';
      case "constant":
      case "name": return f[1];
      case "own": return call("OWN", [f[1]]);
      case "given": return call("GIVEN", [f[1]]);
      case "unary":
        return (f[1] === "NOT" ? "NOT " : "-") + within(f[2], tightness(f));
      case "binary": {
        const own = tightness(f);
        const left = own === holdsAs("COMPARISON") ? own + 1 : own;
        return within(f[2], left) + " " + f[1] + " " + within(f[3], own + 1);
      }
      case "if": return call("IF", chain(f).map(print));
      case "round": return call("ROUND", [print(f[3]), String(f[2]), '"' + f[1] + '"']);
      case "call": return call(f[1], f.slice(2).map(print));
      case "aggregate":
        return call(f[1], [f[2], ...[f[3], f[4]].filter((part) => part !== null).map(print)]);
      case "workday": {
        const off = f[2] === null ? [] : [f[2], print(f[5])];
        return call("WORKDAY_AFTER", [print(f[3]), print(f[4]), '"' + f[1] + '"', ...off]);
      }
      case "lookup": return call("LOOKUP", [f[1], f[2], ...f.slice(3).map(print)]);
      default: throw new Error("unknown formula: " + f[0]);
    }
  };
  return print(formula);
}

// the formulas that one is made of
function partsOf(f) {
  switch (f[0]) {
    case "unary": return [f[2]];
    case "binary": return [f[2], f[3]];
    case "if": return [f[1], f[2], f[3]];
    case "round": return [f[3]];
    case "call": return f.slice(2);
    case "aggregate": return [f[3], f[4]].filter((part) => part !== null);
    case "workday": return f.slice(3);
    case "lookup": return f.slice(3);
    default: return [];
  }
}

// the group whose entries a formula looks at
const groupOf = (f) =>
  f[0] === "aggregate" ? f[2] : f[0] === "workday" && f[2] !== null ? f[2] : undefined;

// ---- the value of a formula, seen from somewhere ----

function evaluate(f, view) {
  switch (f[0]) {
    case "number": return (f.value = f.value || numberOf(f[1]));
    case "word": return label(f[1], undefined);
    case "constant": return constant(f[1], view);
    case "name": return view.value(f[1]);
    case "own": return view.own(f[1]);
    case "given": return truth(view.isGiven(f[1]));
    case "unary": {
      const value = evaluate(f[2], view);
      return !isProper(value) ? value : f[1] === "NOT" ? truth(!value.truth) : minus(ZERO, value);
    }
    case "binary": return binary(f, view);
    case "if": {
      const decision = evaluate(f[1], view);
      return isProper(decision) ? evaluate(decision.truth ? f[2] : f[3], view) : decision;
    }
    case "round": {
      const value = evaluate(f[3], view);
      return isProper(value) ? rounded(value, f[2], f[1]) : value;
    }
    case "call": {
      const values = f.slice(2).map((part) => evaluate(part, view));
      return called(f, values, view);
    }
    case "aggregate": return aggregate(f, view);
    case "workday": return workday(f, view);
    case "lookup": {
      const keys = f.slice(3).map((part) => evaluate(part, view));
      return spreading(keys) || view.lookUp(f, keys);
    }
    default: throw new Error("unknown formula: " + f[0]);
  }
}

function constant(word, view) {
  switch (word) {
    case "TRUE": return TRUE;
    case "FALSE": return FALSE;
    case "NOT_APPLICABLE": return NOT_APPLICABLE;
    case "NOT_DETERMINED": return view.undetermined();
    case "PERIOD_START": return date(view.periodStart());
    default: return date(view.periodEnd());
  }
}

function binary(f, view) {
  const operator = f[1];
  const first = evaluate(f[2], view);
  if (first.kind === "truth" && ((operator === "OR" && first.truth) || (operator === "AND" && !first.truth))) {
    return first;
  }
  const second = evaluate(f[3], view);
  if (operator === "/" && second.kind === "number" && second.n === 0n && isProper(first)) {
    return view.fail("DIVISION_BY_ZERO", formulaText(f[3]));
  }
  const improper = spreading([first, second]);
  if (improper) {
    return improper;
  }
  switch (operator) {
    case "OR": return truth(first.truth || second.truth);
    case "AND": return truth(first.truth && second.truth);
    case "=": return truth(isSame(first, second));
    case "<>": return truth(!isSame(first, second));
    case "<": return truth(compare(first, second) < 0);
    case "<=": return truth(compare(first, second) <= 0);
    case ">": return truth(compare(first, second) > 0);
    case ">=": return truth(compare(first, second) >= 0);
  }
  const result = { "+": plus, "-": minus, "*": times, "/": over }[operator](first, second);
  return isUnwieldy(result) ? view.fail("NUMBER_TOO_LONG", formulaText(f)) : result;
}

const daysFrom = (first, last) => whole(Math.max(0, last - first + 1));

function called(f, values, view) {
  if (f[1] === "APPLICABLE") {
    const only = values[0];
    return isUndecided(only) ? only : truth(isProper(only));
  }
  const improper = spreading(values);
  if (improper) {
    return improper;
  }
  switch (f[1]) {
    case "MIN": return lowest(values);
    case "MAX": return highest(values);
    case "ABS": return fraction(size(values[0].n), values[0].d);
    case "NUMBER": {
      const number = values[0].set && values[0].set.number(values[0].label);
      return number || view.fail("LABEL_WITHOUT_NUMBER", formulaText(f[2]));
    }
    case "DAYS": return daysFrom(values[0].day, values[1].day);
    case "OVERLAP":
      return daysFrom(
        Math.max(values[0].day, values[2].day), Math.min(values[1].day, values[3].day));
    default: throw new Error("unknown function: " + f[1]);
  }
}

const NEEDING_ENTRIES = new Set([
  "MEAN", "LOWEST", "HIGHEST", "MEDIAN", "MEDIAN_LOW", "MEDIAN_HIGH", "MODE_LOW", "MODE_HIGH"]);

function aggregate(f, view) {
  const [, name, group, body, filter] = f;
  const entries = view.entries(group);
  if (entries === undefined) {
    return UNKNOWN;
  }
  let taken = [];
  for (const entry of entries) {
    const chosen = filter === null ? TRUE : evaluate(filter, entry);
    if (isUndecided(chosen)) {
      taken.push(chosen);
    } else if (chosen.kind === "truth" && chosen.truth) {
      taken.push(body === null ? TRUE : evaluate(body, entry));
    }
  }
  const all = taken.length;
  taken = taken.filter((value) => value.kind !== "not-applicable");
  if (taken.length === 0 && all > 0 && NEEDING_ENTRIES.has(name)) {
    return NOT_APPLICABLE;
  }
  const improper = spreading(taken);
  if (improper) {
    return improper;
  }
  if (taken.length === 0 && NEEDING_ENTRIES.has(name)) {
    return view.fail("NO_ENTRIES", group);
  }
  const total = () => summed(taken) || view.fail("NUMBER_TOO_LONG", formulaText(f));
  const middle = (lower) => {
    const sorted = [...taken].sort(compare);
    return sorted[Math.floor((lower ? sorted.length - 1 : sorted.length) / 2)];
  };
  switch (name) {
    case "SUM": return total();
    case "MEAN": {
      const sum = total();
      return sum.kind === "number" ? over(sum, whole(taken.length)) : sum;
    }
    case "COUNT": return whole(taken.length);
    case "DISTINCT": return whole(new Set(taken.map(identity)).size);
    case "ALL": return truth(taken.every((value) => value.truth));
    case "ANY": return truth(taken.some((value) => value.truth));
    case "LONGEST_RUN": return whole(longestRun(taken));
    case "LOWEST": return lowest(taken);
    case "HIGHEST": return highest(taken);
    case "MEDIAN": return over(plus(middle(true), middle(false)), whole(2));
    case "MEDIAN_LOW": return middle(true);
    case "MEDIAN_HIGH": return middle(false);
    case "MODE_LOW": return lowest(mostFrequent(taken));
    case "MODE_HIGH": return highest(mostFrequent(taken));
    default: throw new Error("unknown function: " + name);
  }
}

// nothing where the sum becomes a number that nobody can handle
function summed(values) {
  let sum = ZERO;
  for (const value of values) {
    sum = plus(sum, value);
    if (isUnwieldy(sum)) {
      return undefined;
    }
  }
  return sum;
}

function mostFrequent(values) {
  const counts = new Map();
  for (const value of values) {
    const key = identity(value);
    counts.set(key, { value, count: (counts.get(key) || { count: 0 }).count + 1 });
  }
  const most = Math.max(...[...counts.values()].map((found) => found.count));
  return [...counts.values()].filter((found) => found.count === most).map((found) => found.value);
}

function longestRun(dates) {
  const days = [...new Set(dates.map((value) => value.day))].sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  days.forEach((day, i) => {
    run = i > 0 && days[i - 1] + 1 === day ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function workday(f, view) {
  const [, week, group, start, count, off] = f;
  const values = [evaluate(start, view), evaluate(count, view)];
  if (group !== null) {
    const entries = view.entries(group);
    if (entries === undefined) {
      return UNKNOWN;
    }
    entries.forEach((entry) => values.push(evaluate(off, entry)));
  }
  const improper = spreading(values);
  if (improper) {
    return improper;
  }
  const days = values[1];
  if (days.d !== 1n || days.n < 0n || days.n > BigInt(MAX_WORKDAYS)) {
    return view.fail("WORKING_DAYS", formulaText(count), numberText(days), String(MAX_WORKDAYS));
  }
  const holidays = new Set(values.slice(2).map((value) => value.day));
  let found = values[0].day;
  for (let left = Number(days.n); left > 0; ) {
    found++;
    if (worksOn(week, weekday(found)) && !holidays.has(found)) {
      left--;
    }
  }
  return date(found);
}

// ---- what is given ----

const JAVA_BLANKS = "\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";
const AROUND = new RegExp("^[" + JAVA_BLANKS + "]+|[" + JAVA_BLANKS + "]+$", "g");

// a value as it came in: {number} exact, {truth}, or {text} as typed
function asGiven(value) {
  if (typeof value === "boolean") {
    return { truth: value, text: value ? "ya" : "tidak" };
  }
  if (typeof value === "object" && typeof value.number === "string") {
    const number = exactNumber(value.number);
    if (number !== undefined) {
      return { number, text: numberText(number) };
    }
    return { text: value.number };
  }
  if (typeof value === "number" && isDecimal(String(value))) {
    return { number: numberOf(String(value)), text: String(value) };
  }
  return { text: String(value).replace(AROUND, "") };
}

// of any length, since it was not typed
function exactNumber(text) {
  const found = /^(-?[0-9]+)(?:\/([0-9]+)|\.([0-9]+))?$/.exec(text);
  if (!found || (found[2] !== undefined && BigInt(found[2]) === 0n)) {
    return undefined;
  }
  const decimals = found[3] || "";
  return found[2] !== undefined
    ? fraction(BigInt(found[1]), BigInt(found[2]))
    : fraction(BigInt(found[1] + decimals), 10n ** BigInt(decimals.length));
}

const HOW_TO_WRITE = {
  number: both(
    "Tulis angkanya saja, tanpa kata, satuan, atau lambang uang, misalnya 12 atau 12,5.",
    "Write the number alone, without words, unit or currency, as 12 or 12.5."),
  truth: both("Tulis ya atau tidak.", "Write yes or no."),
  date: both(
    "Tulis tahun-bulan-hari yang ada di kalender, misalnya 2025-01-31.",
    "Write year-month-day, a day of the calendar, as 2025-01-31."),
};
const KINDS = {
  number: both("angka", "number"),
  truth: both("ya/tidak", "yes/no"),
  date: both("tanggal", "date"),
};

const isWithin = (declared, number) =>
  (declared.lowest === undefined || compareNumbers(declared.lowest, number) <= 0) &&
  (declared.highest === undefined || compareNumbers(number, declared.highest) <= 0);
const isOnGrid = (declared, number) =>
  declared.step === undefined || isMultipleOf(number, declared.step);

function rangeTitle(declared) {
  const end = (number) => (number === undefined ? "*" : numberText(number));
  const bounds = end(declared.lowest) + ".." + end(declared.highest);
  return declared.step === undefined
    ? same(bounds)
    : both(
        bounds + ", kelipatan " + numberText(declared.step),
        bounds + ", multiples of " + numberText(declared.step));
}

// one mark and three digits behind it may be a thousand; two marks are
function isAmbiguous(text, declared) {
  if (/^-?[0-9]+([.,][0-9]+){2,}$/.test(text)) {
    return true;
  }
  const admits = (written) => {
    const number = numberOf(written);
    return isWithin(declared, number) && isOnGrid(declared, number);
  };
  return (
    /^-?[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(text) &&
    admits(text.replace(",", ".")) &&
    admits(text.replace(/[.,]/, ""))
  );
}

// the value in its declared kind, or the code and words of what is wrong: {value} or {code, words}
function read(input, declared) {
  const wrongKind = () => ({
    code: "WRONG_KIND",
    words: [declared.name, input.text, KINDS[declared.kind], HOW_TO_WRITE[declared.kind]],
  });
  switch (declared.kind) {
    case "number": {
      let number = input.number;
      if (number === undefined && input.truth === undefined) {
        if (isAmbiguous(input.text, declared)) {
          return { code: "AMBIGUOUS_NUMBER", words: [declared.name, input.text] };
        }
        number = numberOf(input.text.replaceAll(",", "."));
      }
      if (number === undefined) {
        return wrongKind();
      }
      if (!isWithin(declared, number)) {
        return { code: "OUT_OF_RANGE", words: [declared.name, numberText(number), rangeTitle(declared)] };
      }
      if (!isOnGrid(declared, number)) {
        return { code: "OFF_GRID", words: [declared.name, numberText(number), numberText(declared.step)] };
      }
      return { value: number };
    }
    case "truth": {
      if (input.truth !== undefined) {
        return { value: truth(input.truth) };
      }
      const word = input.number === undefined ? input.text.toLowerCase() : "";
      return ["ya", "yes", "true"].includes(word) ? { value: TRUE }
        : ["tidak", "no", "false"].includes(word) ? { value: FALSE }
        : wrongKind();
    }
    case "date": {
      const day = parsedDay(input.text);
      return day === undefined ? wrongKind() : { value: date(day) };
    }
    default:
      return declared.set.has(input.text)
        ? { value: label(input.text, declared.set) }
        : {
            code: "UNKNOWN_LABEL",
            words: [
              declared.name, input.text, declared.set.name,
              suggestion(input.text, declared.set.labels)],
          };
  }
}

// ---- a policy, made ready from its data ----

function labelSet(name, members) {
  const positions = new Map(members.map(([word], i) => [word, i]));
  return {
    name,
    members,
    labels: members.map(([word]) => word),
    has: (word) => positions.has(word),
    position: (word) => positions.get(word),
    number: (word) => {
      const member = members[positions.get(word)];
      return member && member[3] !== null ? numberOf(member[3]) : undefined;
    },
  };
}

function preparedPolicy(data) {
  const sets = new Map(Object.entries(data.sets).map(([name, members]) => [name, labelSet(name, members)]));
  const setOf = (kind) => (kind.startsWith(":") ? sets.get(kind.slice(1)) : undefined);
  const constantOf = ([kind, text], set) => {
    switch (kind) {
      case "number": return exactNumber(text);
      case "label": return label(text, set);
      case "truth": return truth(text === "yes");
      default: return date(parsedDay(text));
    }
  };
  const declaration = (found) => {
    const set = setOf(found.kind);
    const number = (text) => (text === undefined ? undefined : exactNumber(text));
    return {
      ...found,
      kind: set ? "label" : found.kind,
      set,
      lowest: number(found.lowest),
      highest: number(found.highest),
      step: number(found.step),
      value: found.value === undefined ? undefined : constantOf(found.value, set),
      isInput: found.role === "fact" || found.role === "measure",
    };
  };
  const level = (found) => ({
    name: found.name,
    title: found.title,
    optional: found.optional === true,
    declarations: new Map(found.declarations.map((one) => [one.name, declaration(one)])),
    groups: new Map(found.groups.map((one) => [one.name, level(one)])),
  });
  const bound = (text) => (text === null ? undefined : exactNumber(text));
  const table = ([name, found]) => {
    const keys = found.keys.map(([key, kind]) => ({ name: key, set: setOf(kind) }));
    const outputs = found.outputs.map(([output, kind]) => ({ name: output, set: setOf(kind) }));
    const keyCell = (cell) =>
      !Array.isArray(cell) ? cell
      : cell[0] === "labels" ? { labels: new Set(cell.slice(1)) }
      : { low: bound(cell[1]), lowIn: cell[2], high: bound(cell[3]), highIn: cell[4] };
    const outputCell = (cell, output) =>
      cell[0] === "line" ? { line: [exactNumber(cell[1]), exactNumber(cell[2])] }
      : cell[0] === "formula" ? { formula: cell[1] }
      : cell[0] === "hole" ? { value: silent(cell[1]) }
      : cell[0] === "absent" ? { value: NOT_APPLICABLE }
      : { value: constantOf(cell, output.set) };
    const rows = found.rows.map((cells) => ({
      keys: cells.slice(0, keys.length).map(keyCell),
      outputs: cells.slice(keys.length).map((cell, i) => outputCell(cell, outputs[i])),
    }));
    return [name, { name, keys, outputs, rows }];
  };
  const origins = data.origins.map(([rule, location, basis, isInterpretation]) => ({
    rule, location, basis, isInterpretation,
  }));
  const terms = data.terms.map((term) => {
    const path = term.of === undefined ? undefined : term.of.split(".");
    return {
      ...term,
      origin: origins[term.by],
      over: new Set(term.over || []),
      stands: path && { groups: path.slice(0, -1).join("."), name: path[path.length - 1] },
      home: path ? path.slice(0, -1) : term.level || [],
    };
  });
  return {
    id: data.id,
    title: data.title,
    period: data.period.map(parsedDay),
    periodMatters: data.periodMatters,
    sets,
    root: level(data.root),
    exports: data.exports,
    cohorts: new Map(Object.entries(data.cohorts)),
    tables: new Map(Object.entries(data.tables).map(table)),
    conditions: data.conditions,
    rules: data.rules,
    terms,
    codes: new Map(Object.entries(data.codes)),
  };
}

function fits(cell, key) {
  if (cell === null) {
    return true;
  }
  if (typeof cell === "boolean") {
    return key.truth === cell;
  }
  if (cell.labels) {
    return cell.labels.has(key.label);
  }
  const low = cell.low === undefined ? -1 : compareNumbers(cell.low, key);
  const high = cell.high === undefined ? -1 : compareNumbers(key, cell.high);
  return (low < 0 || (low === 0 && cell.lowIn)) && (high < 0 || (high === 0 && cell.highIn));
}

// ---- which terms hold: the rules' conditions on the facts ----

function holds([what, name, ...words], facts) {
  const fact = name === undefined ? undefined : facts.get(name);
  switch (what) {
    case "always": return true;
    case "given": return fact !== undefined;
    case "absent": return fact === undefined;
  }
  if (fact === undefined) {
    return false;
  }
  switch (what) {
    case "one": return words.includes(fact.label);
    case "not": return fact.label !== words[0];
    case "yes": return fact.truth;
    case "no": return !fact.truth;
    case "least": return compareNumbers(fact, exactNumber(words[0])) >= 0;
    case "most": return compareNumbers(fact, exactNumber(words[0])) <= 0;
    default: throw new Error("unknown condition: " + what);
  }
}

function resolvedTerms(policy, chosen) {
  const matters = new Map();
  for (const index of chosen) {
    const matter = policy.terms[index].matter;
    matters.set(matter, [...(matters.get(matter) || []), index]);
  }
  const standing = [...matters.keys()].sort((a, b) => a - b).map((matter) => {
    const rivals = matters.get(matter);
    const left = rivals.filter((one) => !rivals.some((other) => policy.terms[other].over.has(one)));
    if (left.length !== 1) {
      throw new Error("the rules contradict each other: " + policy.terms[rivals[0]].origin.rule);
    }
    return policy.terms[left[0]];
  });
  const about = new Map();
  const none = { gates: [], weights: new Map() };
  for (const term of standing) {
    if (term.of === undefined) {
      continue;
    }
    if (!about.has(term.of)) {
      about.set(term.of, { gates: [], weights: new Map() });
    }
    const found = about.get(term.of);
    switch (term.is) {
      case "definition":
      case "composition":
      case "figure": found.value = term; break;
      case "gate": found.gates.push(term); break;
      case "weight": found.weights.set(term.part, term); break;
      default: found[term.is] = term;
    }
  }
  const all = (what) => standing.filter((term) => term.is === what);
  return {
    standing,
    all,
    about: (path) => about.get(path) || none,
    rating: all("rating")[0],
    score: all("score")[0],
    outcomes: all("outcome"),
    exempts: all("without").some((term) => isConstantTrue(term.formula)),
  };
}

const isConstantTrue = (formula) => formula[0] === "constant" && formula[1] === "TRUE";

// what a name means for somebody standing on a level: the innermost declaration wins
function find(policy, groups, name) {
  for (let depth = groups.length; depth >= 0; depth--) {
    const outer = groups.slice(0, depth);
    const level = levelOf(policy, outer);
    if (level && level.declarations.has(name)) {
      return [...outer, name].join(".");
    }
  }
  return undefined;
}

function findLevel(policy, groups, group) {
  for (let depth = groups.length; depth >= 0; depth--) {
    const inner = [...groups.slice(0, depth), group];
    if (levelOf(policy, inner)) {
      return inner;
    }
  }
  return undefined;
}

function levelOf(policy, groups) {
  return groups.reduce((level, group) => level && level.groups.get(group), policy.root);
}

// whether a formula reads an input, seen from a level; the whole formula stands at home
function reads(policy, f, level, home, input) {
  if (f[0] === "name") {
    return find(policy, level, f[1]) === input;
  }
  if (f[0] === "own") {
    return find(policy, home, f[1]) === input;
  }
  const group = groupOf(f);
  const inner = (group !== undefined && findLevel(policy, level, group)) || level;
  return partsOf(f).some((part) => reads(policy, part, inner, home, input));
}

// the term that asks for an input, a requirement before any other; advice asks for nothing
function askingFor(policy, terms, input) {
  return [...terms.all("requirement"), ...terms.standing].find(
    (term) =>
      term.is !== "advice" &&
      term.formula !== undefined &&
      reads(policy, term.formula, term.home, term.home, input));
}

// ---- one calculation ----

function calculatorOf(data) {
  const policy = preparedPolicy(data);
  const resolved = new Map();

  function issue(name, words) {
    const [code, severity, id, en, adviceId, adviceEn] = policy.codes.get(name);
    const texts = words.map((word) => (typeof word === "object" ? word.id : word));
    const namesNothing = texts.some((text, i) => text === "" && adviceEn.includes('"{' + i + '}"'));
    return {
      name,
      code,
      severity,
      message: both(filled(id, words, "id"), filled(en, words, "en")),
      advice: namesNothing ? same("") : both(filled(adviceId, words, "id"), filled(adviceEn, words, "en")),
      subject: null,
      location: null,
      basis: null,
    };
  }

  // beside what is told, for a form: {entry, name}, of the entry and of the input or quantity
  const placed = (place, told) =>
    Object.defineProperty(told, "place", { value: place || { entry: "", name: null } });
  const isError = (found) => found.severity === "error";

  // reads what was given against what is declared, and collects what is wrong with it
  function admission(input) {
    const problems = [];
    const admit = (given, level, groups, subject) => {
      const admitted = { values: new Map(), entries: new Map() };
      const report = (found, path) => {
        const place = { entry: subject, name: path === undefined ? null : path.split(".").pop() };
        problems.push({ issue: { ...found, subject: subject || null, place }, path });
      };
      const unknown = (name) => {
        const known = [...level.declarations.values()].filter((one) => one.isInput).map((one) => one.name);
        report(issue("UNKNOWN_INPUT", [name, suggestion(name, [...known, ...level.groups.keys()])]));
      };
      for (const [name, value] of Object.entries(given.data || {})) {
        if (value === null || value === undefined) {
          continue;
        }
        const declared = level.declarations.get(name);
        const path = [...groups, name].join(".");
        if (declared === undefined) {
          unknown(name);
        } else if (!declared.isInput) {
          report(issue("NOT_AN_INPUT", [name]), path);
        } else {
          const found = read(asGiven(value), declared);
          if (found.value === undefined) {
            report(issue(found.code, found.words), path);
          }
          admitted.values.set(name, found.value || UNKNOWN);
        }
      }
      for (const [name, listed] of Object.entries(given.entries || {})) {
        if (listed === null || listed === undefined) {
          continue;
        }
        const members = Array.isArray(listed) ? listed : [listed];
        const group = level.groups.get(name);
        if (group === undefined) {
          if (members.length > 0) {
            unknown(name);
          }
          continue;
        }
        const seen = new Set();
        admitted.entries.set(name, members.map((member, index) => {
          const entry = Object(member);
          const id = String(entry.id === undefined || entry.id === null ? index + 1 : entry.id);
          const inner = (subject ? subject + " / " : "") + name + " " + id;
          if (seen.has(id)) {
            const place = { entry: inner, name: null };
            problems.push({ issue: { ...issue("DUPLICATE_ENTRY", [id]), subject: inner, place } });
          }
          seen.add(id);
          return { id, evidence: admit(entry, group, [...groups, name], inner) };
        }));
      }
      return admitted;
    };
    return { evidence: admit(input, policy.root, [], ""), problems };
  }

  // the facts of the appraisal as a whole, with defaults, and the parameters
  function contextFacts(evidence) {
    const facts = new Map();
    for (const declared of policy.root.declarations.values()) {
      if (declared.role === "fact" || declared.role === "parameter") {
        const value = evidence.values.get(declared.name) || declared.value;
        if (value !== undefined && isProper(value)) {
          facts.set(declared.name, value);
        }
      }
    }
    return facts;
  }

  // whether a condition fails whatever may still be given
  const fails = (condition, facts) =>
    condition[1] !== undefined && facts.has(condition[1]) && !holds(condition, facts);

  // facts that rules compare, that must be given, and were not
  function missingFacts(facts) {
    const missing = new Map();
    policy.conditions.forEach((condition, index) => {
      const name = condition[1];
      if (name === undefined || facts.has(name) || condition[0] === "given" || condition[0] === "absent") {
        return;
      }
      const asking = policy.rules.find(
        (rule) =>
          rule.if.includes(index) && !rule.if.some((other) => fails(policy.conditions[other], facts)));
      const declared = policy.root.declarations.get(name);
      if (asking !== undefined && !declared.optional && !missing.has(name)) {
        const found = {
          ...issue("MISSING", [name, declared.title]), subject: name, place: { entry: "", name },
        };
        const origin = asking.then.length > 0 ? policy.terms[asking.then[0]].origin : undefined;
        missing.set(name, origin === undefined ? found : { ...found, location: asking.location, basis: origin });
      }
    });
    return [...missing.values()];
  }

  // the terms for these facts; or the facts that are missing, unless there is no rating anyhow
  function resolve(facts) {
    const applying = policy.rules
      .map((rule, index) => index)
      .filter((index) => policy.rules[index].if.every((one) => holds(policy.conditions[one], facts)));
    const key = applying.join(" ");
    if (!resolved.has(key)) {
      resolved.set(key, resolvedTerms(policy, applying.flatMap((index) => policy.rules[index].then)));
    }
    const terms = resolved.get(key);
    const missing = missingFacts(facts);
    return missing.length === 0 || terms.exempts ? { terms, issues: [] } : { issues: missing };
  }

  function calculate(given = {}) {
    const input = Object(given);
    const period = periodOf(input.period);
    if (period === undefined) {
      return result({ status: "refused", issues: [issue("BAD_PERIOD", [String(input.period)])] });
    }
    const { evidence, problems } = admission(input);
    const { terms, issues: missing } = resolve(contextFacts(evidence));
    const before = problems.map(({ issue: found, path }) => {
      const asking = terms && path !== undefined ? askingFor(policy, terms, path) : undefined;
      return asking === undefined ? found : { ...found, basis: asking.origin };
    });
    before.push(...missing.filter(({ subject }) => !evidence.values.has(subject)));
    return terms === undefined
      ? result({ status: "refused", issues: before })
      : judged(terms, period, evidence, input.appraisee || {}, before);
  }

  // {first, last} as days of the calendar; the first that the version governs where none is said
  function periodOf(given) {
    if (given === undefined || given === null) {
      return { first: policy.period[0], last: policy.period[1] };
    }
    const first = parsedDay(String(given.first));
    const last = parsedDay(String(given.last));
    return first === undefined || last === undefined || last < first ? undefined : { first, last };
  }

  // follows what decides to its end: exempt, refused, undetermined or rated
  function judged(terms, period, evidence, appraisee, before) {
    const start = () => calculation(policy, issue, terms, period, evidence, appraisee);
    const run = start();
    const isExempting = (term, on) => {
      const value = on.evaluate(term.formula, on.root, term);
      return value.kind === "truth" && value.truth;
    };
    const reasons = terms.all("without");
    const exemption = reasons.find((term) =>
      isExempting(term, isConstantTrue(term.formula) ? run : start()));
    if (exemption !== undefined) {
      const issues = [...before, ...run.issues];
      return result(issues.some(isError) ? { status: "refused", issues } : {
        status: "without-rating",
        reason: { cause: "exempt", text: exemption.reason, origin: exemption.origin },
        issues,
      });
    }
    // asked again, so that what stands in the way of knowing is reported
    reasons.forEach((term) => isExempting(term, run));
    run.checkRequirements();
    const rating = terms.rating && run.value(terms.rating.target);
    const score = terms.score && run.value(terms.score.target);
    terms.outcomes.forEach((term) => run.outcome(term.target));
    const issues = [...before, ...run.issues];
    const main = rating || score || NOT_APPLICABLE;
    if (main.kind === "not-applicable" && !issues.some(isError)) {
      const term = terms.rating || terms.score;
      const found = issue("RESULT_NOT_APPLICABLE", [term ? term.target : "—"]);
      issues.push(term ? { ...found, location: term.origin.location } : found);
    }
    const figures = run.figures();
    const gates = run.gates();
    const advice = run.advice();
    if (issues.some(isError)) {
      return result({ status: "refused", ...figures, issues });
    }
    if (main.kind === "undetermined") {
      const reason = { cause: "undetermined", text: both(main.id, main.en) };
      return result({ status: "without-rating", ...figures, reason, issues });
    }
    const word = rating !== undefined && rating.kind === "label" ? rating.label : null;
    return result({ status: "rated", rating: word, ...figures, gates, advice, issues });
  }

  // the result in its form for the outside, every key always there
  function result(found) {
    const by = (origin) =>
      origin === undefined ? {} : { rule: origin.rule, location: origin.location, basis: origin.basis };
    const reason = found.reason;
    return {
      status: found.status,
      rating: found.rating === undefined ? null : found.rating,
      score: found.score === undefined ? null : found.score,
      components: found.components || [],
      outcomes: found.outcomes || [],
      exports: found.exports || {},
      gates: (found.gates || []).map((term) => ({
        limit: term.limit, condition: formulaText(term.formula), ...by(term.origin),
      })),
      advice: (found.advice || []).map((term) => ({
        about: term.target, text: term.text, ...by(term.origin),
      })),
      reason: reason === undefined ? null : { cause: reason.cause, text: reason.text, ...by(reason.origin) },
      issues: found.issues.map((one) => placed(one.place, {
        code: one.code,
        severity: one.severity,
        message: one.message,
        advice: one.advice.id === "" && one.advice.en === "" ? null : one.advice,
        location: one.location,
        subject: one.subject,
        basis: one.basis === null ? null : one.basis.basis,
      })),
    };
  }

  // the paths of the facts, measures and groups that matter to somebody who has given this
  function asked(given = {}) {
    const facts = contextFacts(admission(Object(given)).evidence);
    const possible = policy.rules.filter(
      (rule) => !rule.if.some((one) => fails(policy.conditions[one], facts)));
    const isKnown = missingFacts(facts).length === 0;
    const terms = isKnown ? resolve(facts).terms.standing
      : possible.flatMap((rule) => rule.then).map((index) => policy.terms[index]);
    return askedBy(policy, terms, possible);
  }

  return Object.freeze({ policy, calculate, asked, shortly, shareOf });
}

const MOST_SHOWN = 8;           // most decimals that are shown as they are
const SHOWN = 2;                // decimals of a number that has more

// an exact number as people read it: {text, isExact}
function shortly(text) {
  const number = exactNumber(text);
  const exact = numberText(number);
  const isShort = !exact.includes("/") && exact.length - 1 - (exact + ".").indexOf(".") <= MOST_SHOWN;
  return { text: isShort ? exact : numberText(rounded(number, SHOWN, "half-up")), isExact: isShort };
}

// where a number lies between two others, from 0 to 1, for pictures only
function shareOf(text, lowest, highest) {
  const number = exactNumber(text);
  const share = over(minus(number, lowest), minus(highest, lowest));
  return Math.min(1, Math.max(0, Number((share.n * 10000n) / share.d) / 10000));
}

// follows every term that decides down to what must be given
function askedBy(policy, terms, possibleRules) {
  const found = new Set();
  for (const name of policy.rules.flatMap((rule) => rule.if.map((one) => policy.conditions[one][1]))) {
    const mayDecide = possibleRules.some((rule) => rule.if.some((one) => policy.conditions[one][1] === name));
    const declared = name === undefined ? undefined : policy.root.declarations.get(name);
    if (declared && declared.isInput && (mayDecide || !declared.optional)) {
      found.add(name);
    }
  }
  const quantities = new Set();
  const follow = (path) => {
    if (path === undefined) {
      return;
    }
    const groups = path.split(".");
    const name = groups.pop();
    const declared = levelOf(policy, groups).declarations.get(name);
    if (declared.isInput) {
      found.add(path);
      groups.forEach((group, i) => found.add(groups.slice(0, i + 1).join(".")));
    } else if (declared.role === "quantity" && !quantities.has(path)) {
      quantities.add(path);
      terms.filter((term) => term.of === path).forEach((term) => term.is !== "other" && from(term));
    }
  };
  const walk = (f, level, home) => {
    if (f[0] === "name" || f[0] === "given") {
      follow(find(policy, level, f[1]));
    } else if (f[0] === "own") {
      follow(find(policy, home, f[1]));
    } else if (f[0] === "lookup") {
      const table = policy.tables.get(f[1]);
      const keys = new Set(table.keys.map((key) => key.name));
      table.rows.flatMap((row) => row.outputs).filter((cell) => cell.formula).forEach((cell) => {
        const names = (part) => {
          if ((part[0] === "name" || part[0] === "own" || part[0] === "given") && !keys.has(part[1])) {
            follow(find(policy, [], part[1]));
          }
          partsOf(part).forEach(names);
        };
        names(cell.formula);
      });
    }
    const group = groupOf(f);
    const inner = group === undefined ? level : findLevel(policy, level, group) || level;
    if (group !== undefined) {
      inner.forEach((one, i) => found.add(inner.slice(0, i + 1).join(".")));
    }
    partsOf(f).forEach((part) => walk(part, inner, home));
  };
  const from = (term) => {
    if (term.formula !== undefined) {
      walk(term.formula, term.home, term.home);
    }
    if (term.is === "composition") {
      term.parts.forEach((part) => follow(find(policy, term.home, part)));
    }
    if (term.is === "figure") {
      follow(find(policy, [], term.counted));
      for (const [what, name] of policy.cohorts.get(term.cohort)) {
        if (what === "fact") {
          follow(find(policy, [], name));
        }
      }
    }
  };
  for (const term of terms) {
    switch (term.is) {
      case "requirement":
      case "without": from(term); break;
      case "every": {
        const inner = [...term.level, term.group];
        inner.forEach((one, i) => found.add(inner.slice(0, i + 1).join(".")));
        follow([...inner, term.label].join("."));
        from(term);
        break;
      }
      case "rating":
      case "score":
      case "outcome": follow(find(policy, [], term.target)); break;
    }
  }
  return found;
}

// one run: quantities are calculated when they are first asked for, and kept
function calculation(policy, issueOf, terms, period, evidence, appraisee) {
  const issues = [];
  const reportedMissing = new Set();
  const unmet = new Set();
  let looks = 0;

  function scopeOf(level, groups, parent, id, given) {
    const subject =
      parent === undefined ? "" : (parent.subject ? parent.subject + " / " : "") + level.name + " " + id;
    return {
      level, groups, path: groups.join("."), parent, subject, evidence: given,
      entries: new Map(), calculated: new Map(), composed: new Map(),
    };
  }

  const root = scopeOf(policy.root, [], undefined, undefined, evidence);
  const pathOf = (scope, name) => (scope.path === "" ? name : scope.path + "." + name);

  // the entries of a group of this level; made when they are first looked at
  function own(scope, group) {
    if (!scope.entries.has(group.name)) {
      const given = scope.evidence.entries.get(group.name) || [];
      scope.entries.set(group.name, given.map((entry) =>
        scopeOf(group, [...scope.groups, group.name], scope, entry.id, entry.evidence)));
    }
    return scope.entries.get(group.name);
  }

  const outward = (scope, test) => {
    let found = scope;
    while (found !== undefined && !test(found)) {
      found = found.parent;
    }
    return found;
  };
  const declaring = (scope, name) => outward(scope, (one) => one.level.declarations.has(name));
  const holding = (scope, group) => outward(scope, (one) => one.level.groups.has(group));

  // every entry at the end of a chain of groups
  const at = (chain) =>
    chain.reduce(
      (scopes, group) => scopes.flatMap((scope) => {
        const found = scope.level.groups.get(group);
        return found === undefined ? [] : own(scope, found);
      }),
      [root]);

  const key = (found) =>
    JSON.stringify([
      found.code, found.message, found.advice, found.location, found.subject,
      found.basis && [found.basis.basis, found.basis.isInterpretation]]);

  function add(found) {
    if (!issues.some((other) => key(other) === key(found))) {
      issues.push(found);
    }
    return UNKNOWN;
  }

  function fail(scope, by, code, ...words) {
    const isHere = by.stands !== undefined && by.stands.groups === scope.path;
    const target = isHere ? by.stands.name : "";
    const subject = scope.subject + (scope.subject === "" || target === "" ? "" : " / ") + target;
    return add({
      ...issueOf(code, words),
      location: by.origin.location, basis: by.origin, subject: subject === "" ? null : subject,
      place: { entry: scope.subject, name: target || null },
    });
  }

  function missing(scope, name, title, by) {
    const place = scope.subject + "/" + name;
    if (!reportedMissing.has(place)) {
      reportedMissing.add(place);
      issues.push({
        ...issueOf("MISSING", [name, title]),
        location: by.origin.location, basis: by.origin, subject: scope.subject || null,
        place: { entry: scope.subject, name },
      });
    }
    return UNKNOWN;
  }

  // a label written in a formula learns its set from what it becomes
  const withSet = (value, set) => (value.kind === "label" && set ? label(value.label, set) : value);

  // what formulas of a term see from a scope; home is where the whole formula stands
  function viewOf(scope, home, by) {
    const valueFrom = (from, name) => {
      const owner = declaring(from, name);
      if (owner === undefined) {
        throw new Error("not declared: " + name);
      }
      const declared = owner.level.declarations.get(name);
      if (declared.role === "quantity") {
        return quantity(owner, declared);
      }
      const value =
        (declared.role === "parameter" ? undefined : owner.evidence.values.get(name)) || declared.value;
      return value === undefined ? missing(owner, name, declared.title, by) : withSet(value, declared.set);
    };
    const view = {
      value: (name) => valueFrom(scope, name),
      own: (name) => valueFrom(home, name),
      isGiven: (name) => {
        const owner = declaring(scope, name);
        return owner !== undefined && owner.evidence.values.has(name);
      },
      periodStart: () => period.first,
      periodEnd: () => period.last,
      entries: (name) => {
        const owner = holding(scope, name);
        const group = owner && owner.level.groups.get(name);
        if (owner && !group.optional && !owner.evidence.entries.has(name)) {
          missing(owner, name, group.title, by);
          return undefined;
        }
        const found = owner === undefined ? [] : own(owner, group);
        looks += found.length;
        if (looks > MAX_LOOKS) {
          fail(home, by, "TOO_MUCH_WORK", name, String(MAX_LOOKS));
          return undefined;
        }
        return found.map((entry) => viewOf(entry, home, by));
      },
      lookUp: (f, keys) => {
        const table = policy.tables.get(f[1]);
        const row = table.rows.find((one) => one.keys.every((cell, i) => fits(cell, keys[i])));
        if (row === undefined) {
          const shown = keys.map((value, i) => table.keys[i].name + " = " + valueText(value)).join(", ");
          return view.fail("NO_ROW", table.name, shown);
        }
        const column = table.outputs.findIndex((output) => output.name === f[2]);
        const cell = row.outputs[column];
        if (cell.line !== undefined) {
          return along(cell.line, row, keys);
        }
        if (cell.formula === undefined) {
          return cell.value;
        }
        const known = new Map(table.keys.map((one, i) => [one.name, withSet(keys[i], one.set)]));
        return withSet(
          evaluate(cell.formula, knowing(view, viewOf(root, root, by), known)),
          table.outputs[column].set);
      },
      undetermined: () => silent(by.origin.basis + " (" + by.origin.location + ")"),
      // what follows from a requirement that was not met is not reported a second time
      fail: (code, ...words) =>
        unmet.has(scope.subject) ? UNKNOWN : fail(scope, by, code, ...words),
    };
    return view;
  }

  // a straight line runs along the first key whose cell is a stretch of numbers
  function along([start, end], row, keys) {
    const index = row.keys.findIndex(
      (cell) => cell !== null && typeof cell === "object" && cell.labels === undefined);
    const { low, high } = row.keys[index];
    return compareNumbers(low, high) === 0
      ? start
      : plus(start, over(times(minus(end, start), minus(keys[index], low)), minus(high, low)));
  }

  // a view that knows some values before everything else; issues belong to whoever asks
  function knowing(asking, names, known) {
    return {
      value: (name) => (known.has(name) ? known.get(name) : names.value(name)),
      own: (name) => (known.has(name) ? known.get(name) : names.own(name)),
      isGiven: names.isGiven,
      periodStart: names.periodStart,
      periodEnd: names.periodEnd,
      entries: (group) => {
        const found = names.entries(group);
        return found && found.map((entry) => knowing(entry, entry, known));
      },
      lookUp: asking.lookUp,
      undetermined: asking.undetermined,
      fail: asking.fail,
    };
  }

  const evaluated = (formula, scope, by) => evaluate(formula, viewOf(scope, scope, by));

  function quantity(scope, declared) {
    if (!scope.calculated.has(declared.name)) {
      scope.calculated.set(declared.name, calculated(scope, declared));
    }
    return scope.calculated.get(declared.name);
  }

  // the value, then floor and cap, rounding, gates; and it must be what was declared
  function calculated(scope, declared) {
    const about = terms.about(pathOf(scope, declared.name));
    const by = about.value;
    if (by === undefined) {
      throw new Error("no rule says what it is: " + pathOf(scope, declared.name));
    }
    const bounded = limited(limited(raw(scope, by), about.floor, scope), about.cap, scope);
    const ranked = withSet(bounded, declared.set);
    const value =
      about.rounding && ranked.kind === "number"
        ? rounded(ranked, about.rounding.decimals, about.rounding.mode)
        : ranked;
    return inRange(gated(value, about.gates, scope), declared, scope, by);
  }

  function raw(scope, by) {
    switch (by.is) {
      case "definition": return evaluated(by.formula, scope, by);
      case "figure": return figure(by);
      default: {
        const composed = compose(scope, by);
        scope.composed.set(by.stands.name, composed);
        return composed.value;
      }
    }
  }

  function limited(value, bound, scope) {
    if (bound === undefined || value.kind !== "number") {
      return value;
    }
    const limit = evaluated(bound.formula, scope, bound);
    if (limit.kind === "not-applicable") {
      return value;
    }
    return limit.kind !== "number" ? limit : bound.is === "floor" ? larger(value, limit) : smaller(value, limit);
  }

  function gated(value, gates, scope) {
    let after = value;
    for (const gate of gates) {
      const held = evaluated(gate.formula, scope, gate);
      if (isUndecided(held)) {
        return held;
      }
      if (held.kind === "truth" && held.truth && after.kind === "label") {
        const order = compare(after, label(gate.limit));
        if (gate.mode === "at-most" ? order > 0 : order < 0) {
          after = label(gate.limit, after.set);
        }
      }
    }
    return after;
  }

  function inRange(value, declared, scope, by) {
    if (value.kind !== "number") {
      return value;
    }
    if (!isWithin(declared, value)) {
      return fail(scope, by, "OUT_OF_RANGE", declared.name, numberText(value), rangeTitle(declared));
    }
    return isOnGrid(declared, value)
      ? value
      : fail(scope, by, "OFF_GRID", declared.name, numberText(value), numberText(declared.step));
  }

  // a page has one person's input only; a figure of a cohort needs everybody's
  function figure(by) {
    const name = by.cohort;
    const members = [];
    for (const [what, source, text] of policy.cohorts.get(name)) {
      if (what === "fact") {
        const value = evaluated(["name", source], root, by);
        if (isProper(value)) {
          members.push(valueText(value));
        }
      } else if (typeof appraisee[source] === "string") {
        members.push(appraisee[source]);
      } else {
        const title = source === "unit" ? both("unit kerja", "unit") : both("jabatan", "position");
        fail(root, by, "MISSING", text, title);
      }
    }
    if (members.length < policy.cohorts.get(name).length) {
      return UNKNOWN;
    }
    const counted = evaluated(["name", by.counted], root, by);
    return by.statistic === "rank" && !isProper(counted)
      ? counted
      : fail(root, by, "COHORT_NOT_COUNTED", by.of, name + " [" + members.join(", ") + "]");
  }

  // a part of a composition: a quantity, or something given that may be left out
  function part(scope, name, by) {
    const declared = scope.level.declarations.get(name);
    if (declared.role === "quantity") {
      return quantity(scope, declared);
    }
    const isLeftOut =
      declared.optional && declared.value === undefined && !scope.evidence.values.has(name);
    return isLeftOut ? NOT_APPLICABLE : viewOf(scope, scope, by).value(name);
  }

  const unweighted = (value) => ({ value, weights: new Map() });

  function compose(scope, by) {
    const applicable = new Map();
    const absent = [];
    let blocking;
    for (const name of by.parts) {
      const value = part(scope, name, by);
      if (value.kind === "not-applicable") {
        absent.push(name);
      } else if (isProper(value)) {
        applicable.set(name, value);
      } else if (blocking === undefined || value.kind === "unknown") {
        blocking = value;
      }
    }
    if (blocking !== undefined) {
      return unweighted(blocking);
    }
    const about = terms.about(by.of);
    const least = about.minimum ? about.minimum.count : 1;
    const handling = about.absent ? about.absent.handling : "refuse";
    const failed = (code, ...words) => unweighted(fail(scope, by, code, by.of, ...words));
    if (absent.length > 0 && handling === "refuse") {
      return failed("PART_NOT_APPLICABLE", absent[0]);
    }
    if (applicable.size < least) {
      return failed("TOO_FEW_PARTS", String(least), String(applicable.size));
    }
    if (handling === "zero") {
      absent.forEach((name) => applicable.set(name, ZERO));
    }
    if (by.method === "weighted-sum") {
      return weightedSum(scope, by, applicable, absent, failed);
    }
    const value = combined(by.method, [...applicable.values()]);
    return value === undefined ? failed("NUMBER_TOO_LONG") : unweighted(value);
  }

  function combined(method, values) {
    switch (method) {
      case "sum": return summed(values);
      case "mean": {
        const sum = summed(values);
        return sum && over(sum, whole(values.length));
      }
      case "product": {
        let product = ONE;
        for (const value of values) {
          product = times(product, value);
          if (isUnwieldy(product)) {
            return undefined;
          }
        }
        return product;
      }
      case "lowest": return lowest(values);
      default: return highest(values);
    }
  }

  function weightedSum(scope, by, applicable, absent, failed) {
    const weights = new Map();
    let all = ZERO;
    let present = ZERO;
    for (const name of by.parts) {
      const term = terms.about(by.of).weights.get(name);
      const weight = evaluated(term.formula, scope, term);
      if (weight.kind !== "number") {
        return unweighted(weight);
      }
      if (weight.n < 0n) {
        return failed("NEGATIVE_WEIGHT", name, numberText(weight));
      }
      all = plus(all, weight);
      if (applicable.has(name)) {
        weights.set(name, weight);
        present = plus(present, weight);
      }
    }
    if (applicable.size < by.parts.length && absent.length > 0) {
      if (present.n === 0n) {
        return failed("DIVISION_BY_ZERO");
      }
      const factor = over(all, present);
      weights.forEach((weight, name) => weights.set(name, times(weight, factor)));
    }
    let sum = ZERO;
    for (const [name, weight] of weights) {
      sum = plus(sum, times(weight, applicable.get(name)));
      if (isUnwieldy(sum)) {
        return failed("NUMBER_TOO_LONG");
      }
    }
    return { value: sum, weights };
  }

  function checkRequirements() {
    for (const term of terms.all("requirement")) {
      for (const scope of at(term.level)) {
        const held = evaluated(term.formula, scope, term);
        if (held.kind === "truth" && !held.truth) {
          unmet.add(scope.subject);
          fail(scope, term, "REQUIREMENT", term.message, filledIn(term.formula, scope, term));
        }
      }
    }
    for (const term of terms.all("every")) {
      const set = levelOf(policy, [...term.level, term.group]).declarations.get(term.label).set;
      for (const scope of at(term.level)) {
        const absent = absentLabels(term, set, viewOf(scope, scope, term));
        if (absent.length > 0) {
          unmet.add(scope.subject);
          fail(scope, term, "REQUIREMENT", term.message, '"' + absent.join('", "') + '"');
        }
      }
    }
  }

  function absentLabels(term, set, view) {
    const entries = view.entries(term.group);
    const held = (entries || []).map((entry) => entry.value(term.label));
    if (entries === undefined || held.some((value) => value.kind === "unknown")) {
      return [];
    }
    return set.labels.filter((word) => {
      const wanted = label(word, set);
      if (held.some((value) => isSame(value, wanted))) {
        return false;
      }
      const asks = evaluate(term.formula, knowing(view, view, new Map([[term.label, wanted]])));
      return asks.kind === "truth" && asks.truth;
    });
  }

  // a formula as text with the values in place of names
  function filledIn(formula, scope, by) {
    const view = viewOf(scope, scope, by);
    const isReplaced = (f) =>
      ["name", "own", "aggregate", "lookup"].includes(f[0]) ||
      (f[0] === "constant" && (f[1] === "PERIOD_START" || f[1] === "PERIOD_END"));
    const shown = (value, language) =>
      value.kind === "truth" && language === "en" ? (value.truth ? "yes" : "no")
      : value.kind === "label" ? '"' + value.label + '"'
      : valueText(value);
    const inLanguage = (language) =>
      formulaText(formula, (f) => (isReplaced(f) ? shown(evaluate(f, view), language) : undefined));
    return both(inLanguage("id"), inLanguage("en"));
  }

  const value = (name) => quantity(root, root.level.declarations.get(name));

  // that nobody has counted the cohort is no reason to withhold a rating that does not need it
  function outcome(name) {
    const before = issues.length;
    value(name);
    const added = issues.slice(before);
    if (added.length > 0 && added.every((one) => one.name === "COHORT_NOT_COUNTED")) {
      const told = added.map((one) => ({
        ...issueOf("OUTCOME_LEFT_OUT", [name, one.message]), location: one.location, place: one.place,
      }));
      issues.splice(before, added.length, ...told);
    }
  }

  function figures() {
    const weights = new Map();
    const component = (name) => {
      const declared = root.level.declarations.get(name);
      const found = root.calculated.get(name);
      const weight = weights.get(name);
      return {
        name,
        title: declared.title,
        ...shownValue(found),
        unit: declared.unit || "",
        weight: weight === undefined ? null : numberText(times(weight, HUNDRED)),
        contribution:
          weight === undefined || found.kind !== "number" ? null : numberText(times(weight, found)),
      };
    };
    const outcomes = terms.outcomes.map((term) => component(term.target));
    for (const composed of root.composed.values()) {
      composed.weights.forEach((weight, name) => weights.set(name, weight));
    }
    const components = [...root.level.declarations.values()]
      .filter((one) => one.role === "quantity" && one.indicator && root.calculated.has(one.name))
      .map((one) => component(one.name));
    const score = terms.score && value(terms.score.target);
    const exports = {};
    for (const name of policy.exports) {
      const found = root.calculated.get(name);
      if (found !== undefined && isProper(found)) {
        exports[name] = shownValue(found).value;
      }
    }
    return {
      score: score !== undefined && score.kind === "number" ? numberText(score) : null,
      components,
      outcomes,
      exports,
    };
  }

  // numbers, labels and days as texts, truths as they are; or why there is no value
  function shownValue(found) {
    return !isProper(found) ? { value: null, "without-value": found.kind }
      : { value: found.kind === "truth" ? found.truth : valueText(found) };
  }

  function gates() {
    return terms.all("gate").filter((gate) => {
      if (gate.stands.groups !== "" || !root.calculated.has(gate.stands.name)) {
        return false;
      }
      const held = evaluated(gate.formula, root, gate);
      return held.kind === "truth" && held.truth;
    });
  }

  // advice that needs what was not given is not given, and nobody is refused for it
  function advice() {
    return terms.all("advice").filter((term) => {
      const before = issues.length;
      const held = evaluated(term.formula, root, term);
      issues.length = before;
      return held.kind === "truth" && held.truth;
    });
  }

  return {
    issues, root, evaluate: evaluated, checkRequirements, value, outcome, figures, gates, advice,
  };
}

// beside other versions on one page, under the id of this one
function publish(calculator) {
  const known = globalThis.policyCalculators || Object.create(null);
  known[calculator.policy.id] = calculator;
  globalThis.policyCalculators = known;
}
