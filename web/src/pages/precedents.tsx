import { useState } from "preact/hooks";
import { type Hit, send } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { placeAddress } from "../parts/evidence.tsx";

interface Fact {
  what: string;
  comparator: string | null;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  deadline: string | null;
  period: string | null;
  quote: string;
}

interface Answer {
  asked: { text: string; title: string | null };
  precedents: {
    hit: Hit;
    sharedWords: string[];
    comparisons: { here: Fact | null; there: Fact | null; verdict: string }[];
    units: { both: string[]; here: string[]; there: string[] };
  }[];
  coverage: { documents: number; passages: number };
}

const verdicts: Record<string, string> = {
  same: "相同",
  more: "先例较高",
  less: "先例较低",
  different: "不同",
  "not-found-there": "先例段落中未找到",
  "not-found-here": "本措施中未找到",
};

function FactCell({ fact }: { fact: Fact | null }) {
  if (!fact) return <td class="quiet">未找到</td>;
  const { what, comparator, value, valueMax, unit, deadline, period, quote } = fact;
  const time = deadline ?? period;
  return (
    <td>
      {what}
      {value !== null && (
        <strong>
          {" "}
          {comparator && comparator !== "=" ? comparator : ""} {value}
          {valueMax !== null && `–${valueMax}`}
          {unit}
        </strong>
      )}
      {time && <span class="quiet"> {time}</span>}
      <blockquote>{quote}</blockquote>
    </td>
  );
}

function Found({ asked }: { asked: { text: string } | { passageId: string } }) {
  const state = useLoaded(JSON.stringify(asked), () => send<Answer>("POST", "/api/precedents", asked));
  return (
    <Loaded state={state}>
      {({ asked, precedents, coverage }) => (
        <section aria-label="先例">
          {asked.title && <blockquote>{asked.text}</blockquote>}
          {precedents.length === 0 && <p>未找到。</p>}
          <ol class="hits">
            {precedents.map(({ hit: { document, passage }, sharedWords, comparisons, units }) => (
              <li key={passage.id}>
                <h3>
                  <a href={placeAddress({ documentId: document.id, start: passage.start, end: passage.end })}>
                    {document.title}
                  </a>
                </h3>
                <p class="quiet">
                  {[document.docNumber, document.issuer, document.date, passage.section].filter(Boolean).join(" · ")}
                </p>
                <p class="passage">{passage.text}</p>
                <p>相同的词：{sharedWords.join("、") || "无"}</p>
                {comparisons.length > 0 && (
                  <table>
                    <thead>
                      <tr>
                        <th>本措施</th>
                        <th>先例</th>
                        <th>比较</th>
                      </tr>
                    </thead>
                    <tbody>
                      {comparisons.map(({ here, there, verdict }) => (
                        <tr key={`${here?.quote} ${here?.what} ${there?.quote} ${there?.what}`}>
                          <FactCell fact={here} />
                          <FactCell fact={there} />
                          <td>{verdicts[verdict] ?? verdict}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
                {(["both", "here", "there"] as const).map(
                  (side) =>
                    units[side].length > 0 && (
                      <p class="quiet" key={side}>
                        {{ both: "共同的单位", here: "仅本措施", there: "仅先例" }[side]}：{units[side].join("、")}
                      </p>
                    ),
                )}
              </li>
            ))}
          </ol>
          <p class="quiet">
            已查阅 {coverage.documents} 份文档、{coverage.passages} 个段落。“未找到”只说该段落中没有，不等于没有此规定。
          </p>
        </section>
      )}
    </Loaded>
  );
}

/** From a passage or a pasted paragraph to similar measures in other documents. */
export function PrecedentsPage({ passageId }: { passageId: string }) {
  const [typed, type] = useState("");
  const [asked, ask] = useState<{ text: string } | undefined>();
  const wanted = asked ?? (passageId ? { passageId } : undefined);
  return (
    <>
      <h1>先例</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) ask({ text: typed });
        }}
      >
        <label for="measure">粘贴一段措施，找其他文件中的同类措施，并排比较金额、条件、期限、单位。</label>
        <textarea id="measure" rows={5} value={typed} onInput={(event) => type(event.currentTarget.value)} />
        <button type="submit">找先例</button>
      </form>
      {wanted && <Found key={JSON.stringify(wanted)} asked={wanted} />}
    </>
  );
}
