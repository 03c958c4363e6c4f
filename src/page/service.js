// Questions to whoever answers for this page.

import {request} from "./engine.js";
import {language} from "./words.js";

// Behind the address, where no server sees it; only a service beyond this machine has one.
const token = new URLSearchParams(location.hash.slice(1)).get("token");
// What somebody typed may be wrong; to the browser that must be no error.
const headers = {Prefer: "faults=answer", ...(token && {Authorization: "Bearer " + token})};

export class Refusal extends Error {
  constructor(faults) {
    super(faults.map((fault) => fault.message).join(" "));
    this.faults = faults;
  }
}

async function answered(response) {
  const answer = await response.json();
  if (answer.faults) throw new Refusal(answer.faults);
  return answer;
}

let waiting = 0;

/// While something is being asked the page says that it is busy.
async function asked(path, options) {
  document.body.setAttribute("aria-busy", String(++waiting > 0));
  try {
    const response = await request("api/" + path, options).catch((error) => { throw Object.assign(error, {unanswered: true}); });
    return await answered(response);
  } finally {
    document.body.setAttribute("aria-busy", String(--waiting > 0));
  }
}

export const ask = (method, question) =>
  asked(method, {method: "POST", headers: {...headers, "Content-Type": "application/json"}, body: JSON.stringify({...question, lang: language()})});

export const list = (what) => asked(what + "?lang=" + language(), {headers});
