import { SvelteMap, SvelteSet } from "svelte/reactivity";

import type { Conflict, FactStanding, ReadFacts, SameAs } from "../../api/generated";
import { Edit } from "./edit.svelte";
import { byFact, type Fact, grouped } from "./groups";

/** What a person decided on a fact; nothing yet unless one of these. */
export type Decision = "accept" | "refuse";

/** What a person decides on the facts of a document, and what the register says of them. */
export class Review {
  #answer: ReadFacts;
  readonly decisions = new SvelteMap<number, Decision>();
  /** Values that a person gave instead of those that were read. */
  readonly changed = new SvelteMap<number, unknown>();
  /** Values that are being changed. They stay until a person is done with them, also where they look elsewhere meanwhile. */
  readonly edits = new SvelteMap<number, Edit>();
  /** The fact whose half changed value stands in the way of being done, once a person wanted to be. */
  hindrance = $state<number>();
  /** What stood decided before a person decided anything. */
  readonly #given = new SvelteMap<number, Decision>();
  /** The fact that one is at. */
  here = $state(-1);
  /** Whose document it is, where a person said so. */
  vendor = $state<string | null>(null);
  vendorName = $state("");
  same = $state.raw<SameAs[]>([]);
  /** Names that a person said are others. */
  readonly others = new SvelteSet<string>();
  useAt = $state<string | null>(null);
  useAtName = $state("");

