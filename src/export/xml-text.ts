/** A text without the characters XML 1.0 cannot hold (section 2.2, Char): controls, lone surrogates, U+FFFE, U+FFFF. */
export const withoutControls = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");

/** A text as the content of an XML element or attribute. */
export const xmlText = (text: string): string =>
  withoutControls(text).replace(
    /[&<>"\r\n\t]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? `&#${sign.codePointAt(0)};`,
  );
