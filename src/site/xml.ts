/** Text without the characters that XML cannot express: control characters, and halves of characters. */
export const plainText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** Text that is escaped for XML elements and attributes. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
