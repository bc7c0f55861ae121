/** What a unit rule finds: where a body is named, and how its name is put together. */
import type { Rule } from "../../model.ts";
import type { Level, RegionSpan } from "./text-view.ts";

/** 省 in 省总工会: the region of that level the document is about. */
export type RelativeRegion = "省" | "市" | "县" | "区" | "州" | "地" | "旗" | "盟";

export type UnitParts =
  /** A body of the centre, by full name. */
  | { kind: "central"; name: string }
  /** A body whose name is made of its region: `pattern` holds R where the region's full name goes. */
  | { kind: "local"; region: RegionSpan | RelativeRegion; pattern: string }
  /** A department named without region, in a list of bodies: the document's issuer tells whose it is. */
  | { kind: "bare"; form: string; runningText?: boolean }
  /** A name that is complete as it stands; a relative region at its head is completed. */
  | { kind: "named"; region?: RegionSpan | RelativeRegion; regionForm?: string; rest: string }
  /** A department of the body named right before it. */
  | { kind: "internal"; parent: UnitMatch; rest: string; collective?: boolean }
  /**
   * A department named alone in a list of bodies: it belongs to the body that issued the document. `of` says that the text
   * tells whose it is: the issuer's (我部), that of the last body of a kind (公司, 学校), or the issuer's where that is a
   * company, school or hospital ("house").
   */
  | { kind: "own"; form: string; of?: "issuer" | "house" | string }
  /** Words that name several bodies at once: 甲市、乙市的市总工会. */
  | { kind: "several"; each: UnitParts[] }
  /** All bodies of a kind: 各市总工会. `key` is the same for the ways to say it. */
  | { kind: "collective"; key: string; name: string; region?: RelativeRegion };

export interface UnitMatch {
  start: number;
  end: number;
  parts: UnitParts;
}

export type UnitRule = Rule<UnitMatch>;

/** A name completed by what the document is about. */
export interface UnitName {
  name: string;
  province?: string;
  level?: Level;
  parent?: string;
  /** The registered name, where the one in use is shorter. */
  official?: string;
}

/** A match with its full name and the rule that made it. */
export interface NamedMatch {
  match: UnitMatch;
  named: UnitName;
  rule: string;
  ruleVersion: number;
}
