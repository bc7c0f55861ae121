import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

type State<T> = { value: T } | { error: string } | { waiting: true };

/** What `load` gives, loaded again when `key` changes; an answer that comes too late is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): State<T> {
  const [state, setState] = useState<State<T> & { key?: string }>({ waiting: true });
  useEffect(() => {
    let current = true;
    setState({ waiting: true });
    load().then(
      (value) => current && setState({ value, key }),
      (error: Error) => current && setState({ error: error.message, key }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return state;
}

/** Shows what was loaded, that it is being loaded, or why it could not be. */
export function Loaded<T>({ state, children }: { state: State<T>; children: (value: T) => ComponentChildren }) {
  if ("error" in state)
    return (
      <p class="problem" role="alert">
        {state.error}
      </p>
    );
  if ("waiting" in state)
    return (
      <p class="quiet" role="status">
        载入中…
      </p>
    );
  return <>{children(state.value)}</>;
}