  readonly standings = $derived.by(() => byFact(this.#answer.proposal?.facts ?? []));
  readonly groups = $derived.by(() =>
    grouped(this.#answer.facts, this.standings, this.#answer.proposal?.records ?? []),
  );
  /** The facts in the order in which they are shown. */
  readonly order = $derived(this.groups.flatMap(({ facts }) => facts));
  readonly accepted = $derived(this.order.filter((at) => this.decisions.get(at) === "accept"));
  readonly refused = $derived(this.order.filter((at) => this.decisions.get(at) === "refuse"));
  readonly open = $derived(this.order.filter((at) => !this.decisions.has(at)));

  constructor(answer: ReadFacts) {
    this.#answer = $state.raw(answer);
    for (const at of answer.seen?.refused ?? []) this.#give(at, "refuse");
    for (const [at, fact] of answer.facts.entries()) {
      if (this.decisions.has(at)) continue;
      // What the register says already is borne out; and without what kind of paper it is, nothing can be filed.
      const same = this.standings.get(at)?.standing === "same";
      if (same || fact.field === "document.kind") this.#give(at, "accept");
    }
    this.here = this.open[0] ?? this.order[0] ?? -1;
  }

  get answer(): ReadFacts {
    return this.#answer;
  }

  /**
   * Takes what the register says now, as after a person answered a question. What was accepted while it agreed with the register, or
   * was new to it, and is otherwise now, is decided on again; unless it is a value that a person gave.
   */
  refresh(answer: ReadFacts): void {
    const before = this.standings;
    this.#answer = answer;
    for (const [at, { standing, record }] of this.standings) {
      const was = before.get(at);
      const turned = standing === "differs" && (was?.standing !== "differs" || was.record !== record);
      if (standing !== "refused" && (!turned || this.changed.has(at))) continue;
      if (this.decisions.get(at) !== "accept") continue;
      this.decisions.delete(at);
      this.#given.delete(at);
    }
  }

  /**
   * Takes what accepting the facts that are chosen comes to, which can be otherwise than what was told of all facts together: whose
   * paper it is follows from those that are taken over. Answers whether it is as the person saw it.
   */
  rehearse(told: ReadFacts): boolean {
    const { accepted } = this;
    const before = this.#answer.proposal;
    if (!told.proposal) return before === null;
    if (!before) {
      // Of all facts together nothing could be told, as nobody says whose paper it is: of those that are chosen it can.
      this.refresh(told);
      return this.accepted.length === accepted.length && told.proposal.matches.length === 0;
    }
    const chosen = byFact(told.proposal.facts);
    const others = <T extends { fact: number }>(all: T[]) => all.filter(({ fact }) => !chosen.has(fact));
    const unasked = told.proposal.matches.filter(
      ({ name, party }) => !before.matches.some((asked) => asked.name === name && asked.party === party),
    );
    this.refresh({
      ...told,
      proposal: {
        ...told.proposal,
        facts: [...told.proposal.facts, ...others(before.facts)].sort((one, other) => one.fact - other.fact),
        conflicts: [...told.proposal.conflicts, ...others(before.conflicts)],
        matches: [...before.matches, ...unasked],
        product_matches: [...before.product_matches, ...told.proposal.product_matches],
      },
    });
    return this.accepted.length === accepted.length && unasked.length === 0;
  }

  /** How much of it a person made: facts that they decided on or changed, and questions that they answered. It goes with the review. */
  get made(): number {
    const isMade = (at: number) =>
      this.decisions.get(at) !== this.#given.get(at) || this.changed.has(at) || this.edits.get(at)?.any;
    const answers = [this.vendor, this.useAt].filter((answer) => answer !== null).length;
    return this.order.filter(isMade).length + this.same.length + this.others.size + answers;
  }

  /** The facts of which a value is half changed. */
  get halfChanged(): number[] {
    return this.order.filter((at) => this.edits.get(at)?.any);
  }

  /** Begins to change the value of a fact, or goes on with that. */
  edit(at: number): void {
    this.here = at;
    if (!this.edits.has(at)) this.edits.set(at, new Edit(this.value(at)));
  }

  fact(at: number): Fact | undefined {
    return this.#answer.facts[at];
  }

  standing(at: number): FactStanding | undefined {
    return this.standings.get(at);
  }

  /** What the register says otherwise than a fact. */
  conflicts(at: number): Conflict[] {
    return (this.#answer.proposal?.conflicts ?? []).filter(({ fact }) => fact === at);
  }

  /** The value that would be taken over. */
  value(at: number): unknown {
    return this.changed.has(at) ? this.changed.get(at) : this.fact(at)?.value;
  }

  /** Whether a fact can be taken over as it is. */
  can(at: number): boolean {
    return this.standing(at)?.standing !== "refused";
  }

  /** Decides on a fact; the same decision again takes it back. */
  decide(at: number, decision: Decision): void {
    if (decision === "accept" && !this.can(at)) return;
    if (this.decisions.get(at) === decision) this.decisions.delete(at);
    else this.decisions.set(at, decision);
  }

  /** The facts that nobody decided on yet and that are this sure; what differs from the register a person looks at. */
  sure(least: number): number[] {
    return this.open.filter((at) => {
      const standing = this.standing(at)?.standing;
      return (this.fact(at)?.confidence ?? 0) >= least && standing !== "differs" && standing !== "refused";
    });
  }

  acceptAll(facts: number[]): void {
    for (const at of facts) this.decisions.set(at, "accept");
  }

  /** Goes on to the next fact, or back. */
  step(by: number): void {
    const place = this.order.indexOf(this.here);
    this.here = this.order[Math.max(0, Math.min(this.order.length - 1, place + by))] ?? this.here;
  }

  /** The fact whose passage stands there: the shortest, if there are more. */
  factAt(part: number, at: number): number | undefined {
    const size = (one: number) => (this.fact(one)?.end ?? 0) - (this.fact(one)?.start ?? 0);
    return this.order
      .filter((one) => {
        const fact = this.fact(one);
        return fact?.part === part && fact.start <= at && at < fact.end;
      })
      .sort((a, b) => size(a) - size(b))[0];
  }

  /** What the core is asked, apart from the document itself. */
  get choices() {
    const replace = this.accepted.filter((at) => this.standing(at)?.standing === "differs");
    return {
      facts: this.accepted,
      refused: this.refused,
      replace,
      changed: [...this.changed].map(([fact, value]) => ({ fact, value })),
      vendor: this.vendor ?? this.#knownVendor,
      same: this.same,
      use_at: this.useAt,
      min_confidence: null,
      sector: null,
    };
  }

  #give(at: number, decision: Decision): void {
    this.decisions.set(at, decision);
    this.#given.set(at, decision);
  }

  /** The party that the register takes it to be from: also where nobody takes its name over. */
  get #knownVendor(): string | null {
    const is = (at: number) => this.fact(at)?.field.startsWith("vendor.") && this.decisions.get(at) !== "refuse";
    const naming = this.order.filter(is);
    for (const at of naming) {
      const { noun, record } = this.standing(at) ?? {};
      if (noun === "party" && record) return record;
    }
    return null;
  }
}
