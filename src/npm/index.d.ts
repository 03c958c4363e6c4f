
/** Why there is no answer. */
export class Refusal extends Error {
  readonly faults: Faults["faults"];
}

export interface Reunify {
  /** Answers a question; throws a `Refusal` that says what is wrong with it, where, and what is accepted. */
  ask<Method extends keyof Questions>(method: Method, question: Questions[Method]): Answers[Method];
  /** Lists what the rules know: `facts`, `rules?kind=conditions`, `sources`. */
  list(what: string): unknown;
}

/** Loads the engine; takes some hundredths of a second. */
export function open(): Promise<Reunify>;
