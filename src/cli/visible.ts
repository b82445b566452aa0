/**
 * Characters that drive a terminal instead of being read: escape sequences, backspaces, marks that turn the direction
 * of writing around. An article could use them to hide words or to rename the window.
 */
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of an article, safe to print: each such character becomes U+FFFD, and all white space a space. */
export const visible = (text: string): string => text.replace(/\s+/g, " ").trim().replace(COMMANDS, "\uFFFD");

/** Like `visible`, but lines stay lines. */
export const visibleLines = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n").replace(COMMANDS, "\uFFFD");

/** At most `width` characters, with an ellipsis where some were cut. */
export const shortened = (text: string, width: number): string => {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(1, width - 1))
        .join("")
        .trimEnd()}…`;
};
