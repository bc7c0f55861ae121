import { describe, expect, it } from "vitest";
import { createEndingMatcher, createFormMatcher } from "../../../ingest/language/form-matcher.ts";

describe("look-up of fixed forms", () => {
  const at = createFormMatcher(["省", "省总工会", "省总", "总工会"]);

  it("takes the longest form that stands at an offset", () => {
    expect(at("由省总工会牵头", 1)).toBe("省总工会");
    expect(at("由省总负责", 1)).toBe("省总");
  });

  it("falls back to a form of one character, at the end of the text too", () => {
    expect(at("省内", 0)).toBe("省");
    expect(at("全省", 1)).toBe("省");
    expect(at("省总", 0)).toBe("省总");
  });

  it("finds nothing where no form begins", () => {
    expect(at("总务", 0)).toBeUndefined();
    expect(at("", 0)).toBeUndefined();
  });

  it("reads forms from their end as well", () => {
    const before = createEndingMatcher(["局", "管理局", "理局会"]);
    expect(before("云岫市管理局", 6)).toBe("管理局");
    expect(before("邮局", 2)).toBe("局");
    expect(before("局", 1)).toBe("局");
    expect(before("管理局会", 4)).toBe("理局会");
    expect(before("局", 0)).toBeUndefined();
  });
});
