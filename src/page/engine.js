// Who answers: the engine within this file where there is one (src/offline), else the service that served this page.

export const request = globalThis.reunify ?? ((path, options) => fetch(path, options));
