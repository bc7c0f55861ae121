/** Addresses of the page: the browser's own, changed without loading anew. */
import { signal } from "./signal.ts";

const read = () => new URL(window.location.href);

export const address = signal(read());

export function go(to: string): void {
  window.history.pushState(null, "", to);
  address.set(read());
  if (!window.location.hash) window.scrollTo(0, 0);
}

window.addEventListener("popstate", () => address.set(read()));

/** Follows links inside the page by `go`; leaves new tabs, downloads and other sites to the browser. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element).closest("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.origin !== window.location.origin || link.target || /^\/(api|docs|openapi)/.test(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}
