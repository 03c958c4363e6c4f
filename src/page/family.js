// What has been said of a family, as it was said. It is the profile that `reunify check` reads, with those who are left out for now.

const ofMember = "member.";

/// Whether two pairs of a fact and a member are the same.
export const isSame = (one, other) => one[0] === other[0] && one[1] === other[1];

export class Family {
  /// How somebody without a name is called, by what was said of him and his place; the page says it in the language chosen.
  static called = (facts, place) => `${place + 1}`;

  sections = {};
  members = [];  // {label, facts, documents, away}
  documents = [];
  declined = [];  // [fact, member]: asked and not known, or not known better
  halfKnown = [];  // likewise: answered when something was known of it already
  doubted = null;  // likewise: the day with which days began to contradict each other
  last = null;  // likewise: answered last
  everybody = false;  // nobody else is to come
  name = "";  // how its files are called

  static from(profile) {
    const family = new Family();
    family.everybody = true;
    for (const [name, value] of Object.entries(profile)) {
      if (name === "members") {
        family.members = value.map(({label = "", documents = [], ...facts}) => ({label: /^member \d+$/.test(label) ? "" : label, facts, documents, away: false}));
      } else if (name === "documents") family.documents = value;
      else family.sections[name] = {...value};
    }
    return family;
  }

  copy() {
    return Object.assign(new Family(), structuredClone({...this}));
  }

  isEmpty() {
    return this.members.length === 0 && Object.keys(this.sections).length === 0;
  }

  place(fact, member) {
    if (fact.startsWith(ofMember)) return [this.members[member].facts, fact.slice(ofMember.length)];
    const [section, name] = fact.split(".");
    this.sections[section] ??= {};
    return [this.sections[section], name];
  }

  given(fact, member) {
    if (fact.startsWith(ofMember) && !this.members[member]) return undefined;
    const [facts, name] = this.place(fact, member);
    return facts[name];
  }

  say(fact, member, value) {
    const [facts, name] = this.place(fact, member);
    if (value === undefined || value === "") delete facts[name];
    else facts[name] = value;
    this.declined = this.declined.filter((each) => !isSame(each, [fact, member]));
    this.last = [fact, member];
  }

  /// Not to be asked again; what is known of it stays.
  leave(fact, member) {
    this.say(fact, member, this.given(fact, member));
    this.declined.push([fact, member]);
  }

  decline(fact, member) {
    this.say(fact, member, undefined);
    this.declined.push([fact, member]);
  }

  /// Without that member, who may have been spoken of.
  remove(member) {
    this.members.splice(member, 1);
    const without = (list) => list.filter(([, whose]) => whose !== member).map(([fact, whose]) => [fact, whose > member ? whose - 1 : whose]);
    this.declined = without(this.declined);
    this.halfKnown = without(this.halfKnown);
    [this.doubted = null] = without(this.doubted ? [this.doubted] : []);
    [this.last = null] = without(this.last ? [this.last] : []);
  }

  /// How its files are called, without an ending: as somebody said, else like who comes first.
  fileName(otherwise) {
    return (this.name || this.members.find(({label}) => label)?.label || otherwise).replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "") || otherwise;
  }

  /// The places of those who come along, in the order of the profile.
  present() {
    return this.members.flatMap((member, place) => (member.away ? [] : [place]));
  }

  /// A fact as the service names it among those that are not asked again.
  path(fact, member) {
    return fact.startsWith(ofMember) ? `members[${this.present().indexOf(member)}].${fact.slice(ofMember.length)}` : fact;
  }

  /// Those that were asked and are not known, of who comes along.
  unknown() {
    return this.declined.filter(([, member]) => member === null || this.present().includes(member)).map(([fact, member]) => this.path(fact, member));
  }

  /// How everybody is called, no two alike: by the name given, else by what was said of them, with a number where that is the same.
  names() {
    const plain = this.members.map(({label, facts}, place) => label || Family.called(facts, place));
    return plain.map((name, place) => (this.members[place].label || plain.filter((each) => each === name).length === 1 ? name
      : `${name} ${plain.slice(0, place + 1).filter((each) => each === name).length}`));
  }

  /// A member by the name that answers give.
  memberCalled(label) {
    const place = this.names().indexOf(label);
    return place < 0 ? null : place;
  }

  /// What is saved; with the names of those who have none, what the service is asked, so that its answer calls them so.
  profile(names = []) {
    const out = {};
    for (const [name, facts] of Object.entries(this.sections)) if (Object.keys(facts).length) out[name] = facts;
    if (this.documents.length) out.documents = this.documents;
    out.members = this.present().map((place) => {
      const {facts, documents} = this.members[place];
      const label = names[place] ?? this.members[place].label;
      return {...(label && {label}), ...facts, ...(documents.length && {documents})};
    });
    return out;
  }
}
