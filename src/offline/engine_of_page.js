// Makes `reunify`, which answers requests of the page as `fetch` does of a page that is served: from the engine within this file.

if (!globalThis.DecompressionStream || !globalThis.structuredClone || !document.adoptedStyleSheets) document.getElementById("too-old").hidden = false;
else {
  const inFile = (id) => document.getElementById(id).textContent;
  const worker = new Worker(URL.createObjectURL(new Blob([inFile("worker")], {type: "text/javascript"})));
  worker.postMessage({engine: Uint8Array.from(atob(inFile("engine")), (each) => each.charCodeAt(0))});
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({data}) => {
    waiting.get(data.number).resolve(new Response(data.body, {status: data.status, headers: {"Content-Type": "application/json"}}));
    waiting.delete(data.number);
  };
  // What the engine cannot do ends it: every question hears so.
  let stopped = null;
  worker.onerror = (event) => {
    event.preventDefault();
    stopped = Object.assign(new Error(event.message), {stopped: true});
    for (const {reject} of waiting.values()) reject(stopped);
    waiting.clear();
  };
  globalThis.reunify = (path, {method = "GET", body = ""} = {}) => new Promise((resolve, reject) => {
    if (stopped) return reject(stopped);
    waiting.set(++number, {resolve, reject});
    worker.postMessage({number, request: {verb: method, target: "/" + path, body}});
  });
}
