import {
  type Account,
  derive,
  endOf,
  itemsFrom,
  startOf,
  toldBoard,
  type ToldBoard,
} from '@sitlog/board';
import { type Aspect, type Micros } from '@sitlog/situation';
import {
  accountsAbout,
  circumstancesAt,
  type Proposition,
  propositionsOf,
  type RegistersAt,
} from '@sitlog/views';
import { type Consulted } from '../delta/consulted.js';
import { lineDifferences } from '../delta/line-differences.js';
import { type Between, type DifferenceThen, type Found, inThePast } from './retroactive.js';

/** So many accounts are weighed in all, each at each of its moments: some hundredths of a second. */
const MOST_WEIGHED = 20_000;
const MINUTE: Micros = 60_000_000;

/** A proposition as it was known at one of the two revisions. */
interface Known {
  readonly proposition: Proposition;
  readonly accounts: readonly Account[];
  readonly at: RegistersAt;
}

/** Propositions of the past that differ because of what is consulted; those that there is no time to look at are unlisted. */
export function revisedByConsulted(between: Between, consulted: Consulted): Found {
  const inPresent = new Set(
    between.present.flatMap(({ kind, id }) => (kind === 'propositions' ? [id] : [])),
  );
  const sides = bothKnown(between, consulted).filter(
    ([{ proposition }]) => !inPresent.has(proposition.id),
  );
  let left = MOST_WEIGHED;
  const found = sides.map(([was, is]): Found => {
    const turns = turnsOf(between, [was, is]);
    left -= (was.accounts.length + is.accounts.length) * turns.length;
    if (left < 0) return { differing: [], unlisted: [is.proposition.id] };
    const first = firstDiffering([was, is], turns);
    return { differing: first === undefined ? [] : [first], unlisted: [] };
  });
  return {
    differing: found.flatMap(({ differing }) => differing),
    unlisted: found.flatMap(({ unlisted }) => unlisted),
  };
}

/** The concerned propositions that stood on both boards. */
function bothKnown(
  { db, situation, before, after }: Between,
  consulted: Consulted,
): readonly (readonly [Known, Known])[] {
  const was = new Map(propositionsOf(consulted.before).map((one) => [one.id, one]));
  return propositionsOf(consulted.after).flatMap((proposition) => {
    const earlier = was.get(proposition.id);
    if (earlier === undefined || !consulted.concerned.has(proposition.id)) return [];
    const known = (one: Proposition, at: RegistersAt, knownRevision: number): Known => {
      const asked = { knownRevision, most: MOST_WEIGHED };
      return { proposition: one, at, accounts: accountsAbout(db, situation, one.id, asked) };
    };
    return [
      [known(earlier, consulted.before, before), known(proposition, consulted.after, after)],
    ] as const;
  });
}

/** The moments of the past at which the answer can turn, and the one before them all. */
function turnsOf(between: Between, sides: readonly Known[]): readonly Micros[] {
  const turns = sides.flatMap(({ proposition, accounts, at }) => [
    ...accounts.flatMap((account) => boundsOf(account, proposition.aspect)),
    ...(at.overrides.get(proposition.id) ?? []).flatMap(({ from, expiresAt, endedAt }) => [
      from,
      endedAt ?? expiresAt,
    ]),
  ]);
  const finite = turns.filter(Number.isFinite);
  return inThePast([Math.min(...finite, between.validAt) - 1, ...finite], between);
}

function boundsOf(account: Account, { timeToLiveMinutes: life }: Aspect): readonly number[] {
  const [start, end] = [startOf(account), endOf(account)];
  const old = life === undefined ? [] : [start.latest + life * MINUTE + 1];
  return [start.earliest, start.latest, end.earliest, end.latest, ...old];
}

function firstDiffering(
  sides: readonly [Known, Known],
  turns: readonly Micros[],
): DifferenceThen | undefined {
  for (const validAt of turns) {
    const [was, is] = sides.map(({ proposition, accounts, at }) =>
      toldBoard(itemsFrom([derive(proposition, accounts, circumstancesAt(at, validAt))])),
    ) as [ToldBoard, ToldBoard];
    const [differing] = lineDifferences(was, is);
    if (differing !== undefined) return { ...differing, validAt };
  }
  return undefined;
}
