// "If we file on ..." and "with an income of ...": two slides, with the verdict following.

import {make} from "./elements.js";
import {dayInWords, euro, say} from "./words.js";

const oneDay = 86400000;
const tones = {eligible: "good", assessment_needed: "doubt", undetermined: "doubt", not_yet: "bad", not_eligible: "bad", no_right: "bad", outside: "doubt"};
const rank = ["eligible", "assessment_needed", "undetermined", "outside", "not_yet", "not_eligible", "no_right"];

const toneOf = (verdict) => tones[verdict] ?? "";
export const verdictInWords = (verdict) => say("verdict_" + verdict);
const addDays = (day, count) => new Date(Date.parse(day + "T00:00:00Z") + count * oneDay).toISOString().slice(0, 10);
const daysBetween = (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / oneDay);

function slide({id, title, least, most, step, value, said, moved, use, strip}) {
  const input = make("input", {type: "range", id, min: String(least), max: String(most), step: String(step)});
  input.value = String(value);
  const result = make("output", {class: "result", for: id});
  const button = make("button", {type: "button", id: id + "-use", onclick: () => use(Number(input.value))}, say("use"));
  let words = "";
  const show = (verdict) => {
    words = said(Number(input.value), verdict);
    result.textContent = words;
    result.className = "result " + toneOf(verdict);
    input.setAttribute("aria-valuetext", words);
  };
  input.addEventListener("input", () => moved(Number(input.value), show));
  show(null);
  moved(Number(value), show);
  return make("div", {class: "slide"}, make("label", {for: id}, title), strip ?? "", input, make("div", {class: "row"}, result, button));
}

/// The filing days ahead, of an answer of `when`: all of them are known, so nothing is asked while sliding.
export function filingDays(when, use) {
  const verdictOn = (day) => {
    const each = when.members.map((member) => member.spans.findLast((span) => span.from <= day)?.verdict ?? member.verdict);
    return each.sort((a, b) => rank.indexOf(b) - rank.indexOf(a))[0];
  };
  const length = daysBetween(when.from, when.until);
  const strip = make("div", {class: "strip", "aria-hidden": "true"});
  const borders = [...new Set([when.from, ...when.members.flatMap((member) => member.spans.map((span) => span.from))])].sort();
  for (const [place, from] of borders.entries()) {
    const part = make("span", {class: toneOf(verdictOn(from))});
    part.style.flexGrow = String(daysBetween(from, borders[place + 1] ?? when.until) || 1);
    strip.append(part);
  }
  return slide({id: "day", title: say("slide_day"), least: 0, most: length, step: 1, value: 0, strip,
    said: (place, verdict) => say("if_day", dayInWords(addDays(when.from, place)), verdict ? verdictInWords(verdict) : "…"),
    moved: (place, show) => show(verdictOn(addDays(when.from, place))),
    use: (place) => use(addDays(when.from, place))});
}

/// An amount: each value is asked, one at a time, the last one always.
export function amounts(fact, value, check, use) {
  let asked = null, busy = false;
  const follow = async (amount, show) => {
    asked = amount;
    if (busy) return;
    busy = true;
    while (asked !== null) {
      const now = asked;
      asked = null;
      try {
        const verdict = await check(now);
        if (asked === null) show(verdict);
      } catch {
        asked = null;
      }
    }
    busy = false;
  };
  const start = Number(String(value ?? "").replace(",", ".")) || 0;
  return slide({id: "amount", title: fact.title, least: 0, most: Math.max(6000, Math.ceil(start / 500) * 1000), step: 10, value: start,
    said: (amount, verdict) => say("if_amount", euro(amount), verdict ? verdictInWords(verdict) : "…"), moved: follow, use});
}
