import { useEffect, useState } from "preact/hooks";
import { Collect } from "./collect.tsx";

/** Where a point of the page stands in the document's text: its line says where it begins (`data-start`). */
function offsetOf(node: Node, within: number): number | undefined {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!line) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, within);
  return Number(line.dataset.start) + before.toString().length;
}

/** Offers to collect the words a reader has marked in the document, and nothing else. */
export function CollectSelection({ documentId }: { documentId: string }) {
  const [place, setPlace] = useState<{ start: number; end: number }>();
  useEffect(() => {
    const look = () => {
      const selection = window.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
      const start = offsetOf(startContainer, startOffset);
      const end = offsetOf(endContainer, endOffset);
      setPlace(start !== undefined && end !== undefined && end > start ? { start, end } : undefined);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  if (!place) return null;
  return (
    <div class="floating" key={`${place.start}-${place.end}`}>
      <Collect pick={{ documentId, ...place }} label="收入选中的文字" />
    </div>
  );
}
