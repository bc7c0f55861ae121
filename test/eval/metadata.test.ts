import { expect, test } from "vitest";
import { hasNotices, measureMetadata } from "./metadata.ts";

const name = "reads title, number, issuer and date of the State Council's pages in at least 96 of 100 cases";

test.skipIf(!hasNotices())(
  hasNotices() ? name : `${name} (skipped: ../shared/corpus/notices is not there)`,
  { timeout: 120_000 },
  async () => {
    const { groups } = await measureMetadata({ withHints: false });
    for (const [field, { asked, right }] of Object.entries(groups.statecouncil_html ?? {}))
      expect(right / asked, field).toBeGreaterThanOrEqual(0.96);
    for (const [field, { asked, right }] of Object.entries(groups.gold ?? {})) expect(right, field).toBe(asked);
  },
);
