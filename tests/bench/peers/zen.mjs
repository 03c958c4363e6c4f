// Runs conditions.json in zen-engine, a call a row as its manual shows it: zen.mjs MODULES DECISION IN OUT ROWS. Prints the seconds that the calls took;
// reading the file is not counted. A row on which it stops with an error is written as `error`.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, decisionFile, input, output, count] = process.argv.slice(2);
const { ZenEngine } = createRequire(modules + "/")("@gorules/zen-engine");
const decision = new ZenEngine().createDecision(readFileSync(decisionFile));

const FACTS = {
    filed_on: "application.filed_on", filed_in: "application.filed_in", status: "sponsor.status", permit: "sponsor.permit", sponsor_born: "sponsor.birth_date",
    arrived_given: "sponsor.arrived_on", stay_given: "sponsor.stay_decided_on", decided: "sponsor.status_decided_on",
    requested: "sponsor.protection_requested_on", income: "sponsor.net_monthly_income", dependants: "household.dependants",
};
const MEMBER = {
    relation: "member.relation", born: "member.birth_date", bond_given: "member.bond_since", in_belgium_given: "member.in_belgium_during_procedure",
};
const NUMBERS = new Set(["income", "dependants"]);

const rows = Number(count);
const lines = readFileSync(input, "latin1").split("\n", rows + 1 + 4);
const header = lines[0].split(",");
const at = (names) => Object.entries(names).map(([name, path]) => [name, header.indexOf(path)]);
const facts = at(FACTS);
const member = at(MEMBER);
const value = (name, cell) => (cell === "" ? null : NUMBERS.has(name) ? Number(cell) : cell);

const contexts = [];
let family = null;
for (const line of lines.slice(1)) {
    if (line === "") continue;
    const cells = line.split(",");
    if (family === null || family.name !== cells[0]) family = { name: cells[0], facts: Object.fromEntries(facts.map(([name]) => [name, null])), members: [] };
    for (const [name, i] of facts) family.facts[name] ??= value(name, cells[i]);
    const one = Object.fromEntries(member.map(([name, i]) => [name, value(name, cells[i])]));
    family.members.push(one);
    contexts.push({ family, one });
}

let written = "means_of_subsistence,minimum_age,waiting_period\n";
const errors = new Map();
const start = process.hrtime.bigint();
for (const { family: { facts: shared, members }, one } of contexts.slice(0, rows)) {
    const { success, data, error } = await decision.safeEvaluate({ ...shared, ...one, members });
    if (success) {
        written += `${data.result.means_of_subsistence},${data.result.minimum_age},${data.result.waiting_period}\n`;
    } else {
        written += "error,error,error\n";
        const kind = JSON.stringify(error).replace(/"Stack.*/s, "").slice(0, 200);
        errors.set(kind, (errors.get(kind) ?? 0) + 1);
    }
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
writeFileSync(output, written);
for (const [kind, times] of errors) console.error(times, kind);
console.log(seconds);
