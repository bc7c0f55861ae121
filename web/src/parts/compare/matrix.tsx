/** Documents or provinces side by side: a row for each dimension, in each cell what is said and where. */
import { useState } from "preact/hooks";
import type { components } from "../../../client/create-client.ts";
import { type Choice, type DocumentSummary, get } from "../../api.ts";
import { Loaded, useLoaded } from "../../loading.tsx";
import { go } from "../../router.ts";
import { Evidence } from "../evidence.tsx";
import { ParameterField } from "../parameter-field.tsx";
import { choicesOf } from "./choices.ts";

type Matrix = components["schemas"]["ComparisonMatrix"];
type Cell = components["schemas"]["Cell"];
type Value = components["schemas"]["CellValue"];

/** More columns than this no screen shows at once: then the documents are chosen first. */
const mostUnchosen = 5;
/** Values of a cell shown at once; the rest unfold. */
const shownValues = 3;

const inDocuments = (by: string | null) => by === "document";

function Said({ value, by }: { value: Value; by: Matrix["by"] }) {
  return (
    <div class="said">
      {/* A condition that is its own words needs them once. */}
      {value.value !== value.quote && <strong>{value.value}</strong>}
      {value.times > 1 && <span class="quiet"> 共 {value.times} 处，引第一处</span>}
      <Evidence
        quote={value.quote}
        place={value}
        label={inDocuments(by) ? (value.section ?? "原文") : value.documentTitle}
      />
    </div>
  );
}

function CellView({ cell: { values, passages }, by }: { cell: Cell; by: Matrix["by"] }) {
  if (values.length === 0) return <td class="quiet">在 {passages} 个段落中未找到</td>;
  const rest = values.slice(shownValues);
  return (
    <td>
      {values.slice(0, shownValues).map((value) => (
        <Said key={value.value} value={value} by={by} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>另 {rest.length} 项</summary>
          {rest.map((value) => (
            <Said key={value.value} value={value} by={by} />
          ))}
        </details>
      )}
    </td>
  );
}

function Table({ matrix: { by, columns, rows } }: { matrix: Matrix }) {
  if (columns.length === 0) return <p>没有可对照的文件。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="scroll" aria-label="对照表" tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">内容</th>
            {columns.map(({ key, title, province, documents, passages }) => (
              <th key={key} scope="col">
                {inDocuments(by) ? <a href={`/documents/${encodeURIComponent(key)}`}>{title}</a> : title}
                <span class="quiet">
                  {inDocuments(by) ? (province ?? "省份不详") : `${documents} 份文件`} · {passages} 个段落
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, label, cells }) => (
            <tr key={dimension}>
              <th scope="row">{label.zh}</th>
              {cells.map((cell, at) => (
                <CellView key={columns[at]!.key} cell={cell} by={by} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Boxes to tick; a long list can be narrowed by words. */
function Boxes({
  name,
  legend,
  options,
  ticked,
  long = false,
}: {
  name: string;
  legend: string;
  options: readonly { value: string; text: string }[];
  ticked: ReadonlySet<string>;
  /** One on a line, for texts as long as titles. */
  long?: boolean;
}) {
  const [words, narrow] = useState("");
  return (
    <fieldset class={long ? "boxes long" : "boxes"}>
      <legend>{legend}</legend>
      {options.length > 8 && (
        <input
          type="search"
          aria-label={`在${legend}中查找`}
          placeholder="查找"
          onInput={(event) => narrow(event.currentTarget.value.trim())}
        />
      )}
      <div>
        {options.map(({ value, text }) => (
          // Hidden, not left out: what is ticked stays ticked while the list is narrowed.
          <label key={value} hidden={words !== "" && !text.includes(words)}>
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.has(value)} /> {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const listed = (chosen: URLSearchParams, name: string) => new Set(chosen.get(name)?.split(",").filter(Boolean));

function Choose({
  chosen,
  provinces,
  documents,
  dimensions,
}: {
  chosen: URLSearchParams;
  provinces: readonly Choice[];
  documents: readonly DocumentSummary[];
  dimensions: Matrix["dimensions"];
}) {
  const [by, setBy] = useState(chosen.get("by") ?? "province");
  return (
    <form
      class="params"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const next = new URLSearchParams({ by: String(form.get("by")) });
        for (const name of ["province", "documents", "dimensions"]) {
          const values = form.getAll(name).map(String).filter(Boolean);
          if (values.length > 0) next.set(name, values.join(","));
        }
        go(`/compare?${next}`);
      }}
    >
      <label for="by">
        对照
        <select id="by" name="by" value={by} onChange={(event) => setBy(event.currentTarget.value)}>
          <option value="province">各省</option>
          <option value="document">各文件</option>
        </select>
      </label>
      <ParameterField
        name="province"
        property={{ description: "省份" }}
        value={chosen.get("province") ?? ""}
        choices={provinces}
      />
      <Boxes
        name="dimensions"
        legend="内容（不选即全部）"
        options={dimensions.map(({ name, label }) => ({ value: name, text: label.zh }))}
        ticked={listed(chosen, "dimensions")}
      />
      {inDocuments(by) && (
        <Boxes
          name="documents"
          legend="文件"
          options={documents.map(({ id, title, docNumber }) => ({
            value: id,
            text: docNumber ? `${title}（${docNumber}）` : title,
          }))}
          ticked={listed(chosen, "documents")}
          long
        />
      )}
      <button type="submit">对照</button>
    </form>
  );
}

async function load(chosen: URLSearchParams) {
  const province = chosen.get("province") ?? undefined;
  const by = chosen.get("by") ?? "province";
  const [{ documents }, { province: provinces = [] }] = await Promise.all([
    get<{ documents: DocumentSummary[] }>("/api/documents", { province, limit: 1000 }),
    choicesOf("subsidies"),
  ]);
  const tooMany = inDocuments(by) && !chosen.get("documents") && documents.length > mostUnchosen;
  const matrix = await get<Matrix>("/api/compare", {
    by,
    province,
    // With too many columns only the names of the rows are asked for.
    documents: tooMany ? documents[0]!.id : inDocuments(by) ? (chosen.get("documents") ?? undefined) : undefined,
    dimensions: chosen.get("dimensions") ?? undefined,
  });
  return { documents, provinces, matrix, tooMany };
}

/** The matrix with what may be chosen of it; all choices stand in the address. */
export function MatrixView({ chosen }: { chosen: URLSearchParams }) {
  const state = useLoaded(chosen.toString(), () => load(chosen));
  return (
    <Loaded state={state}>
      {({ documents, provinces, matrix, tooMany }) => (
        <>
          <Choose
            key={chosen.toString()}
            chosen={chosen}
            provinces={provinces}
            documents={documents}
            dimensions={matrix.dimensions}
          />
          {tooMany ? (
            <p class="note">共 {documents.length} 份文件，请先勾选要对照的文件。</p>
          ) : (
            <Table matrix={matrix} />
          )}
        </>
      )}
    </Loaded>
  );
}
