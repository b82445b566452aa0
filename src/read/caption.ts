/** "Image: Ann Lee." behind what a caption tells of its picture. */
const CREDIT =
  /(?:^|[.”"!?)] )(?:image|photo|picture|credit|photograph|illustration|graphic)s?(?: (?:by|credit|courtesy(?: of)?))?: .{2,60}$/i;

/** How a caption ends that says who took the picture. */
const CREDITS: readonly RegExp[] = [
  CREDIT,
  /[([](?:[^()[\]]*[\s/])?(?:REUTERS|AFP|AP|Associated Press|Getty|EPA|Shutterstock|Alamy|Yonhap|KCNA|Xinhua|Bloomberg)\b[^()[\]]*[)\]]\.?$/,
  /\/ ?(?:AFP|AP|AP Photo|Reuters|REUTERS|Getty Images|EPA|Shutterstock|Bloomberg)\.?$/,
  /\((?:file|file photo|file picture|handout)\)\.?$/i,
];

const LEGEND = /^[\u2580-\u25ff\u2b1b\u2b1c■□]+\s*\S/u;

/** "— Somebody, minister": the attribution of a pull-quote. */
const ATTRIBUTION = /^(?:[—–―]|--)\s*\p{Lu}[^.!?]{2,110}\.?$/u;

const OPENING =
  /^(?:file (?:photo|picture|image)|in this (?:file |[\p{Lu}][\p{L}.]+ \d{1,2}, \d{4},? )?(?:photo|image|picture|frame)|pictured|(?:this )?(?:photo|image|picture) (?:released|provided|taken)|FILE\s?[-–—:])/iu;

/** "Protesters at the march (left) ..." are rare; a caption that nothing marks stays a paragraph, since nothing must be lost. */
export const isCaption = (line: string): boolean =>
  line.length <= 320 &&
  (LEGEND.test(line) ||
    (ATTRIBUTION.test(line) && line.split(/\s+/).length <= 16) ||
    OPENING.test(line) ||
    CREDITS.some((credit) => credit.test(line)));

/** Where the words begin that say who took a caption's picture; -1 where it does not end so, or says nothing else. */
export function creditStart(line: string): number {
  const found = CREDIT.exec(line);
  return found === null || found.index === 0 ? -1 : found.index + 2;
}
