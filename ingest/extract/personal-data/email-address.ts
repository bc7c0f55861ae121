import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";

// The local part and domain as RFC 5321 allows them in practice; one space beside @ is an OCR artefact.
const address =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![A-Za-z0-9@])/g;

/** E-mail addresses of persons and offices alike. */
export const emailAddress: Rule<PersonalDatum> = {
  name: "email-address",
  version: 1,
  source: "RFC 5321: local part @ domain; full-width forms of the characters are read too.",
  examples: [
    { text: "收件邮箱：ghbgs_2030@example.gov.cn，请注明单位。", finds: ["ghbgs_2030@example.gov.cn"] },
    { text: "邮箱 abc.d＠example．com", finds: ["abc.d＠example．com"] },
    { text: "邮箱：zhao @example.com", finds: ["zhao @example.com"] },
  ],
  nearMisses: [
    { text: "网址：www.example.gov.cn", because: "a web address has no @" },
    { text: "请关注@某市发布", because: "an account name is no address" },
  ],
  find: (text) =>
    [...halfWidth(text).matchAll(address)].map((match) => ({
      kind: "email",
      start: match.index,
      end: match.index + match[0].length,
      rule: "email-address",
    })),
};
