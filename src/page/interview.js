// The left side: the question that matters most, who comes along, and everything that was said.

import {byId, make} from "./elements.js";
import {inWords, questionCard} from "./question.js";
import {say} from "./words.js";

export class Interview {
  /// `act` changes the family and asks anew: {said, declined, back, chosen, member}.
  constructor(act) {
    this.act = act;
    this.open = false;
  }

  /// `shown` is {family, facts, relation, question, confirm, chosen, adding, canGoBack}.
  show(shown, focus) {
    this.shown = shown;
    const held = document.activeElement?.id;
    byId("card").replaceChildren(this.card());
    byId("who").replaceChildren(...this.who());
    byId("said").replaceChildren(...this.said());
    if (focus) byId("question")?.focus();
    else if (held && document.activeElement?.id !== held) (byId(held) ?? byId("add"))?.focus({preventScroll: true});
  }

  card() {
    const {family, facts, relation, question, chosen, adding, canGoBack} = this.shown;
    const back = canGoBack && (() => this.act.back());
    if (adding || family.members.length === 0) {
      const skip = family.present().length > 0 && Object.assign(() => this.act.adding(false), {title: say("nobody_else")});
      return questionCard({fact: relation, text: say(family.members.length ? "who_else" : "who_comes"), why: relation.why, back, skip,
        answer: (value) => this.act.joined(value)});
    }
    if (family.present().length === 0) return make("p", {class: "card"}, say("nobody"));
    if (chosen) {
      const fact = facts.get(chosen.fact);
      return questionCard({fact, member: chosen.member, whom: this.whom(chosen.member), text: fact.question, why: fact.why, value: family.given(chosen.fact, chosen.member), back,
        answer: (value) => this.act.said(chosen.fact, chosen.member, value), unknown: () => this.act.declined(chosen.fact, chosen.member)});
    }
    if (question) {
      const fact = facts.get(question.fact);
      return questionCard({fact, member: question.member, text: question.text, why: question.why, about: question.about, back,
        answer: (value) => this.act.said(question.fact, question.member, value), unknown: () => this.act.declined(question.fact, question.member)});
    }
    return this.done(back);
  }

  done(back) {
    const {confirm, findOut} = this.shown;
    return make("div", {class: "card"},
      make("h2", {id: "question", tabindex: "-1"}, say("done")),
      make("p", {class: "why"}, say(findOut.length ? "done_find_out" : confirm.length ? "done_confirm" : "done_all")),
      findOut.length > 0 && make("ul", {class: "confirm"}, findOut.map((wanted) => make("li", {},
        make("p", {}, wanted.text + (wanted.member === null ? "" : ` (${this.nameOf(wanted.member)})`)), this.change(this.shown.facts.get(wanted.fact), wanted.member, say("tell"))))),
      confirm.length > 0 && make("ul", {class: "confirm"}, confirm.map((assumed) => make("li", {},
        make("p", {}, this.titleOf(assumed.fact, assumed.member) + ": ", make("strong", {}, inWords(this.shown.facts.get(assumed.fact), assumed.value))),
        assumed.because && make("p", {class: "why"}, assumed.because),
        make("div", {class: "row"},
          make("button", {type: "button", "aria-label": say("right_of", this.titleOf(assumed.fact, assumed.member)), onclick: () => this.act.said(assumed.fact, assumed.member, assumed.value)}, say("right")),
          make("button", {type: "button", "aria-label": say("wrong_of", this.titleOf(assumed.fact, assumed.member)), onclick: () => this.act.chosen(assumed.fact, assumed.member)}, say("wrong")))))),
      make("div", {class: "row"}, back && make("button", {type: "button", onclick: back}, say("back"))));
  }

  whom(member) {
    return member === null || member === undefined ? null : say("whom", this.nameOf(member));
  }

  nameOf(member) {
    return this.shown.family.names()[member];
  }

  titleOf(fact, member) {
    const title = this.shown.facts.get(fact).title;
    return member === null || member === undefined ? title : `${title} (${this.nameOf(member)})`;
  }

  who() {
    const {family} = this.shown;
    if (family.members.length === 0) return [];
    return [
      make("h2", {}, say("who")),
      make("ul", {class: "people"}, family.members.map((member, place) => make("li", {class: member.away ? "away" : ""},
        make("input", {id: "name" + place, value: member.label, "aria-label": say("name_of", this.nameOf(place)), placeholder: this.nameOf(place), autocomplete: "off", spellcheck: "false", maxlength: "60",
          onchange: (event) => this.act.named(place, event.target.value.trim())}),
        make("button", {type: "button", id: "comes" + place, "aria-pressed": String(!member.away), "aria-label": say("comes_of", this.nameOf(place)), onclick: () => this.act.away(place)}, say("comes")),
        make("button", {type: "button", id: "remove" + place, "aria-label": say("remove_of", this.nameOf(place)), onclick: () => this.act.removed(place)}, say("remove"))))),
      make("button", {type: "button", id: "add", onclick: () => this.act.adding(true)}, say("add")),
    ];
  }

  /// Every fact that was given, each to be changed; and those that were not, behind one line.
  said() {
    const {family, facts} = this.shown;
    const groups = [[null, [...facts.values()].filter((fact) => fact.level === "family")],
      ...family.members.map((_, place) => [place, [...facts.values()].filter((fact) => fact.level === "member")])];
    const given = [], open = [];
    for (const [member, group] of groups) {
      const known = group.filter((fact) => family.given(fact.id, member) !== undefined);
      const rest = group.filter((fact) => family.given(fact.id, member) === undefined);
      const heading = member === null ? say("of_all") : this.nameOf(member);
      if (known.length) given.push(make("h3", {}, heading), make("ul", {class: "facts"}, known.map((fact) => make("li", {},
        make("span", {class: "fact"}, fact.title), make("span", {class: "value"}, inWords(fact, family.given(fact.id, member))),
        this.change(fact, member, say("change"))))));
      if (rest.length) open.push(make("h3", {}, heading), make("ul", {class: "facts"}, rest.map((fact) => make("li", {}, make("span", {class: "fact"}, fact.title), this.change(fact, member, say("tell"))))));
    }
    if (family.members.length === 0) return [];
    const all = make("details", {open: this.open, ontoggle: (event) => { this.open = event.target.open; }}, make("summary", {}, say("everything")), open);
    return [make("h2", {}, say("said")), ...given, all];
  }

  change(fact, member, title) {
    return make("button", {type: "button", "aria-label": title + ": " + this.titleOf(fact.id, member), onclick: () => this.act.chosen(fact.id, member)}, title);
  }
}
