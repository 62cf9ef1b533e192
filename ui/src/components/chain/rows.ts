import type { Handling, Leaflet, Mechanism, Product, Subprocessing, Transfer } from "../../api/generated";
import { fold } from "../../app/text";
import type { Tone } from "../table/tones";
import { counting } from "../verdict/papers";

/** How a country stands to the law of transfers. */
export type CountryStanding = "eea" | "adequate" | "adequate_in_scope" | "outside" | "unknown";

/** What the register holds of a transfer to a country. */
export type TransferStanding =
  "not_needed" | "recorded" | "without_permission" | "without_mechanism" | "unrecorded" | "unknown";

/** A country that somebody works in for a product; the vendor itself, or whom it has work done by. */
export interface ChainRow {
  product: string;
  product_label: string;
  /** None if a text only names it. */
  party: string | null;
  party_name: string;
  is_vendor: boolean;
  /** Whether the leaflet lists it. */
  listed: boolean;
  service: string | null;
  place: string | null;
  country: string | null;
  standing: CountryStanding;
  handling: Handling[];
  transfer_standing: TransferStanding;
  transfer: string | null;
  mechanism: Mechanism | null;
  permission_on: string | null;
}

/** What the chain behind a vendor is read from. */
export interface ChainSource {
  vendor: { id: string; name: string };
  products: Product[];
  leaflets: Leaflet[];
  subprocessings: Subprocessing[];
  transfers: Transfer[];
  /** What parties are called, and by what name they are known. */
  partyName: (id: string) => string;
  findParty: (name: string) => string | null;
  standing: (country: string | null) => CountryStanding;
}

/** The rows of a vendor: a product after another, the vendor's own places first, then who is listed, then who is only named. */
export function chainRows(source: ChainSource): ChainRow[] {
  return source.products.flatMap((product) => {
    const all = source.leaflets.filter(({ product: of }) => of === product.id);
    const leaflet = counting(all.filter(({ layout }) => layout !== "statement"));
    const statements = leaflet ? [leaflet] : all;
    const rows = statements.flatMap((statement) => rowsOf(source, product, statement));
    // Nobody said where: that is a row too, or the product would be missing.
    return rows.some(({ listed }) => listed) ? rows : [ownRow(source, product, null, null), ...rows];
  });
}

function rowsOf(source: ChainSource, product: Product, leaflet: Leaflet): ChainRow[] {
  const listed = source.subprocessings
    .filter(({ leaflet: of }) => of === leaflet.id)
    .sort((one, other) => fold(source.partyName(one.party)).localeCompare(fold(source.partyName(other.party))));
  return [
    ...leaflet.storage.map(({ place, country }) => ({
      ...ownRow(source, product, place, country),
      handling: ["storage" as const],
    })),
    ...listed.flatMap((one) => listedRows(source, product, one)),
    ...leaflet.unlisted.map((name) => ({
      ...blank(source, product, source.findParty(name), name, null),
      listed: false,
      is_vendor: false,
    })),
  ];
}

function ownRow(source: ChainSource, product: Product, place: string | null, country: string | null): ChainRow {
  const { id, name } = source.vendor;
  return { ...blank(source, product, id, name, country), is_vendor: true, place };
}

function listedRows(source: ChainSource, product: Product, one: Subprocessing): ChainRow[] {
  const name = source.partyName(one.party);
  const countries = [...new Set(one.countries.map(({ country }) => country))];
  return (countries.length > 0 ? countries : [null]).map((country) => ({
    ...blank(source, product, one.party, name, country),
    service: one.service,
    place: one.place,
    handling: one.countries.filter((other) => other.country === country).map(({ handling }) => handling),
  }));
}

function blank(
  source: ChainSource,
  product: Product,
  party: string | null,
  party_name: string,
  country: string | null,
): ChainRow {
  const standing = source.standing(country);
  const transfer = transferTo(source, product, party, country);
  return {
    product: product.id,
    product_label: product.name,
    party,
    party_name,
    is_vendor: false,
    listed: true,
    service: null,
    place: null,
    country,
    standing,
    handling: [],
    transfer_standing: transferStanding(standing, transfer),
    transfer: transfer?.id ?? null,
    mechanism: transfer?.mechanism ?? null,
    permission_on: transfer?.permission_on ?? null,
  };
}

/** The transfer to a country that the register holds: to this party, or else to nobody in particular. */
function transferTo(
  { vendor, transfers }: ChainSource,
  product: Product,
  party: string | null,
  country: string | null,
): Transfer | undefined {
  if (country === null) return undefined;
  return transfers.find(
    (transfer) =>
      transfer.country === country &&
      (transfer.product === null || transfer.product === product.id) &&
      (transfer.recipient === null || transfer.recipient === party || party === vendor.id),
  );
}

function transferStanding(standing: CountryStanding, transfer: Transfer | undefined): TransferStanding {
  if (standing === "unknown") return "unknown";
  if (standing === "eea") return "not_needed";
  if (!transfer) return "unrecorded";
  if (transfer.mechanism === null || transfer.mechanism === "tm_none" || transfer.mechanism === "tm_onb")
    return "without_mechanism";
  return transfer.permission_on === null ? "without_permission" : "recorded";
}

/** The colours of a standing, beside its word. */
export const STANDING_TONES: Record<CountryStanding, Tone> = {
  eea: "good",
  adequate: "low",
  adequate_in_scope: "low",
  outside: "high",
  unknown: "plain",
};

/** The colours of what the register holds of a transfer, beside its word. */
export const TRANSFER_TONES: Record<TransferStanding, Tone> = {
  not_needed: "good",
  recorded: "good",
  without_permission: "high",
  without_mechanism: "high",
  unrecorded: "high",
  unknown: "plain",
};
