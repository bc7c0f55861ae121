import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import { coordinatedBefore, mentionsIn, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

const settled = /落户(?:于|在)?|坐落(?:于|在)|位于|设在|落地于?|选址(?:于|在)?|驻地(?:在)?/gu;
const held = /在([^，。；在]{2,16}?)(?:隆重|顺利|圆满|成功|正式)?(?:举行|举办|召开|开幕|启动|揭牌|闭幕|成立)/gu;
const standing = /在([^，。；在]{2,16}?)(?:有|建有|建成了?|设有|建立了?)/gu;
const hosted = /(?:承办|举办|主办)(?:了)?/gu;

/** LOCATED_IN: the issuer in the region of its name, and what a text says to stand or to be held in a place. */
export const locatedIn: RelationFinder = (context) => [
  ...issuerInRegion(context),
  ...settledIn(context),
  ...heldIn(context),
  ...standsIn(context),
  ...cityOf(context),
];

/** A body of a region bears its name: 某省总工会. Said of the issuers only, to keep the graph free of the obvious. */
function issuerInRegion(context: RelationContext): ExtractedRelation[] {
  const places = context.entities.filter(({ type }) => type === "Place");
  const issuers = context.entities.filter(
    ({ type, name, forms }) =>
      type === "Unit" && context.doc.metadata.issuers.some(({ value }) => value === name || forms.includes(value)),
  );
  return issuers.flatMap((unit) => {
    const named = places.filter((place) =>
      [place.name, ...place.forms].some((form) => /[省市区县州盟]$/u.test(form) && unit.name.startsWith(form)),
    );
    const place = named.sort((a, b) => b.name.length - a.name.length)[0];
    const mention = unit.mentions[0];
    return place && mention
      ? [statement(context, "LOCATED_IN", unit, place, { span: mention, rule: "region-in-name" })]
      : [];
  });
}

/** 甲落户乙市. */
function settledIn(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(settled).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), settled).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const place = mentionsIn(context, { start: at, end: clause.end }, "Place")[0];
      const thing = mentionsIn(context, { start: clause.start, end: at }, "Unit", "Programme", "Studio", "Alliance").at(
        -1,
      );
      if (!place || !thing || place.start - at > verb[0].length + 4 || at - thing.end > 8) return [];
      return [statement(context, "LOCATED_IN", thing.entity, place.entity, { span: clause, rule: "settles-in" })];
    }),
  );
}

/** 甲大会在乙市开幕; 乙市承办了甲大会. */
function heldIn(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(held, hosted).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const inPlace = matchesOf(words, held).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const clause = clauseAt(text, sentence, start);
      const place = mentionsIn(context, { start, end }, "Place").at(-1);
      const event = mentionsIn(context, { start: clause.start, end: start }, "Programme", "Alliance").at(-1);
      if (!place || !event || start - event.end > 10) return [];
      return [statement(context, "LOCATED_IN", event.entity, place.entity, { span: clause, rule: "held-in" })];
    });
    const byCity = matchesOf(words, hosted).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const city = mentionsIn(context, { start: clause.start, end: at }, "Place").at(-1);
      const event = mentionsIn(context, { start: at, end: clause.end }, "Programme")[0];
      if (!city || !event || at - city.end > 4 || event.start - at > 12) return [];
      return [statement(context, "LOCATED_IN", event.entity, city.entity, { span: clause, rule: "hosted-by-city" })];
    });
    return [...inPlace, ...byCity];
  });
}

/** 乙县有一处旧址，名为甲. */
function standsIn(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(standing).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), standing).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const place = mentionsIn(context, { start, end }, "Place").at(-1);
      const thing = mentionsIn(context, { start: end, end: sentence.end }, "Unit", "Studio", "Alliance")[0];
      if (!place || !thing || !/^[^。；]{0,16}(?:名为|叫做?|称为|就是|即)[“"]?$/u.test(text.slice(end, thing.start)))
        return [];
      return [statement(context, "LOCATED_IN", thing.entity, place.entity, { span: sentence, rule: "stands-in" })];
    }),
  );
}

const cityWord = /都?是(?:这|该)座?(?:城市|市|县)/u;

/** 乙市是…，甲、丙、丁都是这座城市…: what the sentence about a city calls the city's own. */
function cityOf(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(cityWord).flatMap((sentence) => {
    const match = cityWord.exec(text.slice(sentence.start, sentence.end));
    const city = mentionsIn(context, sentence, "Place")[0];
    if (!match || !city || !/^是/u.test(text.slice(city.end, city.end + 1))) return [];
    const at = sentence.start + match.index;
    const last = mentionsIn(context, { start: city.end, end: at }, "Unit").at(-1);
    if (!last || at - last.end > 6) return [];
    return coordinatedBefore(context, last, city.end).map((unit) =>
      statement(context, "LOCATED_IN", unit.entity, city.entity, { span: sentence, rule: "city-of" }),
    );
  });
}
