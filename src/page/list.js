// A list that is dropped comes back checked.

import {keep, make} from "./elements.js";
import {verdictInWords} from "./slides.js";
import * as service from "./service.js";
import {say} from "./words.js";

const mostBytes = 11 << 20;  // written in base64 it must be a question
const endings = ".csv,.tsv,.txt,.gz,.xlsx,.xlsm,.xls,.ods";
const books = ".xlsx,.xlsm,.xls,.ods";
const bookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const hasEnding = (name, of) => of.split(",").some((ending) => name.toLowerCase().endsWith(ending));

/// Whether a file is a list rather than a family.
export const isList = (file) => hasEnding(file.name, endings);

/// What is no table: by how the file begins, else by its name.
const others = [
  ["kind_pdf", /^%PDF/, ".pdf"],
  ["kind_picture", /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF)/, ".png,.jpg,.jpeg,.gif,.webp,.heic,.tif,.tiff"],
  ["kind_page", /^\s*<(!doctype|html)/i, ".html,.htm,.mht"],
  ["kind_text", /^\{\\rtf/, ".doc,.docx,.odt,.rtf,.md,.pages"],
];

function otherKind(name, bytes) {
  const begin = String.fromCharCode(...bytes.subarray(0, 64));
  return others.find(([, start, names]) => start.test(begin) || hasEnding(name, names))?.[0];
}

function inBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/// What speaks of a command line is of no use here; the page offers the same by buttons.
const isForShell = (text) => /--[a-z]|`reunify /.test(text);
/// The column that would group the families, as a fault names it; null where none is named.
const proposed = (fault) => fault.accepted.match(/--family "(.*)"(?= |,|;|$)/)?.[1] ?? null;

export class List {
  /// `openOther` takes a file that is no list, `facts()` gives those that a list may speak of.
  constructor(panel, openOther, facts) {
    Object.assign(this, {panel, openOther, facts});
    this.file = null;
    this.family = undefined;
    this.show();
  }

  /// Anew, in the language chosen; a list that was dropped is asked anew too.
  show() {
    this.said = make("div", {class: "judged", role: "status"});
    const chosen = make("input", {type: "file", id: "table", accept: endings, hidden: true, onchange: () => this.take(chosen.files[0])});
    const zone = make("div", {class: "drop"}, make("p", {class: "invites"}, say("drop")), chosen,
      make("button", {type: "button", class: "main", onclick: () => chosen.click()}, say("choose")), make("p", {class: "hint"}, say("drop_hint")));
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      zone.classList.remove("over");
      if (event.dataTransfer.files[0]) this.take(event.dataTransfer.files[0]);
    });
    const template = make("div", {class: "template"}, make("button", {type: "button", id: "template", onclick: () => this.keepTemplate()}, say("template")), make("p", {class: "hint"}, say("template_hint")));
    this.panel.replaceChildren(make("h2", {}, say("tab_list")), zone, this.said, template);
    if (this.file) this.check();
  }

  take(file) {
    if (hasEnding(file.name, ".yaml,.yml,.json")) return this.openOther(file);
    this.file = file;
    this.family = undefined;
    return this.check();
  }

  async check() {
    const {file, said} = this;
    said.replaceChildren(make("p", {}, say("reading", file.name)));
    if (file.size === 0) return this.fault(say("empty_file", file.name));
    if (file.size > mostBytes) return this.fault(say("too_large"));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const other = otherKind(file.name, bytes);
    if (other) return this.fault(say("no_list", file.name, say(other)));
    const question = {rows: {base64: inBase64(bytes)}, ...(this.family !== undefined && {family: this.family})};
    try {
      const judged = await service.ask("batch", {...question, format: "csv"});
      if (said === this.said) this.judged(file.name.replace(/\.[^.]*$/, ""), judged, question, hasEnding(file.name, books));
    } catch (refusal) {
      if (!refusal.faults) throw refusal;
      if (said === this.said) this.refused(refusal.faults);
    }
  }

  refused(faults) {
    this.fault(...faults.flatMap(({message, accepted}) => [message, ...(accepted && !isForShell(accepted) ? [say("accepted", accepted)] : [])]));
    if (faults.some(({accepted}) => accepted.includes("--family"))) {
      const by = (family, title) => make("button", {type: "button", "data-family": family, onclick: () => { this.family = family; this.check(); }}, title);
      const columns = [...new Set(faults.map(proposed).filter((column) => column !== null))];
      this.said.append(make("p", {}, say("which_family")), make("div", {class: "row"}, columns.map((column) => by(column, say("family_by", column))), by("none", say("family_none"))));
    } else if (faults.some(({line}) => line === 1)) {
      this.said.append(make("p", {}, say("no_columns")));
    }
  }

  fault(...lines) {
    this.said.replaceChildren(make("div", {class: "fault"}, lines.map((line) => make("p", {}, line))));
  }

  /// `isBook`: a workbook comes back as one, which a spreadsheet program keeps as it was; the other form is at hand too.
  judged(name, {rows, rejects, counts, summary}, question, isBook) {
    const bookOf = async () => fromBase64((await service.ask("batch", {...question, format: "xlsx"})).rows.base64);
    const forms = [make("button", {type: "button", id: "keep-book", class: isBook ? "main" : "", onclick: async () => keep(name + ".checked.xlsx", bookType, await bookOf())}, say("keep_book")),
      make("button", {type: "button", id: "keep-csv", class: isBook ? "" : "main", onclick: () => keep(name + ".checked.csv", "text/csv", rows)}, say("keep_csv"))];
    const verdicts = Object.entries(counts.verdicts).filter(([, count]) => count > 0);
    this.said.replaceChildren(
      make("h3", {}, say("checked", counts.evaluated, counts.read)),
      make("table", {}, make("tbody", {}, verdicts.map(([verdict, count]) => make("tr", {}, make("th", {scope: "row"}, verdictInWords(verdict)), make("td", {}, String(count)))))),
      make("div", {class: "row"},
        isBook ? forms : forms.reverse(),
        counts.rejected > 0 && make("button", {type: "button", onclick: () => keep(name + ".rejects.csv", "text/csv", rejects)}, say("keep_rejects", counts.rejected))),
      make("ul", {class: "lines"}, summary.trim().split("\n").map((line) => make("li", {}, line))));
  }

  /// A table with nothing but headers, in the language chosen; those without which no row can be judged come first.
  keepTemplate() {
    const roles = ["status", "relation", "filed_on"];
    const order = ({role}) => (roles.includes(role) ? roles.indexOf(role) : roles.length);
    const titles = [say("template_family"), ...this.facts().filter(({role}) => role !== "assessed_on").sort((one, other) => order(one) - order(other)).map(({title}) => title)];
    // With the mark by which Excel knows the letters.
    keep(say("template_name") + ".csv", "text/csv", "\ufeff" + titles.map((title) => (/[;"]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title)).join(";") + "\r\n");
  }
}
