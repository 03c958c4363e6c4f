// Questions to the engine as calls.

import {asked} from "./asked.js";

export class Refusal extends Error {
  constructor(faults) {
    super(faults.map(({message, accepted}) => message + (accepted ? ` (accepted: ${accepted})` : "")).join("\n"));
    this.name = "Refusal";
    this.faults = faults;
  }
}

export async function started(Engine, wasmBinary) {
  const engine = await Engine({wasmBinary});
  const answer = (request) => {
    const {body} = asked(engine, request);
    const said = JSON.parse(new TextDecoder().decode(body));
    if (said.faults) throw new Refusal(said.faults);
    return said;
  };
  return {
    ask: (method, question) => answer({verb: "POST", target: "/api/" + method, body: JSON.stringify(question)}),
    list: (what) => answer({verb: "GET", target: "/api/" + what, body: ""}),
  };
}
