import { defineConfig, type Plugin } from "vite";

/** Labels wait for their typeface, so it is asked for together with the script and not after it. */
const preloadTypeface: Plugin = {
  name: "preload-typeface",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => file.includes("libre-franklin-latin-wght"))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `./${file}` },
          injectTo: "head" as const,
        })),
  },
};

export default defineConfig({
  plugins: [preloadTypeface],
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
    // A build on a busy machine is slow, and none of that is news to whoever waits for the viewer.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
