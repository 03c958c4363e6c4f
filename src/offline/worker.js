// The engine in a thread of its own, so that the page never stands still. It is given its bytes, then requests, which it answers in their order.

async function unpacked(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

let engine = null;
// What fails must reach the page as an error, which a promise that is rejected does not.
const fail = (error) => setTimeout(() => { throw error; });
onmessage = ({data}) => received(data).catch(fail);

async function received(data) {
  engine ??= unpacked(data.engine).then((wasmBinary) => Engine({wasmBinary}));
  if (!data.request) return;
  const answer = asked(await engine, data.request);
  postMessage({number: data.number, ...answer}, [answer.body.buffer]);
}
