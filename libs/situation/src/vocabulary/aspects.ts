import { type AspectRow, type Coded, type Vocabulary } from '@sitlog/vocabulary';

/** How the accounts of one aspect are weighed. */
export interface Aspect {
  /** The line of the board on which it stands. */
  readonly facet: string;
  /** Two different values cannot both be so: then the proposition is contested. */
  readonly exclusive: boolean;
  /** The step "place in time" is skipped: once said, always definite. */
  readonly timeless?: boolean;
  /** The value that gives way to a contrary account (ceasefire holding, evacuation planned). */
  readonly baseline?: string;
  /** The only values that can be asserted; absent: any code. */
  readonly values?: readonly string[];
  /** The value that means "this origin does not say". */
  readonly abstain?: string;
  /** The value is the id of a registered actor (or the abstain value). */
  readonly actor?: boolean;
  /** Minutes after which an account is old (rule 4); absent: never. */
  readonly timeToLiveMinutes?: number;
  /** Values after which nothing goes on: arrived, completed, lifted (rules 3, 4, 4a). */
  readonly endsCourse?: readonly string[];
  /** Fed by assessments and by nothing else (rule 1). */
  readonly assessed?: boolean;
}

type Aspects = Readonly<Record<string, Aspect>>;

const made = new WeakMap<Vocabulary, Map<string, Aspects>>();

/** The aspects that every subject of a type has, by name in the order of the board: the same object for the same vocabulary. */
export function aspectsOf(type: string, vocabulary: Vocabulary): Aspects {
  const byType = made.get(vocabulary) ?? new Map<string, Aspects>();
  made.set(vocabulary, byType);
  const known = byType.get(type);
  if (known !== undefined) return known;
  const rows = vocabulary.aspectsOf(type).map((row) => [row.code, aspectIn(row)] as const);
  const aspects: Aspects = Object.fromEntries(rows);
  byType.set(type, aspects);
  return aspects;
}

function aspectIn(row: Coded<AspectRow>): Aspect {
  const { code: _, pack: __, names: ___, from: ____, deprecated: _____, ...flags } = row;
  const { values, open, ...rest } = flags;
  return values === undefined || open === true ? rest : { ...rest, values: Object.keys(values) };
}
