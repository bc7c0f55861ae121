import { MatrixView } from "../parts/compare/matrix.tsx";
import { PlanOutcomeView } from "../parts/compare/plan-outcome.tsx";
import { QualificationView } from "../parts/compare/qualification.tsx";

const views = {
  matrix: { title: "政策对照", View: MatrixView },
  plan: { title: "计划与成效", View: PlanOutcomeView },
  qualify: { title: "联盟是否符合条件", View: QualificationView },
};

const isView = (name: string): name is keyof typeof views => Object.hasOwn(views, name);

/** Documents, provinces, plans and reports set against each other; what is shown stands in the address. */
export function ComparePage({ chosen }: { chosen: URLSearchParams }) {
  const asked = chosen.get("view") ?? "matrix";
  const current = isView(asked) ? asked : "matrix";
  const { title, View } = views[current];
  return (
    <>
      <nav aria-label="对照方式">
        {Object.entries(views).map(([name, view]) => (
          <a key={name} href={`/compare?view=${name}`} aria-current={name === current ? "page" : undefined}>
            {view.title}
          </a>
        ))}
      </nav>
      <h1>{title}</h1>
      <View key={current} chosen={chosen} />
    </>
  );
}
