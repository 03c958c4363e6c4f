// The page: one family in the making, its answer, and what is asked of the service for both. Nothing is kept beyond this tab.

import {byId, keep, make} from "./elements.js";
import {Family, isSame} from "./family.js";
import {Interview} from "./interview.js";
import {isList, List} from "./list.js";
import {asTyped, faultInWords, inWords} from "./question.js";
import {hideReport, showReport} from "./report.js";
import * as service from "./service.js";
import {amounts, filingDays} from "./slides.js";
import {choose, dayInWords, firstLanguage, language, languages, say} from "./words.js";

let family = new Family();
let facts = new Map(), relation = null, filedOn = null, changeableAmount = null;
let question = null, confirm = [], findOut = [], chosen = null, adding = false, answer = null, when = null;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
let turn = 0;  // of the questions to the service: what comes late is not shown
let saved = true;
const steps = [family.copy()];  // by step, for the back button

const interview = new Interview({
  said: (fact, member, value) => change((next) => next.say(fact, member, value), {said: [fact, member], value}),
  declined: (fact, member) => change((next) => next.decline(fact, member)),
  left: (fact, member) => change((next) => next.leave(fact, member)),
  right: (all) => change((next) => {
    for (const {fact, member, value} of all) {
      // No day and no amount is put into a file that nobody named.
      if (["choice", "yes_no"].includes(facts.get(fact).type)) next.say(fact, member, value);
      next.leave(fact, member);
    }
  }),
  joined: (value) => change((next) => {
    next.members.push({label: "", facts: {}, documents: [], away: false});
    next.say(relation.id, next.members.length - 1, value);
    next.everybody = false;
  }),
  complete: () => change((next) => { next.everybody = true; }),
  named: (member, label) => change((next) => { next.members[member].label = unique(next, member, label); }, {focus: false}),
  away: (member) => change((next) => { next.members[member].away = !next.members[member].away; }, {focus: false, anew: true}),
  removed: (member) => change((next) => next.remove(member), {focus: false, anew: true}),
  called: (name) => { family.name = name; },
  chosen: (fact, member) => { chosen = {fact, member}; adding = false; show(true); },
  adding: (on) => { adding = on; chosen = null; show(true); },
  cancelled: () => { adding = false; chosen = null; show(true); },
  back: () => history.back(),
});

function unique(next, member, label) {
  const taken = (name) => next.members.some((other, place) => place !== member && other.label === name);
  let name = label;
  for (let count = 2; label && taken(name); ++count) name = `${label} ${count}`;
  return name;
}

/// Tries a change, after those before it: where the service refuses it, nothing has changed, and whoever asked hears why.
let before = Promise.resolve();
function change(by, options = {}) {
  const now = before.then(() => changed(by, options));
  before = now.catch(() => {});
  return now;
}

/// Where one went back: the family with what was answered next, and with all that was answered after it. What was said anew there is undone
/// for good.
function undone(all = false) {
  let at = (history.state?.step ?? 0) + 1;
  if (!steps[at] || steps[at].anew) return undefined;
  while (all && steps[at + 1] && !steps[at + 1].anew) ++at;
  return steps[at];
}

async function changed(by, {focus = true, said = null, value = null, anew = said !== null && family.given(...said) !== undefined}) {
  // Whoever went back to a question and answers it keeps what was said after it.
  const again = said && undone()?.given(...said) !== undefined && undone().given(...said) !== family.given(...said);
  const next = (again ? undone(true) : family).copy();
  next.name = family.name;
  by(next);
  const equal = said && [family.given(...said), asTyped(facts.get(said[0]), family.given(...said))].includes(value);
  // Asked with what is known of it, and answered: whoever knows no more is not asked for ever.
  if (said && question && isSame([question.fact, question.member], said) && family.given(...said) !== undefined) {
    next.halfKnown.push(said);
    if (equal) next.leave(...said);
  }
  let heard = await hear(next);
  for (let asked = askedAgain(heard, next); asked; asked = askedAgain(heard, next)) {
    next.leave(...asked);
    heard = await hear(next);
  }
  if (!contradictions(heard).length) next.doubted = null;
  const contradicts = said && facts.get(said[0]).type === "date" && contradictions(heard).length > contradictions({answer}).length;
  if (contradicts) next.doubted = said;
  const late = said && !equal ? afterFiling(heard, next, said) : null;
  family = next;
  saved = false;
  chosen = contradicts || late ? {fact: said[0], member: said[1], late} : null;
  adding = false;
  const step = (history.state?.step ?? 0) + 1;
  steps.length = step;
  steps.push(Object.assign(family.copy(), {anew}));
  history.pushState({step}, "");
  tell(heard, focus);
}

/// The fact and member of a question that was asked before with all that is known of it.
function askedAgain(heard, of) {
  const member = of.memberCalled(heard?.question?.member);
  return of.halfKnown.find((each) => isSame(each, [heard?.question?.fact, member]));
}

