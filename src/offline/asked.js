// A request to the engine: its status, and the bytes of its body.

function asked(engine, {verb, target, body}) {
  const texts = [verb, target, body].map((text) => {
    const bytes = new TextEncoder().encode(text + "\0");
    const at = engine._malloc(bytes.length);
    if (at === 0) throw new RangeError("no memory is left");
    engine.HEAPU8.set(bytes, at);
    return {at, size: bytes.length - 1};
  });
  const status = engine._engine_ask(texts[0].at, texts[1].at, texts[2].at, texts[2].size);
  texts.forEach(({at}) => engine._free(at));
  const from = engine._engine_body();
  return {status, body: engine.HEAPU8.slice(from, from + engine._engine_size())};
}
