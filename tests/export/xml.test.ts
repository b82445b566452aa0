import { expect, test } from "vitest";
import { escapeXml } from "../../src/export/xml.ts";

test.each([
  ["Sung Kim", "Sung Kim"],
  ["Moon Jae-in’s café", "Moon Jae-in’s café"],
  ["AT&T &amp; Co.", "AT&amp;T &amp;amp; Co."],
  ['<b> "x" ]]>', "&lt;b&gt; &quot;x&quot; ]]&gt;"],
  ["two\nlines\r\tand a tab", "two&#10;lines&#13;&#9;and a tab"],
  ["bell\u0007 & null\u0000", "bell &amp; null"],
  ["\ud83d\ude00 but half \ud83d", "\ud83d\ude00 but half \ufffd"],
  ["none\uffff at all\ufffe", "none at all"],
  ["", ""],
])("%j stands in XML as %s", (text, written) => {
  expect(escapeXml(text)).toBe(written);
});
