import {
  type Actor,
  type AdoptedVocabulary,
  type Aspect,
  aspectOf,
  authorityIn,
  type EntryState,
  type Opposing,
  type Override,
  type Source,
  sourceOf,
  type Sources,
  splitProposition,
  type Subject,
} from '@sitlog/situation';
import { type Choice } from '../figures/choice.js';
import { type FigureGroup } from '../figures/derive-figures.js';
import { type FigureLine } from '../figures/line.js';
import { type Account } from '../rule/account.js';
import { identitiesIn } from '../rule/identity.js';
import { type DefiniteBounds, type TalksCircumstances } from '../talks/talks-context.js';
import { type ConsultedKind } from './recorded-between.js';

/** What an entry gives to the figures that count the same. */
export interface Counting {
  readonly entryNo: string;
  readonly lines: readonly FigureLine[];
  readonly choices: readonly Choice[];
}

/** What is consulted under each name. */
export interface ConsultedItems {
  readonly source: Source | undefined;
  /** The one into which a source was merged; undefined: it stands for itself. */
  readonly merged_source: string | undefined;
  readonly actor: Actor | undefined;
  readonly merged_actor: string | undefined;
  readonly subject: Subject | undefined;
  readonly sides: Opposing;
  /** The overrides of a proposition that were not taken back. */
  readonly override: readonly Override[];
  /** Whether an entry has lost what its grade 1 rests on. */
  readonly support: boolean;
  readonly vocabulary: AdoptedVocabulary;
}

/** What the log knew at a revision, as far as somebody asks. Lists of entries come in order of their numbers. */
export interface AsKnown {
  entry(entryNo: string): EntryState | undefined;
  /** All accounts of a proposition, whether their entries count or not. */
  accounts(proposition: string): readonly Account[];
  /** The figures that count and the choices of figures, of this key in any period. */
  counting(key: FigureGroup['key']): readonly Counting[];
  /** The entries that tell or report something of a demand, or assert its status. */
  speaking(demand: string): readonly EntryState[];
  /** The entries that hold a relation to this one. */
  relating(entryNo: string): readonly EntryState[];
  consult<Register extends ConsultedKind>(register: Register, id: string): ConsultedItems[Register];
  /** A plain date in a zone; without one, in that of the situation. */
  day(date: string, zone: string | undefined): DefiniteBounds;
}

/** The name under which sides are consulted: there is one declaration of them. */
const SIDES = 'sides';
/** Likewise of the vocabulary. */
const VOCABULARY = 'vocabulary';

/** The vocabulary in which all is told, as it would be known. */
export function vocabularyIn(known: AsKnown): AdoptedVocabulary {
  return known.consult('vocabulary', VOCABULARY);
}

/** The flags of a proposition; undefined: no subject that has it was registered. */
export function aspectIn(known: AsKnown, proposition: string): Aspect | undefined {
  const { subject, aspect } = splitProposition(proposition);
  const registered = known.consult('subject', subject);
  return registered === undefined ? undefined : aspectOf(registered, aspect, vocabularyIn(known));
}

/** What the rules consult besides entries, at a valid moment; each is asked for only where a rule needs it. */
export function circumstancesOf(known: AsKnown, validAt: number): TalksCircumstances {
  const merged = {
    source: { get: (id: string) => known.consult('merged_source', id) },
    actor: { get: (id: string) => known.consult('merged_actor', id) },
  };
  const identities = identitiesIn(merged);
  const sources: Sources = { source: { get: (id) => known.consult('source', id) }, merged };
  return {
    validAt,
    get opposing() {
      return known.consult('sides', SIDES);
    },
    ...identities,
    sideOf: (origin) => sourceOf(origin, sources)?.side,
    reliabilityOf: (origin) => sourceOf(origin, sources)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => known.consult('support', entryNo),
    isRegistered: (origin) => sourceOf(origin, sources) !== undefined,
    authorityOf: (proposition) => {
      const { subject, aspect } = splitProposition(proposition);
      return authorityIn(known.consult('subject', subject), aspect);
    },
    overridesOf: (proposition) => known.consult('override', proposition),
    get vocabulary() {
      return vocabularyIn(known);
    },
    sideOfActor: (actor) => known.consult('actor', identities.actorAs(actor))?.side,
    dayOf: (date, zone) => known.day(date, zone),
  };
}
