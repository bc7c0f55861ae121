import { describe, expect, it } from "vitest";
import { foldText } from "../../../ingest/language/folded-text.ts";

describe("foldText", () => {
  it("makes look-alikes one character", () => {
    expect(foldText("（１２％）Ａ：５～６—７")).toBe("(12%)A:5~6-7");
  });

  it("keeps the length, so that offsets stay true", () => {
    const text = "２０２５年，“全”覆盖；３０个（项）、１　２😀";
    expect(foldText(text)).toHaveLength(text.length);
  });

  it("leaves the Chinese comma, full stop and enumeration comma alone", () => {
    expect(foldText("甲，乙、丙。")).toBe("甲，乙、丙。");
  });
});
