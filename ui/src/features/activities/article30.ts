import type { Activity, Flag, FlagList } from "../../api/generated";
import type { App, ReferenceRow } from "../../app/app.svelte";
import { ANY_FLAG } from "../../app/every";

/** How the register stands to something that article 30(1) AVG asks. Nothing stated is not the same as none. */
export type Standing = "answered" | "missing" | "open";

/** Something that article 30(1) AVG asks of an activity, and whether the register says it. */
export interface Answer {
  id: string;
  letter: string;
  /** What is asked, in the words of the table. */
  row: ReferenceRow;
  standing: Standing;
  /** Where it is filled in. */
  noun: "board" | "activity";
  field: string;
}

/** A letter of article 30(1) with what it asks. */
interface Letter {
  letter: string;
  standing: Standing;
  answers: Answer[];
}

interface Place {
  noun: "board" | "activity";
  field: string;
  /** What the core calls it when it is lacking. */
  lacking: string[];
}

/** Where the rows of the table `article_30` are filled in. */
const PLACES: Record<string, Place> = {
  r1a1: { noun: "board", field: "email", lacking: ["board_contact"] },
  r1a2: { noun: "activity", field: "joint_controllers", lacking: [] },
  r1a3: { noun: "board", field: "fg_name", lacking: ["fg_name", "fg_contact"] },
  r1b: { noun: "activity", field: "purposes", lacking: ["purposes"] },
  r1c1: { noun: "activity", field: "data_subjects", lacking: ["data_subjects"] },
  r1c2: { noun: "activity", field: "categories", lacking: ["categories"] },
  r1d: { noun: "activity", field: "recipients", lacking: ["recipients"] },
  r1e: { noun: "activity", field: "transfers", lacking: ["transfers"] },
  r1f: { noun: "activity", field: "retention", lacking: [] },
  r1g: { noun: "activity", field: "measures", lacking: [] },
};

/** The rule by which the core tells what is compulsory and lacking. */
const COMPULSORY_EMPTY = "REG-01";

/** What the core finds lacking in the whole record of processing. */
export function compulsory(app: App): Promise<FlagList> {
  return app.recall("flags", { ...ANY_FLAG, rule: COMPULSORY_EMPTY });
}

/** What is lacking, as the core says: of this activity and of the board's own card. */
export function lacking(flags: Flag[], activity: string): Set<string> {
  const concerning = flags.filter(
    ({ rule, subject }) => rule === COMPULSORY_EMPTY && (subject.kind === "board" || subject.id === activity),
  );
  return new Set(concerning.map(({ values }) => String(values.field)));
}

/** What article 30(1) asks, and how the activity stands to it. */
export function answers(rows: ReferenceRow[], activity: Activity, missing: Set<string>): Answer[] {
  return rows.flatMap((row) => {
    const place = PLACES[row.id];
    if (!place) return [];
    const { noun, field } = place;
    return [
      { id: row.id, letter: row.letter as string, row, noun, field, standing: standing(place, activity, missing) },
    ];
  });
}

function standing({ noun, field, lacking }: Place, activity: Activity, missing: Set<string>): Standing {
  if (lacking.some((name) => missing.has(name))) return "missing";
  // What the core holds to be compulsory, and does not miss, is there: perhaps by way of a product.
  if (noun === "board" || lacking.length > 0) return "answered";
  const value = activity[field as keyof Activity];
  const filled = Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
  return filled ? "answered" : "open";
}

/** The same by letter. A letter is answered once something of it is, and nothing compulsory is lacking. */
export function byLetter(all: Answer[]): Letter[] {
  const letters = [...new Set(all.map(({ letter }) => letter))].sort();
  return letters.map((letter) => {
    const answers = all.filter((answer) => answer.letter === letter);
    const found = (["missing", "answered"] as const).find((standing) =>
      answers.some((one) => one.standing === standing),
    );
    return { letter, answers, standing: found ?? "open" };
  });
}

/** The first letter that still misses something. */
export function firstMissing(letters: Letter[]): string | null {
  return letters.find(({ standing }) => standing === "missing")?.letter ?? null;
}
