import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { asBibtex } from "../../../src/export/bibliography/bibtex.ts";
import { asCslJson } from "../../../src/export/bibliography/csl-json.ts";
import { asRis } from "../../../src/export/bibliography/ris.ts";
import { orSkipped, readByPython, readersAreThere } from "../readers.ts";
import { made } from "../report/made-collection.ts";
import { obtainCslSchema } from "./csl-schema.ts";

const works = [...new Map(made.items.map(({ document }) => [document.id, document])).values()];
const [notice, joint, report] = works;
const onNetwork = {
  ...notice!,
  url: "https://www.example.gov.cn/zw/t1.html?id=3&part=%E4%B8%80_2",
  accessed: "2026-01-05",
};
const schema = await obtainCslSchema();
const orNoSchema = "missing" in schema ? ` (skipped: ${schema.missing})` : orSkipped;

describe("bibliographies read by others", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-bibliography-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it.skipIf(!readersAreThere)(
    `BibTeX is read by pybtex: bodies whole, Chinese and LaTeX's own signs kept${orSkipped}`,
    () => {
      const entries: Record<
        string,
        { type: string; fields: Record<string, string>; authors: string[]; title: string }
      > = readByPython(
        `import json, sys
from pybtex.database import parse_file
from pybtex.richtext import Text
book = parse_file(sys.argv[1], "bibtex")
print(json.dumps({key: {
  "type": entry.type, "fields": dict(entry.fields), "authors": [str(p) for p in entry.persons.get("author", [])],
  "title": Text.from_latex(entry.fields["title"]).render_as("text"),
} for key, entry in book.entries.items()}, ensure_ascii=False))`,
        written("works.bib", asBibtex(works)),
      );
      expect(Object.keys(entries)).toEqual(works.map(({ id }) => id));
      const [first, second, third] = Object.values(entries);
      expect(first).toMatchObject({
        type: "misc",
        title: notice!.title,
        authors: ["{南屏省总工会}"],
        fields: {
          number: "南工发〔2025〕3号",
          howpublished: "南工发〔2025〕3号",
          year: "2025",
          month: "3",
          langid: "chinese",
        },
      });
      expect(second!.authors).toEqual(joint!.issuers.map((name) => `{${name}}`));
      for (const sign of ["50\\%", "\\&", "\\$5\\_\\{x\\}", "\\textbackslash{}", "\\#1"])
        expect(second!.fields.title).toContain(sign);
      expect(third).toMatchObject({ type: "techreport", title: report!.title, authors: [] });
    },
  );

  it.skipIf(!readersAreThere)(`RIS is read by rispy${orSkipped}`, () => {
    const entries: Record<string, unknown>[] = readByPython(
      `import json, sys, rispy
print(json.dumps(rispy.load(open(sys.argv[1], encoding="utf-8")), ensure_ascii=False))`,
      written("works.ris", asRis(works)),
    );
    expect(entries).toHaveLength(works.length);
    expect(entries[0]).toMatchObject({
      type_of_reference: "GOVDOC",
      id: notice!.id,
      authors: ["南屏省总工会"],
      title: notice!.title,
      issn: "南工发〔2025〕3号",
      year: "2025",
      date: "2025/03/01/",
    });
    expect(entries[1]).toMatchObject({ authors: [...joint!.issuers], date: "2024/11//" });
    expect(entries[2]).toMatchObject({ type_of_reference: "RPRT", title: report!.title });
  });

  it.skipIf(!readersAreThere)(`the address and the day of access are read by pybtex and rispy${orSkipped}`, () => {
    const fields = readByPython(
      `import json, sys
from pybtex.database import parse_file
[entry] = parse_file(sys.argv[1], "bibtex").entries.values()
print(json.dumps(dict(entry.fields), ensure_ascii=False))`,
      written("page.bib", asBibtex([onNetwork])),
    );
    expect(fields).toMatchObject({ url: onNetwork.url, urldate: "2026-01-05" });
    const entries = readByPython(
      `import json, sys, rispy
print(json.dumps(rispy.load(open(sys.argv[1], encoding="utf-8")), ensure_ascii=False))`,
      written("page.ris", asRis([onNetwork])),
    );
    expect(entries).toMatchObject([{ urls: [onNetwork.url], access_date: "2026/01/05/" }]);
    for (const text of [asBibtex(works), asRis(works), asCslJson(works)]) expect(text).not.toMatch(/https?:|url/i);
  });

  it("CSL-JSON gives a notice as a regulation with its number and the bodies' names whole", () => {
    const items = JSON.parse(asCslJson(works));
    expect(items[0]).toEqual({
      id: notice!.id,
      type: "regulation",
      title: notice!.title,
      language: "zh-CN",
      number: "南工发〔2025〕3号",
      author: [{ literal: "南屏省总工会" }],
      issued: { "date-parts": [[2025, 3, 1]] },
    });
    expect(items[1].issued).toEqual({ "date-parts": [[2024, 11]] });
    expect(items[2]).toEqual({ id: report!.id, type: "report", title: report!.title, language: "zh-CN" });
  });

  it.skipIf("missing" in schema || !readersAreThere)(`CSL-JSON is valid by the official schema${orNoSchema}`, () => {
    const check = `import json, sys, jsonschema
schema, items = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
print(json.dumps([error.message for error in jsonschema.Draft7Validator(schema).iter_errors(items)]))`;
    const file = "file" in schema ? schema.file : "";
    expect(readByPython(check, file, written("works.json", asCslJson(works)))).toEqual([]);
    expect(readByPython(check, file, written("page.json", asCslJson([onNetwork])))).toEqual([]);
    expect(JSON.parse(asCslJson([onNetwork]))[0]).toMatchObject({
      URL: onNetwork.url,
      accessed: { "date-parts": [[2026, 1, 5]] },
    });
    // The check can fail: a type that CSL does not know.
    expect(readByPython(check, file, written("bad.json", '[{"id":"a","type":"policy"}]'))).toHaveLength(1);
  });
});
