import { render } from "preact";
import { ComparePage } from "./pages/compare.tsx";
import { DocumentPage } from "./pages/document.tsx";
import { DocumentsPage } from "./pages/documents.tsx";
import { EntityPage } from "./pages/entity.tsx";
import { CollectionPage, CollectionsPage } from "./pages/evidence.tsx";
import { HomePage } from "./pages/home.tsx";
import { PrecedentsPage } from "./pages/precedents.tsx";
import { QueriesPage, QueryPage } from "./pages/queries.tsx";
import { VerifyPage } from "./pages/verify.tsx";
import { WatchesPage } from "./pages/watches.tsx";
import { address, followLinks } from "./router.ts";
import "./style.css";

function Page() {
  const url = address.use();
  const [first, second] = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  if (!first) {
    const asked = url.searchParams;
    return <HomePage question={asked.get("q") ?? ""} way={asked.get("way") ?? "ask"} chosen={asked} />;
  }
  if (first === "precedents") return <PrecedentsPage passageId={url.searchParams.get("passage") ?? ""} />;
  if (first === "watches") return <WatchesPage />;
  if (first === "documents" && second)
    return (
      <DocumentPage
        id={second}
        start={Number(url.searchParams.get("start") ?? -1)}
        end={Number(url.searchParams.get("end") ?? -1)}
        selector={url.hash.startsWith("#selector(") ? url.hash.slice(1) : ""}
        title={url.searchParams.get("title") ?? ""}
        number={url.searchParams.get("number") ?? ""}
      />
    );
  if (first === "documents") return <DocumentsPage filters={url.searchParams} />;
  if (first === "evidence" && second) return <CollectionPage key={second} id={second} />;
  if (first === "evidence") return <CollectionsPage />;
  if (first === "entities" && second) return <EntityPage id={second} />;
  if (first === "queries" && second) return <QueryPage name={second} params={url.searchParams} />;
  if (first === "queries") return <QueriesPage />;
  if (first === "compare") return <ComparePage chosen={url.searchParams} />;
  if (first === "verify") return <VerifyPage />;
  return <p class="problem">没有这个页面。</p>;
}

function App() {
  const url = address.use();
  const current = (path: string) =>
    url.pathname === path || (path !== "/" && url.pathname.startsWith(path)) ? "page" : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links inside answer to the keyboard themselves
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches clicks on links
    <div onClick={followLinks}>
      <header>
        <a class="brand" href="/">
          政脉
        </a>
        <nav aria-label="主导航">
          <a href="/" aria-current={current("/")}>
            提问与检索
          </a>
          <a href="/documents" aria-current={current("/documents")}>
            文档
          </a>
          <a href="/queries" aria-current={current("/queries")}>
            查询目录
          </a>
          <a href="/compare" aria-current={current("/compare")}>
            对照
          </a>
          <a href="/verify" aria-current={current("/verify")}>
            核对
          </a>
          <a href="/evidence" aria-current={current("/evidence")}>
            证据集
          </a>
          <a href="/precedents" aria-current={current("/precedents")}>
            先例
          </a>
          <a href="/watches" aria-current={current("/watches")}>
            订阅
          </a>
          <a href="/docs">接口</a>
        </nav>
      </header>
      <main>
        <Page />
      </main>
    </div>
  );
}

render(<App />, document.getElementById("app")!);
