import type {
  Band,
  BindingAgreement,
  ChainRow,
  Leaflet,
  Product,
  ProductScore,
  SecurityAnnex,
} from "../../api/generated";
import { writeDate } from "../../app/dates";
import { keyOf } from "../../app/text";
import { tone, type Tone } from "../table/tones";
import { counting, type Binding } from "./papers";

/** One word of a verdict: what it is about, how it stands, and where that is. */
export interface Judgement {
  about: "agreement" | "leaflet" | "annex" | "rosa" | "transfers";
  /** Key of the word, and what is filled in. */
  word: string;
  values?: Record<string, string | number>;
  tone: Tone;
  /** Address of the record. */
  to?: string;
}

/** What a verdict is made of. */
export interface Ground {
  products: Product[];
  agreement: Binding;
  leaflets: Leaflet[];
  annexes: SecurityAnnex[];
  scores: ProductScore[];
  rows: ChainRow[];
}

/** Bands from the best to the worst. */
const BANDS: Band[] = ["sufficient", "attention", "insufficient", "insufficient_data"];

/** The colour of a band. */
export const BAND_TONES: Record<Band, Tone> = {
  sufficient: "good",
  attention: "medium",
  insufficient: "high",
  insufficient_data: "low",
};

/** How a vendor stands, or one product of it. */
export function verdict(ground: Ground): Judgement[] {
  // What is no longer in use needs no papers.
  const products = ground.products.filter(({ status }) => status !== "retired");
  return [
    ...(ground.agreement === undefined ? [] : [judgeAgreement(ground.agreement)]),
    judgePapers(
      "leaflet",
      "/leaflet",
      products,
      ground.leaflets.filter(({ layout }) => layout !== "statement"),
    ),
    judgePapers("annex", "/security_annex", products, ground.annexes),
    judgeCoverage(ground.scores),
    judgeTransfers(ground.rows),
  ];
}

function judgeAgreement(found: BindingAgreement | null): Judgement {
  if (!found) return { about: "agreement", word: "verdict-none", tone: "high" };
  const to = `/agreement/${found.id}`;
  if (found.lapsed)
    return {
      about: "agreement",
      word: "verdict-lapsed",
      values: { date: writeDate(found.ends_on ?? "") },
      tone: "high",
      to,
    };
  return {
    about: "agreement",
    word: `agreement-status-${keyOf(found.status)}`,
    tone: tone("agreement-status", found.status) ?? "plain",
    to,
  };
}

function judgePapers(
  about: "leaflet" | "annex",
  path: string,
  products: Product[],
  papers: (Leaflet | SecurityAnnex)[],
): Judgement {
  const found = products.map(({ id }) => counting(papers.filter(({ product }) => product === id)));
  const have = found.filter((paper) => paper !== undefined);
  const [first] = have;
  if (products.length === 0) return { about, word: "verdict-no-products", tone: "plain" };
  if (!first) return { about, word: "verdict-missing", tone: "high" };
  if (products.length === 1) {
    const date = first.dated_on ?? first.received_on;
    const to = `${path}/${first.id}`;
    return date === null
      ? { about, word: "verdict-undated", tone: "medium", to }
      : { about, word: "verdict-of", values: { date: writeDate(date) }, tone: "good", to };
  }
  // What is missing is missing at a product: that is where one should look.
  const missing = products.find((_, place) => found[place] === undefined);
  return {
    about,
    word: "verdict-some",
    values: { have: have.length, all: products.length },
    tone: missing ? "medium" : "good",
    ...(missing ? { to: `/product/${missing.id}` } : {}),
  };
}

/** The worst band counts; bands are never averaged. */
function judgeCoverage(scores: ProductScore[]): Judgement {
  const worst = [...scores].sort((one, other) => BANDS.indexOf(other.band) - BANDS.indexOf(one.band))[0];
  if (!worst) return { about: "rosa", word: "verdict-no-products", tone: "plain" };
  return {
    about: "rosa",
    word: `band-${keyOf(worst.band)}`,
    tone: BAND_TONES[worst.band],
    to: worst.annex === null ? `/product/${worst.product}` : `/security_annex/${worst.annex}`,
  };
}

function judgeTransfers(rows: ChainRow[]): Judgement {
  const about = "transfers";
  const listed = rows.filter((row) => row.listed);
  const lacking = listed.filter(({ transfer_standing: standing }) =>
    ["unrecorded", "without_mechanism", "without_permission"].includes(standing),
  );
  const recorded = listed.filter(({ transfer_standing: standing }) => standing === "recorded");
  const unknown = listed.filter(({ standing }) => standing === "unknown");
  const at = (found: ChainRow[]) => {
    const transfer = found.find((row) => row.transfer !== null)?.transfer;
    return transfer ? { to: `/transfer/${transfer}` } : {};
  };
  if (lacking.length > 0)
    return {
      about,
      word: "verdict-transfers-lacking",
      values: { count: lacking.length },
      tone: "high",
      ...at(lacking),
    };
  if (unknown.length > 0)
    return { about, word: "verdict-transfers-unknown", values: { count: unknown.length }, tone: "medium" };
  if (recorded.length > 0)
    return {
      about,
      word: "verdict-transfers-recorded",
      values: { count: recorded.length },
      tone: "good",
      ...at(recorded),
    };
  return listed.length > 0
    ? { about, word: "verdict-transfers-none", tone: "good" }
    : { about, word: "verdict-unknown", tone: "low" };
}
