/** What plans promised against what reports say: certain matches with what may be computed, proposals with their doubts. */
import type { components } from "../../../client/create-client.ts";
import { get } from "../../api.ts";
import { Loaded, useLoaded } from "../../loading.tsx";
import { go } from "../../router.ts";
import { amount } from "../amount.ts";
import { Evidence } from "../evidence.tsx";
import { ParameterField } from "../parameter-field.tsx";
import { choicesOf } from "./choices.ts";

type Planned = components["schemas"]["PlannedTarget"];
type Outcome = components["schemas"]["ReportedOutcome"];
type Figure = components["schemas"]["ComparedFigure"];
type Comparison = components["schemas"]["PlanComparison"];

const verdicts: Record<NonNullable<Outcome["verdict"]>, { text: string; tone: string }> = {
  reached: { text: "已达到", tone: "exact" },
  within: { text: "未超上限", tone: "exact" },
  underway: { text: "进行中", tone: "changed" },
  open: { text: "未达到，期限不明", tone: "changed" },
  short: { text: "未达到", tone: "contradicted" },
  exceeded: { text: "超过上限", tone: "contradicted" },
};

function FigureView({ figure }: { figure: Figure }) {
  const { metric, value, valueMax, unit, comparator, deadline, period } = figure;
  const time = deadline ?? period;
  return (
    <>
      {metric} <strong>{amount({ value: valueMax === null ? value : [value, valueMax], unit, comparator })}</strong>
      {time && (
        <span class="quiet">
          {" "}
          {deadline ? "期限 " : ""}
          {time}
        </span>
      )}
      <Evidence quote={figure.quote} place={figure} />
    </>
  );
}

/** How far it came, where figures may be set against each other at all. */
function Reached({ outcome: { share, points } }: { outcome: Outcome }) {
  if (share !== undefined) return <strong>{(share * 100).toFixed(1)}%</strong>;
  if (points !== undefined)
    return (
      <strong>
        {points > 0 ? "+" : ""}
        {points} 个百分点
      </strong>
    );
  return <span class="quiet">不宜相除</span>;
}

function Reasons({ outcome: { because } }: { outcome: Outcome }) {
  return (
    <details>
      <summary>为何相配</summary>
      <ul class="facts">
        {because.map(({ zh }) => (
          <li key={zh}>{zh}</li>
        ))}
      </ul>
    </details>
  );
}

function Notes({ notes }: Pick<Planned, "notes">) {
  return (
    <>
      {notes.map(({ zh }) => (
        <p class="note" key={zh}>
          {zh}
        </p>
      ))}
    </>
  );
}

function Certain({ rows }: { rows: readonly Planned[] }) {
  if (rows.length === 0) return <p>没有可以确定的对应。</p>;
  return (
    <div class="scroll">
      <table class="outcomes">
        <thead>
          <tr>
            {["计划目标", "报告成效", "完成", "结论"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ target, outcomes: [outcome], notes }) => {
          const verdict = outcome?.verdict && verdicts[outcome.verdict];
          return (
            <tbody key={target.id}>
              <tr>
                <td>
                  <FigureView figure={target} />
                </td>
                <td>
                  <FigureView figure={outcome!.figure} />
                </td>
                <td class="tight">
                  <Reached outcome={outcome!} />
                </td>
                <td class="tight">{verdict && <span class={`state ${verdict.tone}`}>{verdict.text}</span>}</td>
              </tr>
              <tr class="source">
                <td colSpan={4}>
                  <Reasons outcome={outcome!} />
                  <Notes notes={notes} />
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** What may belong together, with the doubts in a column of their own and nothing computed. */
function Proposals({ rows }: { rows: readonly Planned[] }) {
  return (
    <div class="scroll">
      <table class="outcomes">
        <thead>
          <tr>
            {["计划目标", "可能的成效", "存疑"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ target, outcomes, notes }) => (
          <tbody key={target.id}>
            {outcomes.map((outcome, at) => (
              <tr key={outcome.figure.id}>
                {at === 0 && (
                  <td rowSpan={outcomes.length}>
                    <FigureView figure={target} />
                    <Notes notes={notes} />
                  </td>
                )}
                <td>
                  <FigureView figure={outcome.figure} />
                  <Reasons outcome={outcome} />
                </td>
                <td class="doubts">
                  <ul class="facts">
                    {outcome.doubts.map(({ zh }) => (
                      <li key={zh}>{zh}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Compared({ comparison: { rows, coverage } }: { comparison: Comparison }) {
  const of = (certainty: Planned["certainty"]) => rows.filter((row) => row.certainty === certainty);
  const [certain, proposals, none] = [of("certain"), of("proposal"), of("none")];
  return (
    <>
      <p class="quiet">
        已查阅 {coverage.plans} 份文件中的 {coverage.targets} 项目标、{coverage.reports} 份文件中的 {coverage.outcomes}{" "}
        项成效。口径不同的数字不相除，百分比只相减。
      </p>
      <section aria-label="确定">
        <h2>确定（{certain.length}）</h2>
        <Certain rows={certain} />
      </section>
      {proposals.length > 0 && (
        <section aria-label="待核对">
          <h2>待核对（{proposals.length}）</h2>
          <p class="quiet">可能相配，但有存疑之处，所以不计算、不下结论。</p>
          <Proposals rows={proposals} />
        </section>
      )}
      {none.length > 0 && (
        <details>
          <summary>
            在 {coverage.outcomes} 项成效中未找到对应的目标（{none.length}）
          </summary>
          <ul class="facts">
            {none.map(({ target }) => (
              <li key={target.id}>
                <FigureView figure={target} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const fields: Record<string, string> = {
  province: "省份",
  metric: "指标（含）",
  plan: "计划（文号或标题）",
  report: "报告（文号或标题）",
};

/** Plan against outcome, with its filters in the address. */
export function PlanOutcomeView({ chosen }: { chosen: URLSearchParams }) {
  const asked = Object.fromEntries(Object.keys(fields).map((name) => [name, chosen.get(name) ?? ""]));
  const choices = useLoaded("choices", () => choicesOf("plan-and-outcome"));
  const state = useLoaded(JSON.stringify(asked), () => get<Comparison>("/api/plan-outcome", asked));
  return (
    <>
      <Loaded state={choices}>
        {(offered) => (
          <form
            class="params"
            onSubmit={(event) => {
              event.preventDefault();
              const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
              go(`/compare?${new URLSearchParams([["view", "plan"], ...(filled as [string, string][])])}`);
            }}
          >
            {Object.entries(fields).map(([name, description]) => (
              <ParameterField
                key={name}
                name={name}
                property={{ description }}
                value={asked[name]!}
                choices={offered[name] ?? []}
              />
            ))}
            <button type="submit">对照</button>
          </form>
        )}
      </Loaded>
      <Loaded state={state}>{(comparison) => <Compared comparison={comparison} />}</Loaded>
    </>
  );
}
