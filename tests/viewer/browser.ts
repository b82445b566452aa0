import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** No sandbox, because continuous integration runs as root; and no calls home. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--enable-unsafe-swiftshader",
];

function installed(): string | null {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  for (const name of NAMES) {
    const found = (process.env.PATH ?? "").split(":").find((folder) => existsSync(`${folder}/${name}`));
    if (found) return `${found}/${name}`;
  }
  return null;
}

function install(): string | null {
  try {
    execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore", timeout: 300_000 });
  } catch {
    return null;
  }
  return installed();
}

/** The installed Chromium or Chrome; where there is none, Debian's, if it can be had; else null. */
export const browserPath = (): string | null => installed() ?? install();

/**
 * Whether the tests in a real browser can run. A machine of continuous integration must have one; any other
 * is told loudly what was not tested.
 */
export function browserIsHere(): boolean {
  if (browserPath()) return true;
  const trouble =
    "NOT TESTED: the viewer in a real browser. Install Chromium or Chrome, or set CHROME_PATH to one.";
  if (process.env.CI) throw new Error(trouble);
  console.error(`\n${"!".repeat(trouble.length)}\n${trouble}\n${"!".repeat(trouble.length)}\n`);
  return false;
}

export const launch = (extra: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath() ?? "chromium", args: [...ARGUMENTS, ...extra] });
