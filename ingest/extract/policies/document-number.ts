/** 发文字号 next to a title. Source: GB/T 9704-2012, 7.2.5: agency code, year in 〔〕, serial number with 号. */

/** Agency code, year in brackets of any kind (exports and OCR change them), serial number. */
export const documentNumber =
  /(?<code>[\p{Script=Han}]{2,16}?)\s*[〔［[（(【](?<year>(?:19|20)\d{2})[〕］\])）】]\s*第?(?<serial>\d{1,5})\s*号/u;

/** The number with 〔〕 and without spaces, or undefined. */
export function normalizedDocumentNumber(text: string): string | undefined {
  const found = documentNumber.exec(text)?.groups;
  return found && `${found.code}〔${found.year}〕${found.serial}号`;
}
