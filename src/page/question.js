// One question: what is asked, why, and the field for the answer.

import {make} from "./elements.js";
import {say} from "./words.js";

const hints = {date: "hint_date", money: "hint_money", count: "hint_count", text: "hint_text"};

function choicesOf(fact) {
  if (fact.type === "yes_no") return [{id: "yes", title: say("yes")}, {id: "no", title: say("no")}];
  return fact.choices;
}

/// The value of a fact as people read it.
export function inWords(fact, value) {
  if (fact.type === "yes_no") return /^(yes|true)$/i.test(String(value)) ? say("yes") : /^(no|false)$/i.test(String(value)) ? say("no") : String(value);
  return fact.choices?.find((choice) => choice.id === value)?.title ?? String(value);
}

/// The card. `answer(value)` is called with what was said; it may throw a refusal, which is shown.
export function questionCard({fact, member, whom, text, why, value, about, answer, unknown, back, skip}) {
  const fault = make("p", {class: "fault", role: "alert"});
  const offer = make("p", {class: "offer"});
  const answered = async (given) => {
    fault.textContent = "";
    offer.replaceChildren();
    try {
      await answer(given);
    } catch (refusal) {
      if (!refusal.faults) throw refusal;
      const {message, accepted, nearest} = refusal.faults[0];
      fault.textContent = message + (accepted ? " · " + say("accepted", accepted) : "");
      if (nearest) offer.replaceChildren(make("button", {type: "button", onclick: () => answered(nearest)}, say("meant", nearest)));
      form.querySelector("input")?.setAttribute("aria-invalid", "true");
      form.querySelector("input")?.focus();
    }
  };
  const heading = make("h2", {id: "question", tabindex: "-1"}, text);
  let field;
  if (fact.type === "choice" || fact.type === "yes_no") {
    field = make("div", {class: "choices", role: "group", "aria-labelledby": "question"}, choicesOf(fact).map((choice) =>
      make("button", {type: "button", "data-value": choice.id, "aria-pressed": value === undefined ? null : String(choice.title === inWords(fact, value)), onclick: () => answered(choice.id)}, choice.title)));
  } else {
    const input = make("input", {id: "value", autocomplete: "off", "aria-labelledby": "question", "aria-describedby": "hint", spellcheck: "false", inputmode: "text"});
    input.value = value ?? "";
    field = [make("div", {class: "field"}, input, make("button", {type: "submit", class: "main"}, say("next"))), make("p", {id: "hint", class: "hint"}, say(hints[fact.type]))];
  }
  const form = make("form", {class: "card", "data-fact": fact.id, "data-member": member === null || member === undefined ? null : String(member), "aria-labelledby": "question", novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    const given = form.querySelector("input")?.value.trim();
    if (given) answered(given);
    else if (unknown) unknown();
  }},
    whom && make("p", {class: "whom"}, whom),
    heading,
    why && make("p", {class: "why"}, why),
    field, fault, offer,
    make("div", {class: "row"},
      back && make("button", {type: "button", onclick: back}, say("back")),
      unknown && make("button", {type: "button", onclick: unknown}, say("unknown")),
      skip && make("button", {type: "button", onclick: skip}, skip.title)),
    about && make("p", {class: "about"}, say("about", about)));
  return form;
}
