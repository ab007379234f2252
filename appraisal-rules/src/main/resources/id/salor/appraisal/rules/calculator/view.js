// Draws the form and the result of a calculator wherever the page has a place for it. Every text of
// a policy is set as text, never as markup. A page may hold one place in each language: what is
// filled in is the same in both.

const WORDS = {
  id: {
    intro: "Isi yang Anda ketahui. Hasilnya langsung dihitung di halaman ini; tidak ada yang dikirim ke mana pun.",
    choose: "pilih", yes: "ya", no: "tidak",
    add: "Tambah", remove: "Hapus", none: "Belum ada.",
    result: "Hasil", score: "Nilai",
    needed: "perlu diisi", optional: "boleh dikosongkan", ifEmpty: "bila kosong",
    whole: "bilangan bulat", multiples: "kelipatan", least: "paling sedikit", most: "paling banyak",
    from: (policy, name) => "dari hasil penilaian " + policy + " (" + name + ")",
    stillNeeded: "Masih perlu diisi",
    refused: "Belum dapat dihitung", mend: "Yang perlu diperiksa",
    missing: "Isi formulir untuk melihat hasilnya",
    exempt: "Tanpa predikat", undetermined: "Tidak ditentukan oleh peraturan",
    components: "Indikator", weight: "bobot", contribution: "sumbangan",
    gates: "Batas predikat yang berlaku", atMost: "paling tinggi", atLeast: "paling rendah",
    outcomes: "Hasil lain", advice: "Saran", noValue: {
      "not-applicable": "tidak berlaku", "undetermined": "tidak ditentukan", "unknown": "belum diketahui",
    },
    everybody: (name) => name + " membandingkan semua pegawai, jadi tidak dapat dihitung dari isian satu orang.",
    first: "Hari pertama periode", last: "Hari terakhir periode",
  },
  en: {
    intro: "Fill in what you know. The result is calculated in this page at once; nothing is sent anywhere.",
    choose: "choose", yes: "yes", no: "no",
    add: "Add", remove: "Remove", none: "None yet.",
    result: "Result", score: "Score",
    needed: "needed", optional: "may be left empty", ifEmpty: "if empty",
    whole: "whole number", multiples: "multiples of", least: "at least", most: "at most",
    from: (policy, name) => "from the result under " + policy + " (" + name + ")",
    stillNeeded: "Still needed",
    refused: "Cannot be calculated yet", mend: "To be checked",
    missing: "Fill in the form to see the result",
    exempt: "No rating", undetermined: "Not determined by the regulation",
    components: "Indicators", weight: "weight", contribution: "contribution",
    gates: "Limits of the rating that apply", atMost: "at most", atLeast: "at least",
    outcomes: "Other results", advice: "Advice", noValue: {
      "not-applicable": "not applicable", "undetermined": "not determined", "unknown": "not known",
    },
    everybody: (name) => name + " compares everybody, so it cannot be calculated from what one person gives.",
    first: "First day of the period", last: "Last day of the period",
  },
};

// an element with attributes, and with texts and elements within
function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...content.filter((part) => part !== undefined && part !== ""));
  return made;
}

const dayText = (days) => new Date(days * 86400000).toISOString().slice(0, 10);

// what was filled in, for every place of a policy at once
function modelOf(calculator) {
  const level = (declared) => ({
    values: new Map(),
    groups: new Map([...declared.groups.values()].map((group) => [
      group.name,
      { declared: group, next: 2, entries: group.optional ? [] : [{ id: "1", level: level(group) }] },
    ])),
  });
  const { period } = calculator.policy;
  return {
    root: level(calculator.policy.root),
    period: { first: dayText(period[0]), last: dayText(period[1]) },
    views: [],
    add(group) {
      group.entries.push({ id: String(group.next++), level: level(group.declared) });
    },
  };
}

// the input of the calculation: what is asked for and not empty
function inputOf(model, asked) {
  const read = (level, groups) => {
    const data = {};
    for (const [name, text] of level.values) {
      if (text.trim() !== "" && (asked === undefined || asked.has([...groups, name].join(".")))) {
        data[name] = text;
      }
    }
    const entries = {};
    for (const [name, group] of level.groups) {
      const inner = [...groups, name];
      if (asked === undefined || asked.has(inner.join("."))) {
        entries[name] = group.entries.map((entry) => ({ id: entry.id, ...read(entry.level, inner) }));
      }
    }
    return { data, entries };
  };
  return {
    period: model.period,
    // a page does not know where somebody works, and needs it only for what needs everybody
    appraisee: { unit: "—", position: "—" },
    ...read(model.root, []),
  };
}

