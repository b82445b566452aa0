/** Names of the trade that mark who took a picture, at the end of a caption. */
const CREDIT =
  /(?:\b(?:image|photo|picture|credit|photograph|illustration|graphic)s?(?: (?:by|credit|courtesy(?: of)?|from))?\s*:\s*[^.:]{2,60}(?:\.[^.:]{0,30})?\.?|[([](?:[^()[\]]*\/\s?)?(?:REUTERS|AFP|AP(?: Photo)?|Getty(?: Images)?|EPA|Shutterstock|Alamy|Yonhap|KCNA|file(?: photo)?)[^()[\]]*[)\]]|(?:\bphoto by|\bvia) [\p{Lu}][^.]{2,60}\/[^.]{2,40}|\/\s?(?:AFP|AP|Reuters|Getty Images|EPA))\s*$/iu;

/** "Image: mia! (flickr)." has a bracket and a dot after the name. */
const CREDIT_AT_END = /[.”"!?] (?:image|photo|picture|credit)s?: .{2,60}$/i;

const LEGEND = /^[\u2580-\u25ff\u2b1b\u2b1c■□]+\s*\S/u;

/** "— Somebody, minister": the attribution of a pull-quote. */
const ATTRIBUTION = /^(?:[—–―]|--|-\s)\s*\p{Lu}[^.!?]{2,110}\.?$/u;

const OPENING =
  /^(?:file (?:photo|picture|image)|in this (?:file |[\p{Lu}][\p{L}.]+ \d{1,2}, \d{4},? )?(?:photo|image|picture|frame)|pictured|(?:this )?(?:photo|image|picture) (?:released|provided|taken)|FILE\s?[-–—:])/u;

/** "Protesters at the march (left) ..." are rare; a caption that nothing marks stays a paragraph, since nothing must be lost. */
export const isCaption = (line: string): boolean =>
  line.length <= 320 &&
  (LEGEND.test(line) ||
    (ATTRIBUTION.test(line) && line.split(/\s+/).length <= 16) ||
    OPENING.test(line) ||
    CREDIT.test(line) ||
    CREDIT_AT_END.test(line));