/// What no later day than that of filing can be without being odd: a status that was granted, a birth. Nothing where it is not.
function afterFiling(heard, of, [id, member]) {
  const fact = facts.get(id), inputs = heard?.answer?.receipt.inputs;
  if (!inputs || fact.type !== "date" || fact.changeable || fact.role === "assessed_on") return null;
  const [section, name] = id.split(".");
  const day = (member === null ? inputs[section] : inputs.members[of.present().indexOf(member)])?.[name];
  const filed = inputs[filedOn.id.split(".")[0]]?.[filedOn.id.split(".")[1]];
  return isoDay.test(day) && isoDay.test(filed) && day > filed ? say("after_filing", dayInWords(day), dayInWords(filed)) : null;
}

/// Why days that were given cannot be, as the answer says it.
function contradictions(heard) {
  const outside = (heard?.answer?.members ?? []).filter((each) => each.contradiction);
  return [...new Set(outside.map((each) => each.because))];
}

/// What the service says of a family: the next question and the answer.
async function hear(of) {
  if (of.members.length > 0 && of.present().length === 0) return null;
  const last = of.last && (of.last[1] === null || of.present().includes(of.last[1])) ? {last: of.path(...of.last)} : {};
  return service.ask("ask", {profile: of.profile(of.names()), declined: of.unknown(), everybody: of.everybody, ...last});
}

function tell(heard, focus) {
  question = heard?.question ? {...heard.question, member: family.memberCalled(heard.question.member), about: heard.about} : null;
  confirm = (heard?.confirm ?? []).map((assumed) => ({...assumed, member: family.memberCalled(assumed.member)}));
  findOut = (heard?.find_out ?? []).map((wanted) => ({...wanted, member: family.memberCalled(wanted.member)}));
  answer = family.present().length > 0 ? heard?.answer ?? null : null;
  byId("notice").textContent = "";
  show(focus);
  showAnswer();
}

function show(focus) {
  interview.show({family, undone: undone(), facts, relation, question, confirm, findOut, chosen, adding, contradictions: contradictions({answer}), canGoBack: (history.state?.step ?? 0) > 0}, focus);
}

/// The report and the slides, which follow a moment later.
async function showAnswer() {
  const now = ++turn;
  byId("intro").hidden = Boolean(answer);
  byId("answer").hidden = byId("band").hidden = !answer;
  if (!answer) {
    byId("slides").replaceChildren();
    byId("headline").textContent = "";
    hideReport();
    return;
  }
  const profile = family.profile(family.names());
  const [report, days] = await Promise.all([service.ask("check", {profile, format: "html"}), service.ask("when", {profile})]);
  if (now !== turn) return;
  when = days;
  byId("report").dataset.verdict = answer.verdict;
  const {heading, tone} = showReport(report.report, answer.papers, tick);
  byId("headline").textContent = byId("verdict").textContent = heading;
  byId("band").className = tone;
  showSlides(profile);
}

function showSlides(profile) {
  const focused = document.activeElement?.id;
  const slides = [];
  if (filedOn) slides.push(filingDays(when, (day) => change((next) => next.say(filedOn.id, null, day), {focus: false, anew: true})));
  if (changeableAmount) {
    const check = async (value) => (await service.ask("check", {profile, set: {[changeableAmount.id]: value}})).verdict;
    slides.push(amounts(changeableAmount, family.given(changeableAmount.id, null), check, (value) => change((next) => next.say(changeableAmount.id, null, String(value)), {focus: false, anew: true})));
  }
  byId("slides").replaceChildren(...slides);
  if (focused) byId(focused)?.focus();
}

function tick(paper, atHand) {
  change((next) => {
    const place = next.memberCalled(paper.member);
    const holder = place === null ? next : next.members[place];
    holder.documents = holder.documents.filter((each) => !paper.any_of.includes(each));
    if (!atHand) next.documents = next.documents.filter((each) => !paper.any_of.includes(each));
    else holder.documents.push(paper.any_of[0]);
  }, {focus: false});
}

function notice(text) {
  byId("notice").textContent = text;
}

/// What no card shows: a value that is refused elsewhere, or a service that is gone.
function complain(reason) {
  notice(reason.faults ? reason.faults.map(({message, accepted}) => faultInWords(message) + (accepted ? " · " + say("accepted", accepted) : "")).join(" ") : say(reason.stopped ? "stopped" : "gone"));
}
addEventListener("unhandledrejection", (event) => {
  if (!event.reason.faults && !event.reason.unanswered) return;
  event.preventDefault();
  complain(event.reason);
});

async function openFamily(file) {
  select(byId("tab-family"));
  try {
    const text = await file.text();
    const checked = await service.ask("check", {profile: text});
    family = Family.from(checked.receipt.inputs);
    family.name = file.name.replace(/\.[^.]*$/, "");
    chosen = null;
    adding = false;
    saved = true;
    steps.length = 0;
    steps.push(family.copy());
    history.replaceState({step: 0}, "");
    tell(await hear(family), true);
    notice(say("opened", file.name));
  } catch (refusal) {
    if (!refusal.faults) throw refusal;
    const {message, accepted, line} = refusal.faults[0];
    notice(say("not_opened", file.name, line, named(message)) + (accepted ? " · " + say("accepted", accepted) : ""));
  }
}

