import { signal } from "@preact/signals";
import type { Scene } from "./scene.ts";

/** The picture that is on the screen, once there is one. */
export const stage = signal<Scene | null>(null);
