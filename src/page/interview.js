// The left side: the question that matters most, who comes along, and everything that was said.

import {byId, make} from "./elements.js";
import {isSame} from "./family.js";
import {focusOnQuestion, inWords, questionCard} from "./question.js";
import {listed, say} from "./words.js";

export class Interview {
  /// `act` changes the family and asks anew: {said, declined, left, right, joined, complete, named, away, removed, called, chosen, adding,
  /// cancelled, back}.
  constructor(act) {
    this.act = act;
    this.open = false;
  }

  /// `shown` is {family, undone, facts, relation, question, confirm, findOut, chosen, adding, contradictions, canGoBack}.
  show(shown, focus) {
    this.shown = shown;
    const held = document.activeElement?.id;
    byId("card").replaceChildren(this.card());
    byId("who").replaceChildren(...this.who());
    byId("said").replaceChildren(...this.said());
    if (focus) focusOnQuestion();
    else if (held && document.activeElement?.id !== held) (byId(held) ?? byId("add"))?.focus({preventScroll: true});
  }

  card() {
    const {family, undone, facts, relation, question, chosen, adding, canGoBack} = this.shown;
    const back = canGoBack && (() => this.act.back());
    const cancel = {title: say("cancel"), act: () => this.act.cancelled()};
    const joined = (value) => this.act.joined(value);
    if (adding) return questionCard({fact: relation, text: say("who_else"), why: relation.why, cancel, answer: joined});
    if (family.members.length > 0 && family.present().length === 0) return make("p", {class: "card"}, say("nobody"));
    if (chosen) {
      const fact = facts.get(chosen.fact), at = [chosen.fact, chosen.member];
      return questionCard({fact, member: chosen.member, whom: this.whom(chosen.member), text: fact.question, why: fact.why, value: family.given(...at), cancel,
        trouble: this.trouble(at), answer: (value) => this.act.said(...at, value), unknown: () => this.act.declined(...at)});
    }
    if (question?.fact === "members") {
      const skip = family.present().length > 0 && {title: say("nobody_else"), act: () => this.act.complete()};
      return questionCard({fact: relation, text: question.text, why: question.why, back, skip, answer: joined});
    }
    if (question) {
      const fact = facts.get(question.fact), at = [question.fact, question.member];
      const known = question.known ?? family.given(...at);
      return questionCard({fact, member: question.member, text: question.text, why: question.why, about: question.about, back, known,
        value: known === undefined ? undone?.given(...at) : undefined, trouble: this.trouble(), answer: (value) => this.act.said(...at, value), unknown: () => (known === undefined ? this.act.declined(...at) : this.act.left(...at))});
    }
    return this.done(back);
  }

  /// Days that cannot be, with the way to the one with which that began, unless it stands there already.
  trouble(at) {
    const {family, contradictions, chosen} = this.shown;
    if (at && contradictions.length === 0 && chosen.late) return make("div", {class: "trouble", role: "alert"}, make("p", {}, chosen.late));
    if (contradictions.length === 0 || (at && !(family.doubted && isSame(family.doubted, at)))) return null;
    return make("div", {class: "trouble", role: "alert"}, contradictions.map((text) => make("p", {}, text)),
      !at && family.doubted && make("button", {type: "button", onclick: () => this.act.chosen(...family.doubted)}, say("correct_it", this.titleOf(...family.doubted))));
  }

