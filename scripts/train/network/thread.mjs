// Node starts a thread with the file that it is given, TypeScript only where a loader is registered in that thread.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
