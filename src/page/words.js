// What the page says, in the language chosen. The texts are data (src/words), as those of the program are.

import {request} from "./engine.js";

const texts = await (await request("words.json")).json();

export const languages = Object.keys(texts);
let chosen = languages[0];

export const language = () => chosen;

/// The language of the address, else the first that the browser asks for and that there is.
export function firstLanguage() {
  const named = new URLSearchParams(location.search).get("lang");
  const wished = [named, ...navigator.languages.map((each) => each.slice(0, 2).toLowerCase())];
  return wished.find((each) => languages.includes(each)) ?? languages[0];
}

export function choose(code) {
  chosen = code;
  document.documentElement.lang = code;
  document.title = say("title") + " · reunify";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
}

/// A text with its slots filled; of one that counts the form for the first value.
export function say(name, ...values) {
  let text = texts[chosen][name];
  if (Array.isArray(text)) text = text[values[0] === 1 || (chosen === "fr" && values[0] < 2) ? 0 : 1];
  // In French no line begins with a mark that stands behind a space.
  if (chosen === "fr") text = text.replace(/ ([:;?!»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
  return text.replace(/\{(\d)\}/g, (_, place) => values[Number(place)]);
}

const region = () => chosen + "-BE";
export function dayInWords(day) {
  const text = new Date(day + "T12:00:00Z").toLocaleDateString(region(), {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
  return chosen === "fr" ? text.replace(/^1 /, "1er ") : text;
}
/// As a day is typed: 31/12/2026, in German 31.12.2026.
export const dayInFigures = (day) => day.split("-").reverse().join(chosen === "de" ? "." : "/");
export const euro = (amount, cents = 0) =>
  new Intl.NumberFormat(region(), {style: "currency", currency: "EUR", minimumFractionDigits: cents, maximumFractionDigits: cents}).format(amount);
/// Names one after the other: a, b and c.
export const listed = (names) => new Intl.ListFormat(region(), {type: "conjunction"}).format(names);
