import type { FactStanding, Noun, ReadFacts, Written } from "../../api/generated";

/** A fact as it was read. */
export type Fact = ReadFacts["facts"][number];

/** What the facts of a document are about, in the order in which people look at them. */
const ABOUT = ["party", "product", "agreement", "leaflet", "security_annex", "service_level", "document"] as const;
type About = (typeof ABOUT)[number];

/** Facts about one paper or party. */
export interface Group {
  about: About;
  /** The records that take them. */
  records: Written[];
  /** Facts by their place in the reading, those that belong to each other together. */
  facts: number[];
}

const OF_NOUN: Partial<Record<Noun, About>> = {
  party: "party",
  contact: "party",
  certificate: "party",
  product: "product",
  agreement: "agreement",
  leaflet: "leaflet",
  subprocessing: "leaflet",
  transfer: "leaflet",
  security_annex: "security_annex",
  service_level: "service_level",
};

/** Facts that stand in a leaflet, also where the record that takes them is a party. */
const OF_LEAFLET = ["subprocessor", "subprocessor.unlisted", "transfer"];

const OF_FIELD: [RegExp, About][] = [
  [/^vendor\.|^contact$|^certificate$|^mail_security$|^breach\./, "party"],
  [/^product\.|^audience\.|^login_hub$|^trial$|^third_party/, "product"],
  [/^covenant|^signature$|^exit\.|objection/, "agreement"],
  [/^data_subject$|^purpose$|^category$|^attribute$|^retention$|^storage$/, "leaflet"],
  [/^biv$|^rosa$|^assessment$|^claim/, "security_annex"],
  [/^continuity$|^availability$|^service_window$/, "service_level"],
];

function aboutOf({ field }: Fact, standing: FactStanding | undefined): About {
  if (OF_LEAFLET.includes(field)) return "leaflet";
  const noun = standing?.noun;
  const told = noun ? OF_NOUN[noun] : undefined;
  return told ?? OF_FIELD.find(([words]) => words.test(field))?.[1] ?? "document";
}

/** How facts stand to the register, by their place in the reading. */
export function byFact(standings: FactStanding[]): Map<number, FactStanding> {
  return new Map(standings.map((one) => [one.fact, one]));
}

/** The facts by what they are about; within that by kind, each kind where it first stands in the text. */
export function grouped(facts: Fact[], standings: Map<number, FactStanding>, records: Written[]): Group[] {
  const about = facts.map((fact, at) => aboutOf(fact, standings.get(at)));
  return ABOUT.map((one) => {
    const own = facts.map((_, at) => at).filter((at) => about[at] === one);
    const kinds = [...new Set(own.map((at) => facts[at]?.field ?? ""))];
    const place = (at: number) => kinds.indexOf(facts[at]?.field ?? "");
    return {
      about: one,
      records: records.filter(({ noun }) => noun === one),
      facts: own.sort((a, b) => place(a) - place(b) || a - b),
    };
  }).filter((group) => group.facts.length > 0);
}
