// Runs conditions.sql in DuckDB: duckdb.mjs MODULES SQL IN OUT typed|found THREADS. Prints the seconds it took, opening not counted.
// `typed` gives the types of the columns, `found` leaves them to DuckDB, which takes money for binary floating point.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, sql, input, output, types, threads] = process.argv.slice(2);
const { DuckDBInstance } = await import(pathToFileURL(createRequire(modules + "/").resolve("@duckdb/node-api")).href);

const typed = `, auto_detect = false, delim = ',', columns = {'case': 'VARCHAR', 'application.filed_on': 'DATE', 'application.filed_in': 'VARCHAR',
  'application.assessed_on': 'DATE', 'sponsor.status': 'VARCHAR', 'sponsor.permit': 'VARCHAR', 'sponsor.birth_date': 'DATE', 'sponsor.arrived_on': 'DATE',
  'sponsor.stay_decided_on': 'DATE', 'sponsor.status_decided_on': 'DATE', 'sponsor.protection_requested_on': 'DATE',
  'sponsor.net_monthly_income': 'DECIMAL(10, 2)', 'household.dependants': 'INTEGER', 'household.housing_adequate': 'VARCHAR',
  'household.health_insurance': 'VARCHAR', 'member.label': 'VARCHAR', 'member.relation': 'VARCHAR', 'member.birth_date': 'DATE',
  'member.bond_since': 'DATE', 'member.in_belgium_during_procedure': 'VARCHAR', 'member.custody': 'VARCHAR', 'member.public_order_risk': 'VARCHAR'}`;

const connection = await (await DuckDBInstance.create(":memory:", { threads })).connect();
const text = readFileSync(sql, "utf8")
    .replace("{input}", input)
    .replace("{output}", output)
    .replace("{columns}", types === "typed" ? typed : "");
const start = process.hrtime.bigint();
await connection.run(text);
console.log(Number(process.hrtime.bigint() - start) / 1e9);