/// A fault with the fact called as the page calls it.
function named(message) {
  const fact = facts.get(message.slice(0, message.indexOf(":")));
  return fact ? say("value_of", fact.title, faultInWords(message)) : message;
}

async function openFile(file) {
  if (isList(file)) {
    select(byId("tab-list"));
    list.take(file);
  } else {
    await openFamily(file);
  }
}

async function copyForMail() {
  const {report} = await service.ask("check", {profile: family.profile(family.names()), format: "text"});
  try {
    await navigator.clipboard.writeText(report);
    notice(say("copied"));
  } catch {
    // Where the browser lets no page write there (no TLS): to be copied by hand.
    const text = make("textarea", {rows: "12", "aria-label": say("mail"), readonly: ""});
    text.value = report;
    byId("notice").replaceChildren(text);
    text.select();
  }
}

async function begin() {
  family = new Family();
  steps.length = 0;
  steps.push(family.copy());
  history.replaceState({step: 0}, "");
  chosen = null;
  adding = false;
  saved = true;
  tell(await hear(family), true);
}

function wire() {
  // An anchor would be a step of the back button.
  for (const link of document.querySelectorAll("a[href^='#']")) {
    link.onclick = (event) => {
      event.preventDefault();
      const target = document.querySelector(link.getAttribute("href"));
      target.scrollIntoView();
      target.focus({preventScroll: true});
    };
  }
  // A file that is dropped beside what takes it would take the place of the page.
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) openFile(event.dataTransfer.files[0]);
  });
  byId("open").onclick = () => byId("file").click();
  byId("file").onchange = (event) => { if (event.target.files[0]) openFile(event.target.files[0]); event.target.value = ""; };
  byId("save").onclick = () => {
    keep(family.fileName(say("file_name_default")) + ".json", "application/json", JSON.stringify(family.profile(), null, 2) + "\n");
    saved = true;
  };
  byId("anew").onclick = () => {
    if (!saved && !confirmed()) return;
    begin();
  };
  byId("print").onclick = () => print();
  byId("calendar").onclick = async () => keep(family.fileName(say("file_name_default")) + ".ics", "text/calendar", (await service.ask("when", {profile: family.profile(family.names()), format: "calendar"})).report);
  byId("mail").onclick = copyForMail;
  addEventListener("popstate", async (event) => {
    const step = event.state && steps[event.state.step];
    if (!step) return;
    family = step.copy();
    chosen = null;
    adding = false;
    tell(await hear(family), true);
  });
  addEventListener("beforeunload", (event) => { if (!saved) event.preventDefault(); });
  for (const tab of document.querySelectorAll("[role=tab]")) {
    tab.onclick = () => select(tab);
    tab.onkeydown = (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = document.querySelector("[role=tab][aria-selected=false]");
      select(other);
      other.focus();
    };
  }
}

/// Asked twice, in the page itself: a question of the browser would hide what is asked about.
let sure = false;
function confirmed() {
  if (sure) return true;
  sure = true;
  notice(say("anew_sure"));
  setTimeout(() => { sure = false; }, 8000);
  return false;
}

function select(tab) {
  for (const each of document.querySelectorAll("[role=tab]")) {
    const on = each === tab;
    each.setAttribute("aria-selected", String(on));
    each.tabIndex = on ? 0 : -1;
    byId(each.getAttribute("aria-controls")).hidden = !on;
  }
}

/// The names of facts and choices, in the language chosen.
async function learn() {
  facts = new Map((await service.list("facts")).map((fact) => [fact.id, fact]));
  const all = [...facts.values()];
  relation = all.find((fact) => fact.role === "relation");
  filedOn = all.find((fact) => fact.role === "filed_on");
  changeableAmount = all.find((fact) => fact.type === "money" && fact.changeable && fact.level === "family");
}

Family.called = (facts, place) => {
  const said = facts[relation.id.split(".")[1]];
  return said === undefined ? say("person", place + 1) : inWords(relation, said);
};

let list = null;
async function speak(code, focus) {
  choose(code);
  const address = new URL(location.href);
  address.searchParams.set("lang", code);
  history.replaceState(history.state ?? {step: 0}, "", address);
  byId("language").value = code;
  await learn();
  if (list) list.show();
  else list = new List(byId("list"), openFile, () => [...facts.values()]);
  const here = ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
  byId("intro-where").textContent = here ? say("intro_here") : say("intro_elsewhere", location.host);
  tell(await hear(family), focus);
}

const names = {en: "English", fr: "Français", nl: "Nederlands", de: "Deutsch"};
byId("language").append(...languages.map((code) => make("option", {value: code, lang: code}, names[code] ?? code)));
byId("language").onchange = (event) => speak(event.target.value, false);
wire();
await speak(firstLanguage(), false).catch(complain);
document.body.dataset.ready = "yes";