  done(back) {
    const {confirm, findOut, facts, contradictions} = this.shown;
    const why = contradictions.length ? null : findOut.length ? "done_find_out" : confirm.length ? "done_confirm" : "done_all";
    return make("div", {class: "card"},
      this.trouble(),
      make("h2", {id: "question", tabindex: "-1"}, say("done")),
      why && make("p", {class: "why"}, say(why)),
      findOut.length > 0 && make("ul", {class: "confirm"}, findOut.map((wanted) => make("li", {},
        make("p", {}, wanted.text + (wanted.member === null ? "" : ` (${this.nameOf(wanted.member)})`)), this.change(facts.get(wanted.fact), wanted.member, say("tell"))))),
      findOut.length > 0 && confirm.length > 0 && make("p", {class: "why"}, say("done_confirm")),
      confirm.length > 0 && make("button", {type: "button", class: "main", id: "right", onclick: () => this.act.right(confirm)}, say("all_right")),
      confirm.length > 0 && make("ul", {class: "confirm"}, this.assumed().map((group) => this.assumption(group))),
      make("div", {class: "row"}, back && make("button", {type: "button", onclick: back}, say("back"))));
  }

  /// What is assumed of several for the same reason stands together.
  assumed() {
    const groups = new Map();
    for (const each of this.shown.confirm) {
      const key = JSON.stringify([each.fact, this.invents(each) ? null : each.value, each.because]);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(each);
    }
    return [...groups.values()];
  }

  /// Whether the value is a day or an amount, which nobody named and which is only reckoned with.
  invents({fact}) {
    return !["choice", "yes_no"].includes(this.shown.facts.get(fact).type);
  }

  assumption(group) {
    const [first] = group;
    const fact = this.shown.facts.get(first.fact);
    const names = group.filter(({member}) => member !== null).map(({member}) => this.nameOf(member));
    const of = names.length ? ` (${listed(names)})` : "";
    const title = fact.title + of;
    const other = ({member}) => () => this.act.chosen(first.fact, member);
    return make("li", {},
      this.invents(first) ? make("p", {}, make("strong", {}, title)) : make("p", {}, make("strong", {}, say("value_of", fact.title, inWords(fact, first.value))), of),
      first.because && make("p", {class: "why"}, first.because),
      group.length === 1 ? make("button", {type: "button", "aria-label": say("wrong_of", title), onclick: other(first)}, say("wrong"))
        : make("details", {}, make("summary", {"aria-label": say("wrong_of", title)}, say("wrong")),
          make("div", {class: "row"}, group.map((each) => make("button", {type: "button", "aria-label": say("wrong_of", this.titleOf(first.fact, each.member)), onclick: other(each)}, this.nameOf(each.member))))));
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
      make("p", {class: "hint", id: "name-hint"}, say("name_hint")),
      make("ul", {class: "people"}, family.members.map((member, place) => make("li", {class: member.away ? "away" : ""},
        make("input", {id: "name" + place, value: member.label, "aria-label": say("name_of", this.nameOf(place)), "aria-describedby": "name-hint", placeholder: this.nameOf(place), autocomplete: "off", spellcheck: "false", maxlength: "60",
          onchange: (event) => this.act.named(place, event.target.value.trim())}),
        make("button", {type: "button", id: "comes" + place, "aria-pressed": String(!member.away), "aria-label": say("comes_of", this.nameOf(place)), onclick: () => this.act.away(place)}, say("comes")),
        make("button", {type: "button", id: "remove" + place, "aria-label": say("remove_of", this.nameOf(place)), onclick: () => this.act.removed(place)}, say("remove"))))),
      make("button", {type: "button", id: "add", onclick: () => this.act.adding(true)}, say("add")),
      make("label", {class: "named"}, say("file_name"), make("input", {id: "called", value: family.name, placeholder: family.fileName(say("file_name_default")), autocomplete: "off", spellcheck: "false", maxlength: "80",
        oninput: (event) => this.act.called(event.target.value.trim())})),
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
    if (given.length === 0) return [];
    const all = make("details", {open: this.open, ontoggle: (event) => { this.open = event.target.open; }}, make("summary", {}, say("everything")), open);
    return [make("h2", {}, say("said")), ...given, all];
  }

  change(fact, member, title) {
    return make("button", {type: "button", "aria-label": say("value_of", title, this.titleOf(fact.id, member)), onclick: () => this.act.chosen(fact.id, member)}, title);
  }
}
