import { defineConfig } from "vitest/config";

const server = process.env["SCHEMAWRIGHT_URL"] ?? "http://127.0.0.1:8700";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../src/schemawright/server/static",
    emptyOutDir: true,
    target: "es2022",
    // Inlined data: addresses would ask the page's content security policy for more than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  server: {
    proxy: {
      "/api": server,
      "/socket.io": { target: server, ws: true },
    },
  },
  // Searches for counterexamples take their time where others work beside.
  test: { include: ["tests/**/*.test.ts"], environment: "node", testTimeout: 60_000 },
});
