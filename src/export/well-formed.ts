/** Halves of surrogate pairs that stand alone cannot be written in UTF-8: they become U+FFFD, as in the store. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
