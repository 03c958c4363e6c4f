// Prints how the engine describes its API: node describe.cjs OFFLINE ENGINE.js ENGINE.wasm
const {readFileSync} = require("node:fs");
const {resolve} = require("node:path");
const {runInThisContext} = require("node:vm");

const [offline, script, bytes] = process.argv.slice(2).map((each) => resolve(each));
runInThisContext(readFileSync(offline + "/asked.js", "utf8"));
require(script)({wasmBinary: readFileSync(bytes)}).then((engine) => {
  process.stdout.write(globalThis.asked(engine, {verb: "GET", target: "/openapi.json", body: ""}).body);
});
