// The answer as the report that the program writes, in a tree of its own so that its style stays its own. Papers are ticked in it.

import {byId, make} from "./elements.js";
import {say} from "./words.js";

let root = null;
const sheet = new CSSStyleSheet();
const ours = new CSSStyleSheet();
ours.replaceSync(`:host{display:block}.sheet{display:block!important}nav{display:none!important}@media screen{ul.papers{columns:auto!important}}
.inner,.sheet,.foot{max-width:none;padding-inline:1.25rem}.proof>summary{padding:.8rem 1.25rem;cursor:pointer;color:var(--link);font-weight:600}.proof>summary:focus-visible{outline:3px solid var(--link);outline-offset:-3px}
slot+section{padding-top:1rem}@media screen{input.answer,section.notes{display:none}}
.tick{cursor:pointer}.tick input{cursor:pointer}
.tick input:focus-visible{outline:3px solid var(--link);outline-offset:2px}@media print{.proof>summary{display:none}.inner,.sheet,.foot{padding:0}}`);

/// The style of a report is written for a whole document; here it is one for a tree within another.
function forTree(style) {
  return style.replace(/:root\b/g, ":host").replace(/(^|[\s}])html\{/g, "$1:host{").replace(/(^|[\s}])body\{/g, "$1.body{").replace(/(^|[\s}])footer\b/g, "$1.foot").replace(/,footer\b/g, ",.foot");
}

let unfolded = false;  // the proof is unfolded
addEventListener("beforeprint", () => { if (root?.querySelector(".proof")) root.querySelector(".proof").open = true; });

const renamed = {HTML: "div", BODY: "div", HEADER: "div", MAIN: "div", FOOTER: "div"};

/// A copy whose inline styles are set one by one, which the policy of the page allows.
function copied(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.cloneNode();
  if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode("");
  const inSvg = node.namespaceURI !== "http://www.w3.org/1999/xhtml";
  const copy = inSvg ? document.createElementNS(node.namespaceURI, node.tagName) : document.createElement(renamed[node.tagName] ?? node.tagName);
  for (const {name, value} of node.attributes) if (!name.startsWith("on") && name !== "data-style") copy.setAttribute(name, value);
  if (node.tagName === "FOOTER") copy.classList.add("foot");
  if (node.dataset?.style) copy.style.cssText = node.dataset.style;
  for (const child of node.childNodes) copy.append(copied(child));
  return copy;
}

/// Shows a report and gives its first heading with the tone of that: {heading, tone}. `papers` are those of the answer, `tick(paper, at hand)` is called as they are ticked.
export function showReport(html, papers, tick) {
  // The policy of the page lets no style of a text through, so it is taken out and given as a sheet.
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style);
  const parsed = new DOMParser().parseFromString(html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/ style="/g, ' data-style="'), "text/html");
  root ??= byId("report").attachShadow({mode: "open"});
  root.adoptedStyleSheets = [sheet, ours];
  sheet.replaceSync(forTree(styles.join("\n")));
  parsed.querySelectorAll("script, .skip, nav").forEach((part) => part.remove());
  const body = copied(parsed.body);
  body.className = "body";
  body.lang = parsed.documentElement.lang;
  const list = body.querySelector("ul.papers");
  if (list) {
    const lists = [...body.querySelectorAll("ul.papers")];
    lists[0].replaceWith(checklist(papers, tick));
    lists.slice(1).forEach((rest) => rest.remove());
  }
  // What would be typed in a shell, and what proves the rest, are out of the way until somebody wants them.
  for (const note of body.querySelectorAll("p, li")) if (note.textContent.includes("--set") && !note.querySelector("p, li")) note.remove();
  const proof = body.querySelectorAll(".annex, .foot");
  if (proof.length) {
    const folded = make("details", {class: "proof", open: unfolded, ontoggle: (event) => { unfolded = event.target.open; }}, make("summary", {}, say("proof")));
    proof[0].before(folded);
    folded.append(...proof);
  }
  // What can be tried and taken along comes after what is answered first.
  const first = [...body.querySelectorAll(".band, .dates, .why, .doubts")].at(-1);
  (first ?? body.firstElementChild).after(make("slot", {name: "tools"}));
  const focused = root.activeElement?.id;
  root.replaceChildren(body);
  if (focused) root.getElementById(focused)?.focus();
  const tone = [...(body.querySelector(".band")?.classList ?? [])].find((name) => name !== "band") ?? "";
  return {heading: body.querySelector("h1")?.textContent ?? "", tone};
}

export function hideReport() {
  root?.replaceChildren();
}

function checklist(papers, tick) {
  return make("ul", {class: "papers"}, papers.map((paper, place) => {
    const box = make("input", {type: "checkbox", id: "paper" + place, onchange: (event) => tick(paper, event.target.checked)});
    box.checked = paper.state === "had";
    return make("li", {}, make("label", {class: "tick"}, box, make("span", {}, paper.title + (paper.member ? ` (${paper.member})` : "") + (paper.state === "later" ? " · " + say("later") : ""))));
  }));
}
