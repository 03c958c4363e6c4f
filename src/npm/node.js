import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {started} from "./reunify.js";

export {Refusal} from "./reunify.js";
export const open = async () => started(createRequire(import.meta.url)("./engine.cjs"), await readFile(new URL("engine.wasm", import.meta.url)));
