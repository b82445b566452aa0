import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 192 bits that nobody guesses; made anew on every start. */
export const newToken = (): string => randomBytes(24).toString("base64url");

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether `Authorization` holds the token; compared in a time that tells nothing of it. */
export const holdsToken = (authorization: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