function viewOf(place, calculator, model) {
  const language = place.getAttribute("lang") === "en" ? "en" : "id";
  const words = WORDS[language];
  const { policy } = calculator;
  const prefix = "calculator-" + document.querySelectorAll(".calculator").length + "-" + model.views.length + "-" + language + "-";
  let ids = 0;
  const nextId = () => prefix + policy.id.replace(/[^a-z0-9]/g, "-") + "-" + ids++;
  const say = (text) => text[language] || text.id;
  const number = (text) => {
    const { text: short, isExact } = calculator.shortly(text);
    const shown = (language === "id" ? short.replace(".", ",") : short).replace("-", "\u2212");
    return (isExact ? "" : "\u2248 ") + shown;
  };
  const labelTitle = (set, word) => {
    const member = set && set.members.find(([known]) => known === word);
    return member ? member[language === "id" ? 1 : 2] || word : word;
  };
  let fields = [];
  let groups = [];

  const form = element("form", { class: "form", autocomplete: "off" });
  const live = element("p", { class: "verdict", role: "status", "aria-live": "polite" });
  const details = element("div", { class: "details" });
  const heading = element("h3", {}, words.result);
  form.addEventListener("submit", (event) => event.preventDefault());
  place.replaceChildren(
    element("p", { class: "note" }, words.intro),
    form,
    element("div", { class: "result" }, heading, live, details));

  function help(declared) {
    const said = [];
    const end = (n) => number(n.d === 1n ? n.n.toString() : n.n + "/" + n.d);
    if (declared.lowest !== undefined && declared.highest !== undefined) {
      said.push(end(declared.lowest) + "\u2013" + end(declared.highest));
    } else if (declared.lowest !== undefined) {
      said.push(words.least + " " + end(declared.lowest));
    } else if (declared.highest !== undefined) {
      said.push(words.most + " " + end(declared.highest));
    }
    if (declared.step !== undefined) {
      said.push(declared.step.n === declared.step.d ? words.whole : words.multiples + " " + end(declared.step));
    }
    if (declared.value !== undefined) {
      const { kind, truth: is, label: word } = declared.value;
      said.push(words.ifEmpty + ": " + (kind === "truth" ? (is ? words.yes : words.no)
        : kind === "label" ? labelTitle(declared.set, word)
        : kind === "number" ? end(declared.value) : dayText(declared.value.day)));
    } else if (declared.optional) {
      said.push(words.optional);
    }
    if (declared.from !== undefined) {
      said.push(words.from(...declared.from));
    }
    return said.join("; ");
  }

  function control(declared, id) {
    const options = (pairs) => [
      element("option", { value: "" }, "\u2014 " + words.choose + " \u2014"),
      ...pairs.map(([value, title]) => element("option", { value }, title)),
    ];
    switch (declared.kind) {
      case "label":
        return element("select", { id }, ...options(
          declared.set.members.map(([word]) => [word, labelTitle(declared.set, word)])));
      case "truth":
        return element("select", { id }, ...options([["ya", words.yes], ["tidak", words.no]]));
      case "date": return element("input", { id, type: "date" });
      default: return element("input", { id, type: "text", inputmode: "decimal", maxlength: "80" });
    }
  }

  function field(declared, level, path, entry) {
    const id = nextId();
    const input = control(declared, id);
    input.value = level.values.get(declared.name) || "";
    const hint = element("p", { class: "help", id: id + "-help" }, help(declared));
    const wrong = element("p", { class: "wrong", id: id + "-wrong", hidden: true });
    input.setAttribute("aria-describedby", hint.id + " " + wrong.id);
    const shown = element(
      "div", { class: "field" },
      element("label", { for: id }, say(declared.title)),
      element("div", { class: "entry-line" },
        input, declared.unit ? element("span", { class: "unit" }, declared.unit) : ""),
      hint.textContent === "" ? "" : hint, wrong);
    input.addEventListener("input", () => {
      level.values.set(declared.name, input.value);
      changed(model, false);
    });
    fields.push({ declared, level, path, entry, input, wrong, shown });
    return shown;
  }

  function drawLevel(declared, level, path, entry) {
    const inputs = [...declared.declarations.values()].filter((one) => one.isInput);
    const parts = [];
    if (inputs.length > 0) {
      parts.push(element("div", { class: "fields" },
        ...inputs.map((one) => field(one, level, [...path, one.name].join("."), entry))));
    }
    for (const [name, group] of level.groups) {
      parts.push(drawGroup(group, [...path, name], entry));
    }
    return parts;
  }

  function drawGroup(group, path, outer) {
    const title = say(group.declared.title);
    const add = element("button", { type: "button" }, words.add + ": " + title);
    add.addEventListener("click", () => {
      model.add(group);
      changed(model, true);
      focusOn(group.entries[group.entries.length - 1].level);
    });
    const shown = element("fieldset", {}, element("legend", {}, title));
    group.entries.forEach((entry, index) => {
      const subject = (outer === "" ? "" : outer + " / ") + group.declared.name + " " + entry.id;
      const remove = element(
        "button", { type: "button", "aria-label": words.remove + ": " + title + " " + (index + 1) }, words.remove);
      remove.addEventListener("click", () => {
        group.entries.splice(index, 1);
        changed(model, true);
        const again = groups.find((one) => one.group === group);
        (again || { add: form }).add.focus();
      });
      const wrong = element("p", { class: "wrong", hidden: true });
      groups.push({ entry: subject, wrong, title: title + " " + (index + 1), path: path.join(".") });
      shown.append(element(
        "fieldset", {},
        element("legend", {}, title + " " + (index + 1)),
        ...drawLevel(group.declared, entry.level, path, subject), wrong, remove));
    });
    if (group.entries.length === 0) {
      shown.append(element("p", { class: "help" }, words.none));
    }
    shown.append(add);
    groups.push({ group, shown, add, path: path.join("."), title });
    return shown;
  }

  function focusOn(level) {
    const found = fields.find((one) => one.level === level && !one.shown.hidden);
    if (found) {
      found.input.focus();
    }
  }

  // draws the form anew; what was filled in stays
  function draw() {
    fields = [];
    groups = [];
    const parts = [];
    if (policy.periodMatters) {
      parts.push(element("div", { class: "fields" }, ...["first", "last"].map((end) => {
        const id = nextId();
        const input = element("input", { id, type: "date" });
        input.value = model.period[end];
        input.addEventListener("input", () => {
          model.period[end] = input.value;
          changed(model, false);
        });
        fields.push({ period: end, input });
        return element("div", { class: "field" }, element("label", { for: id }, words[end]), input);
      })));
    }
    form.replaceChildren(...parts, ...drawLevel(policy.root, model.root, [], ""));
  }

  // shows what is asked for, what is wrong beside its place, and the result
  function show(asked, result) {
    for (const one of fields) {
      const known = one.period ? model.period[one.period] : one.level.values.get(one.declared.name) || "";
      if (one.input.value !== known && document.activeElement !== one.input) {
        one.input.value = known;
      }
      if (!one.period) {
        one.shown.hidden = !asked.has(one.path);
        mark(one, result.issues.filter(
          ({ place: at }) => at.entry === one.entry && at.name === one.declared.name));
      }
    }
    for (const one of groups) {
      if (one.shown) {
        one.shown.hidden = !asked.has(one.path);
      } else {
        const inputs = new Set(fields.filter((f) => f.entry === one.entry).map((f) => f.declared.name));
        const here = result.issues.filter(
          (issue) => issue.place.entry === one.entry && !inputs.has(issue.place.name));
        one.wrong.hidden = here.length === 0;
        one.wrong.textContent = here.map(told).join(" ");
      }
    }
    summary(result);
  }

  function mark(one, issues) {
    const isMissing = issues.some((issue) => issue.code === "missing-input");
    const faults = issues.filter((issue) => issue.code !== "missing-input");
    one.wrong.hidden = issues.length === 0;
    one.wrong.textContent = faults.length > 0 ? faults.map(told).join(" ") : isMissing ? words.needed : "";
    if (faults.length > 0) {
      one.input.setAttribute("aria-invalid", "true");
    } else {
      one.input.removeAttribute("aria-invalid");
    }
  }

  function declaredAs(name) {
    const search = (level) =>
      level.declarations.get(name) || level.groups.get(name) ||
      [...level.groups.values()].map(search).find((found) => found !== undefined);
    return name === null ? undefined : search(policy.root);
  }

  // an issue with titles in place of the names of a policy
  function told(issue) {
    const declared = declaredAs(issue.place.name);
    if (issue.code === "cohort-not-counted" || issue.code === "outcome-left-out") {
      return words.everybody(declared ? say(declared.title) : issue.place.name);
    }
    const message = issue.message[language];
    const titled =
      declared && message.startsWith(issue.place.name + " ") ? say(declared.title) + message.slice(issue.place.name.length)
      : declared && message.startsWith(issue.place.name + ":") ? say(declared.title) + message.slice(issue.place.name.length)
      : message;
    const isAbout = issue.code !== "requirement-not-met" || !titled.endsWith("]");
    const text = isAbout ? titled : titled.replace(/ \[[^\]]*\]$/, "");
    return /[.!?]$/.test(text) ? text : text + ".";
  }

  function entryTitle(entry) {
    const found = groups.find((one) => one.entry === entry && entry !== "");
    return found ? found.title + ": " : "";
  }

  function summary(result) {
    details.replaceChildren();
    const missing = result.issues.filter((issue) => issue.code === "missing-input");
    const others = result.issues.filter((issue) => issue.code !== "missing-input");
    const isIncomplete = missing.length > 0 && !others.some((issue) => issue.severity === "error");
    live.replaceChildren(...verdict(result, isIncomplete));
    if (result.reason !== null) {
      details.append(element("p", {}, say(result.reason.text)), basis(result.reason.basis));
    }
    list(words.stillNeeded, missing.map((issue) => {
      const declared = declaredAs(issue.place.name);
      return entryTitle(issue.place.entry) + (declared ? say(declared.title) : issue.message[language]);
    }));
    list(words.mend, others.map((issue) => entryTitle(issue.place.entry) + told(issue)));
    if (result.status !== "refused") {
      const components = result.components.map(component);
      if (components.length > 0) {
        details.append(element("h4", {}, words.components), element("ul", { class: "parts" }, ...components));
      }
      list(words.gates, result.gates.map((gate) => gateText(gate)));
      list(words.outcomes, result.outcomes.filter((one) => one.value !== null).map(
        (one) => say(one.title) + ": " + valueOf(one)));
      list(words.advice, result.advice.map((advice) => say(advice.text)));
    }
  }

  function gateText(gate) {
    const term = policy.terms.find(
      (one) => one.is === "gate" && one.limit === gate.limit && one.origin.location === gate.location);
    const set = term && declaredAs(term.stands.name) && declaredAs(term.stands.name).set;
    const side = term && term.mode === "at-least" ? words.atLeast : words.atMost;
    return side + " " + labelTitle(set, gate.limit) + ": " + gate.rule + " (" + gate.basis + ")";
  }

  function basis(text) {
    return text === undefined ? "" : element("p", { class: "help" }, text);
  }

  function list(title, texts) {
    if (texts.length > 0) {
      details.append(
        element("h4", {}, title),
        element("ul", { class: "plain" }, ...texts.map((text) => element("li", {}, text))));
    }
  }

  // how it ended, in words; what comes first is said largest
  function verdict(result, isIncomplete) {
    switch (result.status) {
      case "refused": return [element("b", {}, isIncomplete ? words.missing : words.refused)];
      case "without-rating":
        return [element("b", {}, result.reason.cause === "exempt" ? words.exempt : words.undetermined)];
    }
    const rating = ratingDeclaration();
    const score = result.score === null ? "" : words.score + ": " + number(result.score);
    return result.rating === null
      ? [element("b", {}, score)]
      : [element("b", {}, labelTitle(rating && rating.set, result.rating)), score];
  }

  function ratingDeclaration() {
    const term = policy.terms.find((one) => one.is === "rating");
    return term && policy.root.declarations.get(term.target);
  }

  function valueOf(one) {
    const declared = policy.root.declarations.get(one.name);
    const text =
      one.value === null ? words.noValue[one["without-value"]]
      : declared.kind === "truth" ? (one.value ? words.yes : words.no)
      : declared.kind === "label" ? labelTitle(declared.set, one.value)
      : declared.kind === "number" ? number(one.value)
      : one.value;
    return text + (one.unit && one.value !== null ? " " + one.unit : "");
  }

  function component(one) {
    const declared = policy.root.declarations.get(one.name);
    const said = [];
    if (one.weight !== null) {
      said.push(words.weight + " " + number(one.weight) + "%");
    }
    if (one.contribution !== null) {
      said.push(words.contribution + " " + number(one.contribution));
    }
    const shown = element("li", {},
      element("b", {}, say(one.title)), ": " + valueOf(one),
      said.length > 0 ? element("span", { class: "unit" }, " \u00b7 " + said.join(" \u00b7 ")) : "");
    const isBounded =
      declared.kind === "number" && one.value !== null &&
      declared.lowest !== undefined && declared.highest !== undefined &&
      (declared.lowest.n !== declared.highest.n || declared.lowest.d !== declared.highest.d);
    if (isBounded) {
      const bar = element("i");
      bar.style.width = 100 * calculator.shareOf(one.value, declared.lowest, declared.highest) + "%";
      shown.append(element("div", { class: "bar", "aria-hidden": "true" }, bar));
    }
    return shown;
  }

  return { draw, show };
}

// calculates anew, and shows it at every place of the policy
function changed(model, isOther) {
  const { calculator } = model;
  const asked = calculator.asked(inputOf(model, undefined));
  const result = calculator.calculate(inputOf(model, asked));
  for (const view of model.views) {
    if (isOther) {
      view.draw();
    }
    view.show(asked, result);
  }
}

const models = new Map();
for (const place of document.querySelectorAll(".calculator[data-policy]")) {
  const calculator = (globalThis.policyCalculators || {})[place.getAttribute("data-policy")];
  if (calculator !== undefined) {
    const id = calculator.policy.id;
    if (!models.has(id)) {
      models.set(id, Object.assign(modelOf(calculator), { calculator }));
    }
    models.get(id).views.push(viewOf(place, calculator, models.get(id)));
  }
}
models.forEach((model) => changed(model, true));
