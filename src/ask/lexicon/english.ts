/**
 * English words by the notion they express: the English labels of graph/ontology and their everyday synonyms. Matched
 * without regard to case, at word boundaries; the longest words at a place count.
 */
import type { LexiconEntry } from "./lexicon-entry.ts";

const words = (pattern: string) => new RegExp(`\\b(?:${pattern})\\b`, "iu");

export const englishLexicon: readonly LexiconEntry[] = [
  { notions: ["Alliance"], words: words("(?:studio )?alliances?|leagues?|consorti(?:a|um)") },
  { notions: ["Studio"], words: words("(?:innovation )?studios?|workshops?") },
  {
    notions: ["Unit"],
    words: words("units?|bod(?:y|ies)|departments?|agenc(?:y|ies)|organi[sz]ations?|institutions?|offices?"),
  },
  { notions: ["Policy"], words: words("documents?|notices?|polic(?:y|ies)|opinions?|regulations?|decisions?|papers?") },
  { notions: ["Policy", "Target"], words: words("plans?|planned") },
  {
    notions: ["Programme"],
    words: words(
      "projects?|program(?:me)?s?|actions?|competitions?|contests?|platforms?|campaigns?|initiatives?|activit(?:y|ies)",
    ),
  },
  { notions: ["Award"], words: words("awards?|prizes?") },
  { notions: ["Award", "money"], words: words("prize money|allowances?|bonus(?:es)?|rewards?") },
  { notions: ["honour", "Award"], words: words("titles?|honou?rs?|honou?rary|craftsm[ae]n|model workers?") },
  { notions: ["honour", "RECEIVED_AWARD", "Award"], words: words("honou?red|commended") },
  { notions: ["Industry"], words: words("industr(?:y|ies)|sectors?|fields?") },
  { notions: ["Place"], words: words("provinces?|cit(?:y|ies)|regions?|places?|provincial") },
  {
    notions: ["Target"],
    words: words(
      "targets?|goals?|objectives?|aims?|promise[ds]?|indicators?|aimed|supposed to|intends?|envisaged|foreseen",
    ),
  },
  {
    notions: ["Outcome"],
    words: words(
      "outcomes?|results?|achieve(?:d|ments?)|reached|completed|accomplish\\w*|so far|reports?|reported|came of",
    ),
  },
  { notions: ["Target", "Outcome"], words: words("met|fulfil\\w*|realised|realized") },
  {
    notions: ["Rule"],
    words: words(
      "conditions?|requirements?|required|requires?|eligib\\w+|qualif\\w+|criteri\\w+|minimum|at least|must|rules?|may|threshold|allowed",
    ),
  },
  {
    notions: ["Conflict"],
    words: words("inconsisten\\w+|contradict\\w*|conflicts?|disagree\\w*|discrepanc\\w+|mismatch\\w*"),
  },
  { notions: ["Conflict", "compared"], words: words("differ(?:s|ent|ently|ences?)?") },
  { notions: ["partOfDocument"], words: words("body and annex(?:es)?|annex(?:es)?|attachments?|main text") },

  {
    notions: ["ISSUED"],
    words: words("issue[ds]?|issuing|issuer|publish(?:ed|es)?|released?|promulgated|drawn up|drafted|came out of"),
  },
  { notions: ["ISSUED", "honour"], words: words("names?|named|naming|designate[ds]?|approve[ds]?|recogni[sz]e[ds]?") },
  { notions: ["ADDRESSED_TO"], words: words("addressed(?: to)?|addressees?|sent(?: to)?|to whom") },
  { notions: ["CITES"], words: words("cite[ds]?|citing|references?|referred to|refers? to|quotes?|mention(?:s|ed)?") },
  { notions: ["CITES"], words: words("forward(?:s|ed)?|repeal(?:s|ed)?|amend(?:s|ed)?|replace[ds]?") },
  {
    notions: ["IMPLEMENTS"],
    words: words("based on|basis|implement(?:s|ed)?|carr(?:y|ies|ied) out|pursuant|superior|higher-level|rests? on"),
  },
  {
    notions: ["RESPONSIBLE_FOR"],
    words: words(
      "responsible(?: for)?|responsibilit(?:y|ies)|carr(?:y|ies|ied)(?! out)|in charge(?: of)?|dut(?:y|ies)|manage[ds]?|manages|oversees?|assess(?:es)?|accountable|deliver|assigned|entrusted",
    ),
  },
  { notions: ["Target", "RESPONSIBLE_FOR"], words: words("tasks?") },
  { notions: ["LEADS"], words: words("leads?|led|leading|heads?|headed|hosts?|hosted|organi[sz]e[ds]?|organi[sz]er") },
  { notions: ["FUNDS", "money"], words: words("subsid(?:y|ies|ise[ds]?|ize[ds]?)|grants?|funding|stipends?|budget") },
  { notions: ["FUNDS"], words: words("funds?|funded|pays?|paid|sponsors?|sponsored|financ\\w+") },
  { notions: ["SUPPORTS"], words: words("supports?|supported|backs?|backed|help") },
  {
    notions: ["MEMBER_OF"],
    words: words(
      "members?|belongs?(?: to)?|consists?(?: of)?|made up(?: of)?|composed(?: of)?|join(?:s|ed)?|membership|part of|take part|bring together|comprises?|includes?",
    ),
  },
  {
    notions: ["CROSSES_INDUSTRY"],
    words: words(
      "(?:cross(?:es|ing)?|across|spans?|spanning|straddl\\w+|cover(?:s|ing)?) (?:[\\w{}-]+ ){0,4}?(?:industr(?:y|ies)|sectors?|fields?)|cross-(?:industry|sector)|industries must [\\w ]+ span",
    ),
  },
  { notions: ["RECEIVED_AWARD", "ADDRESSED_TO"], words: words("receive[ds]?|recipients?") },
  { notions: ["RECEIVED_AWARD"], words: words("winners?|won|wins?|awarded|given|went to") },
  { notions: ["LOCATED_IN"], words: words("located|situated|seated|based in|stand in") },

  { notions: ["which"], words: words("which|what|list|every|name the|give me|enumerate|show(?: me)?|names of") },
  { notions: ["who"], words: words("who|whom|whose|by whom") },
  { notions: ["howMany"], words: words("how many|number of|total") },
  { notions: ["money", "howMany"], words: words("how much|amounts?|money|sums?") },
  { notions: ["when"], words: words("when|deadlines?|due|by the end of") },
  { notions: ["whether"], words: words("is there|are there|does|do|did|can|has|have") },
  {
    notions: ["lacking"],
    words: words("without|no|not|nobody|nothing|unassigned|lack(?:s|ing)?|missing|nobody|no one|absent|never|none"),
  },
  {
    notions: ["compared"],
    words: words("compare[ds]?|comparison|versus|vs|against|side by side|live up to|measure up"),
  },
  { notions: ["most"], words: words("most|rank(?:ed|ing)?|heaviest|busiest|largest|top|biggest") },
  { notions: ["together"], words: words("together|shared?|jointly|several|more than one|joint|in common") },
  {
    notions: ["between"],
    words: words("pairs?(?: of)?|paired|each other|meet|between|combine[ds]?|cooperate|work together|side with"),
  },
  { notions: ["held"], words: words("held|hold|holds|(?:the )?collection|in hand|library") },
];
