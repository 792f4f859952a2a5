import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const peer = (name) => here(`../../peers/node_modules/${name}`);

/** Each page by itself; what the peers are is in bench/peers. */
export default {
  root: here("."),
  base: "./",
  resolve: {
    alias: ["@dineug/erd-editor", "@xyflow/react", "react-dom", "react"].map((name) => ({
      find: new RegExp(`^${name}(?=/|$)`),
      replacement: peer(name),
    })).concat(
      ["@preact/signals", "@fontsource-variable/inter", "@fontsource-variable/jetbrains-mono"].map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement: here(`../../../web/node_modules/${name}`),
      })),
    ),
  },
  worker: { format: "es" },
  build: {
    target: "esnext",
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: ["bare", "snapshot", "react_flow", "erd_editor"].map((name) => here(`${name}.html`)) },
  },
};
