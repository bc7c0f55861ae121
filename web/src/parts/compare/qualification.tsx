/** Would an alliance qualify? Each document's conditions, met or not or unknown, with the words. */
import type { components } from "../../../client/create-client.ts";
import { get } from "../../api.ts";
import { Loaded, useLoaded } from "../../loading.tsx";
import { go } from "../../router.ts";
import { Evidence } from "../evidence.tsx";
import { ParameterField } from "../parameter-field.tsx";
import { choicesOf } from "./choices.ts";

type Answer = components["schemas"]["QualifyAnswer"];
type Finding = components["schemas"]["CheckedCondition"]["finding"];

const findings: Record<Finding, { text: string; tone: string }> = {
  met: { text: "符合", tone: "exact" },
  "not-met": { text: "不符合", tone: "contradicted" },
  unknown: { text: "不能确定", tone: "notFound" },
};

const State = ({ finding }: { finding: Finding }) => (
  <span class={`state ${findings[finding].tone}`}>{findings[finding].text}</span>
);

function Known({ alliance }: { alliance: Answer["alliance"] }) {
  const { province, studios, industries, lead } = alliance;
  const parts = [
    province,
    studios?.length ? `工作室 ${studios.length} 个` : "成员不详",
    industries?.length ? `行业：${industries.join("、")}` : "行业不详",
    lead?.name ? `牵头：${[lead.name, ...lead.titles].join("，")}` : "牵头不详",
  ];
  return <p class="quiet">图谱所知（可能不全）：{parts.filter(Boolean).join(" · ")}</p>;
}

function Qualified({ alliance }: { alliance: string }) {
  const state = useLoaded(alliance, () => get<Answer>("/api/qualify", { alliance }));
  return (
    <Loaded state={state}>
      {(answer) => (
        <>
          <Known alliance={answer.alliance} />
          {answer.documents.length === 0 && <p>在 {answer.coverage.documents} 份文件的规则中未找到对联盟的条件。</p>}
          {answer.documents.map((document) => (
            <section key={document.documentId} aria-label={document.documentTitle}>
              <h2>
                <State finding={document.whole} />{" "}
                <a href={`/documents/${encodeURIComponent(document.documentId)}`}>{document.documentTitle}</a>
              </h2>
              <p class="quiet">{[document.docNumber, document.province, document.date].filter(Boolean).join(" · ")}</p>
              {document.repealedBy && (
                <p class="note">
                  已被《{document.repealedBy.title}》废止：“{document.repealedBy.quote}”
                </p>
              )}
              <ul class="hits">
                {document.conditions.map((condition) => (
                  <li key={`${condition.field}${condition.start}`}>
                    <State finding={condition.finding} /> {condition.why.zh}{" "}
                    <span class="quiet">（{condition.modality}）</span>
                    <Evidence quote={condition.quote} place={condition} label={condition.section ?? "原文"} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p class="quiet">
            已查阅 {answer.coverage.documents} 份文件的 {answer.coverage.rules} 条规则。“可”“倡导”的条件不影响总的结论。
          </p>
        </>
      )}
    </Loaded>
  );
}

/** An alliance of the graph against every document's conditions. */
export function QualificationView({ chosen }: { chosen: URLSearchParams }) {
  const alliance = chosen.get("alliance") ?? "";
  const choices = useLoaded("alliances", () => choicesOf("alliance-members"));
  return (
    <>
      <Loaded state={choices}>
        {(offered) => (
          <form
            class="params"
            onSubmit={(event) => {
              event.preventDefault();
              const name = String(new FormData(event.currentTarget).get("alliance") ?? "").trim();
              go(`/compare?${new URLSearchParams({ view: "qualify", ...(name && { alliance: name }) })}`);
            }}
          >
            <ParameterField
              name="alliance"
              property={{ description: "联盟" }}
              value={alliance}
              choices={offered.alliance ?? []}
            />
            <button type="submit">核对条件</button>
          </form>
        )}
      </Loaded>
      {alliance ? <Qualified alliance={alliance} /> : <p class="note">请填写或选择一个联盟。</p>}
    </>
  );
}
