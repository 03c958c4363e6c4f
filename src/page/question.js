// One question: what is asked, why, and the field for the answer.

import {make} from "./elements.js";
import {dayInFigures, dayInWords, euro, language, say} from "./words.js";

const hints = {date: "hint_date", money: "hint_money", count: "hint_count", text: "hint_text"};
const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;
const plainAmount = /^\d+(\.\d{1,2})?$/;

function choicesOf(fact) {
  if (fact.type === "yes_no") return [{id: "yes", title: say("yes")}, {id: "no", title: say("no")}];
  return fact.choices;
}

/// The value of a fact as people read it.
export function inWords(fact, value) {
  const text = String(value);
  if (fact.type === "yes_no") return /^(yes|true)$/i.test(text) ? say("yes") : /^(no|false)$/i.test(text) ? say("no") : text;
  if (fact.type === "date") return text.replace(isoDay, dayInWords);
  if (fact.type === "money" && plainAmount.test(text)) return euro(Number(text), 2);
  return fact.choices?.find((choice) => choice.id === value)?.title ?? text;
}

/// The value of a fact as it would be typed.
export function asTyped(fact, value) {
  const text = String(value ?? "");
  if (fact.type === "date") return text.replace(isoDay, dayInFigures);
  if (fact.type === "money" && plainAmount.test(text) && language() !== "en") return text.replace(".", ",");
  return text;
}

/// What is wrong, without the name that the fact has in a file: here it is plain what is spoken of.
export const faultInWords = (message) => message.replace(/^[a-z_]+(\[[^\]]*\])?(\.[a-z_]+)+: /, "");

/// Where the focus goes as a question comes up: to its field, so that it can be answered at once. Of choices that is their group, which says
/// the question; on the first of them a key that is pressed twice would choose it.
export function focusOnQuestion() {
  const card = document.getElementById("card");
  const field = card.querySelector("input, .choices") ?? card.querySelector("#question");
  field?.focus();
  field?.select?.();  // what is typed takes the place of what was said before
}

/// The card. `answer(value)` is called with what was said; it may throw a refusal, which is shown. `known` is what is half known already,
/// `trouble` what is wrong with it; `skip` and `cancel` are buttons: {title, act}.
export function questionCard({fact, member, whom, text, why, value, known, trouble, about, answer, unknown, back, skip, cancel}) {
  const fault = make("p", {class: "fault", id: "fault", role: "alert"});
  const offer = make("p", {class: "offer"});
  const answered = async (given) => {
    fault.textContent = "";
    offer.replaceChildren();
    try {
      await answer(given);
    } catch (refusal) {
      if (!refusal.faults) throw refusal;
      const {message, accepted, nearest} = refusal.faults[0];
      fault.textContent = faultInWords(message) + (accepted ? " · " + say("accepted", accepted) : "");
      if (nearest) offer.replaceChildren(make("button", {type: "button", onclick: () => answered(nearest)}, say("meant", nearest)));
      form.querySelector("input")?.setAttribute("aria-invalid", "true");
      form.querySelector("input")?.focus();
    }
  };
  const heading = make("h2", {id: "question", tabindex: "-1"}, text);
  let field;
  if (fact.type === "choice" || fact.type === "yes_no") {
    field = make("div", {class: "choices", role: "group", tabindex: "-1", "aria-labelledby": "question"}, choicesOf(fact).map((choice) =>
      make("button", {type: "button", "data-value": choice.id, "aria-pressed": value === undefined ? null : String(choice.title === inWords(fact, value)), onclick: () => answered(choice.id)},
        choice.title, choice.explained && make("small", {}, choice.explained))));
  } else {
    const input = make("input", {id: "value", autocomplete: "off", "aria-labelledby": "question", "aria-describedby": "known hint fault", spellcheck: "false", inputmode: "text"});
    input.value = asTyped(fact, value);
    field = [make("div", {class: "field"}, input, make("button", {type: "submit", class: "main"}, say("next"))), make("p", {id: "hint", class: "hint"}, say(hints[fact.type]))];
  }
  const form = make("form", {class: "card", "data-fact": fact.id, "data-member": member === null || member === undefined ? null : String(member), "aria-labelledby": "question", novalidate: true,
    onsubmit: (event) => {
      event.preventDefault();
      const given = form.querySelector("input")?.value.trim();
      if (given) answered(given);
      else if (unknown) unknown();
    },
    onkeydown: (event) => { if (event.key === "Escape" && cancel) cancel.act(); }},
    trouble,
    whom && make("p", {class: "whom"}, whom),
    heading,
    why && make("p", {class: "why"}, why),
    known && make("div", {id: "known", class: "known", role: "status"},
      make("p", {}, make("strong", {}, say("known_so_far", inWords(fact, known)))), make("p", {}, say("more_exact"))),
    field, fault, offer,
    make("div", {class: "row"},
      cancel && make("button", {type: "button", onclick: cancel.act}, cancel.title),
      back && make("button", {type: "button", onclick: back}, say("back")),
      unknown && make("button", {type: "button", onclick: unknown}, say("unknown")),
      skip && make("button", {type: "button", onclick: skip.act}, skip.title)),
    about && make("p", {class: "about"}, say("about", about)));
  return form;
}
