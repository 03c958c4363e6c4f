import Engine from "./engine.js";
import {started} from "./reunify.js";

export {Refusal} from "./reunify.js";
export const open = async () => started(Engine, await (await fetch(new URL("engine.wasm", import.meta.url))).arrayBuffer());
