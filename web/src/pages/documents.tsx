import { type DocumentSummary, get } from "../api.ts";
import { kindLabel } from "../kinds.ts";
import { Loaded, useLoaded } from "../loading.tsx";

/** The documents held. */
export function DocumentsPage({ filters }: { filters: URLSearchParams }) {
  const state = useLoaded(filters.toString(), () =>
    get<{ documents: DocumentSummary[]; total: number }>("/api/documents", {
      ...Object.fromEntries(filters),
      limit: 1000,
    }),
  );
  return (
    <>
      <h1>文档</h1>
      <Loaded state={state}>
        {({ documents, total }) => (
          <>
            <p class="quiet">
              共 {total} 份{filters.size > 0 && <a href="/documents">（清除筛选）</a>}
            </p>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    {["标题", "文号", "发文机关", "日期", "类别", "省份"].map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {documents.map((document) => (
                    <tr key={document.id}>
                      <td>
                        <a href={`/documents/${encodeURIComponent(document.id)}`}>{document.title}</a>
                      </td>
                      <td>{document.docNumber}</td>
                      <td>{document.issuer}</td>
                      <td class="tight">{document.date}</td>
                      <td class="tight">
                        <a href={`/documents?kind=${document.kind}`}>{kindLabel(document.kind)}</a>
                      </td>
                      <td class="tight">
                        {document.province && (
                          <a href={`/documents?province=${encodeURIComponent(document.province)}`}>
                            {document.province}
                          </a>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
