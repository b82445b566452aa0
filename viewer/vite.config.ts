import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/viewer",
    emptyOutDir: true,
    target: "es2022",
    // The server's policy loads nothing from data: addresses but pictures, so typefaces stay files.
    assetsInlineLimit: 0,
    // Sigma alone is 400 kB before compression; the server is on the same machine.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
});
