import { useEffect, useState } from "preact/hooks";

/** A value that components watch. */
export function signal<T>(first: T) {
  let value = first;
  const watchers = new Set<(next: T) => void>();
  return {
    set(next: T) {
      value = next;
      for (const watcher of watchers) watcher(next);
    },
    use(): T {
      const [seen, see] = useState(value);
      useEffect(() => {
        see(value);
        watchers.add(see);
        return () => void watchers.delete(see);
      }, []);
      return seen;
    },
  };
}
