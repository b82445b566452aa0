import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["dist/**", "node_modules/**"],
    globalSetup: ["tests/viewer/build.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
