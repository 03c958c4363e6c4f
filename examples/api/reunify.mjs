// The engine from JavaScript, by koffi (npm install koffi): node reunify.mjs METHOD FILE [LANGUAGE]
//
// FILE is a profile in YAML or JSON, or a list in CSV for the method `batch`. LIBREUNIFY names the library where it is not among those of
// the system.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import process from "node:process";

const koffi = createRequire(process.cwd() + "/")("koffi");

export class Reunify {
  #call;
  #close;
  #rules;

  /** Opens the rules of a folder, or those built in. */
  constructor(folder = null, library = process.env.LIBREUNIFY ?? "libreunify.so.0") {
    const from = koffi.load(library);
    const free = from.func("void reunify_free(void* answer)");
    const answer = koffi.disposable("answer", "str", free);
    this.#call = from.func("reunify_call", "int", ["void*", "str", "str", koffi.out(koffi.pointer(answer))]);
    this.#close = from.func("void reunify_close(void* rules)");
    this.#rules = from.func("void* reunify_open(const char* folder)")(folder);
  }

  /** Asks one question: the status, and the answer in JSON. */
  call(method, request) {
    const out = [null];
    const status = this.#call(this.#rules, method, JSON.stringify(request), out);
    return {status, text: out[0]};
  }

  close() {
    this.#close(this.#rules);
  }
}

const [method, file, lang = "en"] = process.argv.slice(2);
if (!file) {
  console.error("usage: reunify.mjs METHOD FILE [en|fr|nl|de]");
  process.exit(2);
}
const rules = new Reunify();
const content = readFileSync(file, "utf-8");
const request = method === "batch" ? {rows: content, lang, format: "csv"} : {profile: content, lang};
const {status, text} = rules.call(method, request);
rules.close();
process.stdout.write(method === "batch" ? (JSON.parse(text).rows ?? text) : text);
process.exitCode = status;
