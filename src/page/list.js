// A list that is dropped comes back checked.

import {keep, make} from "./elements.js";
import {verdictInWords} from "./slides.js";
import * as service from "./service.js";
import {say} from "./words.js";

const mostBytes = 11 << 20;  // written in base64 it must be a question

function inBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export class List {
  constructor(panel) {
    this.panel = panel;
    this.file = null;
    this.show();
  }

  /// Anew, in the language chosen; a list that was dropped is asked anew too.
  show() {
    this.said = make("div", {class: "judged", role: "status"});
    const chosen = make("input", {type: "file", id: "table", accept: ".csv,.tsv,.txt,.gz,.xlsx,.ods", hidden: true, onchange: () => this.take(chosen.files[0])});
    const zone = make("div", {class: "drop"}, make("p", {class: "invites"}, say("drop")), chosen,
      make("button", {type: "button", class: "main", onclick: () => chosen.click()}, say("choose")), make("p", {class: "hint"}, say("drop_hint")));
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files[0]) this.take(event.dataTransfer.files[0]);
    });
    this.panel.replaceChildren(make("h2", {}, say("tab_list")), zone, this.said);
    if (this.file) this.take(this.file);
  }

  async take(file) {
    this.file = file;
    const said = this.said;
    said.replaceChildren(make("p", {}, say("reading", file.name)));
    if (file.size > mostBytes) return this.fault(say("too_large"));
    try {
      const base64 = inBase64(new Uint8Array(await file.arrayBuffer()));
      const judged = await service.ask("batch", {rows: {base64}, format: "csv"});
      if (said === this.said) this.judged(file.name.replace(/\.[^.]*$/, ""), judged);
    } catch (refusal) {
      if (!refusal.faults) throw refusal;
      this.fault(...refusal.faults.flatMap((fault) => [fault.message, ...(fault.accepted ? [say("accepted", fault.accepted)] : [])]));
    }
  }

  fault(...lines) {
    this.said.replaceChildren(make("div", {class: "fault"}, lines.map((line) => make("p", {}, line))));
  }

  judged(name, {rows, rejects, counts, summary}) {
    const verdicts = Object.entries(counts.verdicts).filter(([, count]) => count > 0);
    this.said.replaceChildren(
      make("h3", {}, say("checked", counts.evaluated, counts.read)),
      make("table", {}, make("tbody", {}, verdicts.map(([verdict, count]) => make("tr", {}, make("th", {scope: "row"}, verdictInWords(verdict)), make("td", {}, String(count)))))),
      make("div", {class: "row"},
        make("button", {type: "button", class: "main", onclick: () => keep(name + ".checked.csv", "text/csv", rows)}, say("keep_list")),
        counts.rejected > 0 && make("button", {type: "button", onclick: () => keep(name + ".rejects.csv", "text/csv", rejects)}, say("keep_rejects", counts.rejected))),
      make("ul", {class: "lines"}, summary.trim().split("\n").map((line) => make("li", {}, line))));
  }
}
