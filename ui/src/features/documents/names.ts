import type { DocumentKind } from "../../api/generated";

/** Words in the name of a file that tell what it is; the first that fits counts. */
const TELLING: [RegExp, DocumentKind][] = [
  [/sub-?(ver)?(be)?werker|sub-?processor/, "subprocessor_list"],
  [/bijsluiter|leaflet/, "leaflet"],
  [/beveiligingsbijlage|security.?annex|rosa|technische.?en.?organisatorische/, "security_annex"],
  [/verwerkersovereenkomst|bewerkersovereenkomst|\bvwo\b|\bdpa\b|data.?processing/, "agreement"],
  [/dienstverlening|\bsla\b|service.?level/, "sla"],
  [/verwerkingsregister|register.?van.?verwerking/, "register"],
  [/privacy.?(verklaring|statement|policy|beleid|reglement)/, "policy"],
];

/** What a file seems to be, by its name. A proposal: a person sees it and decides. */
export function kindOf(name: string): DocumentKind | null {
  const plain = name.toLowerCase().replace(/_/g, " ");
  return TELLING.find(([words]) => words.test(plain))?.[1] ?? null;
}
