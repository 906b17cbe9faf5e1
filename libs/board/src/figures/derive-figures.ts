import {
  type Credibility,
  type FigureKey,
  NOT_CREDIBLE,
  ordinalOf,
  type Reliability,
  standingCredibility,
} from '@sitlog/situation';
import { type Choice, preferredIn, type PreferredFigure } from './choice.js';
import { type FigureEnvelope, envelopeOf } from './envelope.js';
import { type FigureLine } from './line.js';
import { type FigureWorld, type Placement } from './placement.js';
import { type FigureRuling, ruleOnFigures } from './rulings.js';
import { byWhen, type Span } from './when.js';

/** Version of the rule in this folder; answers name it. */
export const FIGURE_RULES = 'figures-2';

/** A figure with its grade as of the known moment, and whether it is credible enough for the envelope. */
export interface GradedLine {
  readonly line: FigureLine;
  readonly grade: { readonly reliability: Reliability; readonly credibility: Credibility };
  readonly isCredible: boolean;
}

/** What the credible figures of one period span; null: no period is stated, the scope says which time is meant. */
export interface PeriodEnvelope extends FigureEnvelope {
  readonly period: Span | null;
}

/** The lists of a group: what sources say and what of it only may hold, and apart from them the same of analysts. */
export const FIGURE_LISTS = ['lines', 'possible', 'assessments', 'possibleAssessments'] as const;
export type FigureList = (typeof FIGURE_LISTS)[number];

/** Figures that count the same, side by side, newest first. None is chosen or computed from others. */
export interface FigureGroup extends Placement {
  readonly id: string;
  readonly key: Omit<FigureKey, 'period'>;
  readonly lines: readonly GradedLine[];
  readonly possible: readonly GradedLine[];
  readonly assessments: readonly GradedLine[];
  readonly possibleAssessments: readonly GradedLine[];
  readonly envelopes: readonly PeriodEnvelope[];
  readonly preferred: readonly PreferredFigure[];
}

/** The newest figures of a list of a group, and those beyond that an analyst prefers. */
export function foremost(
  group: FigureGroup,
  list: FigureList,
  most: number,
): readonly GradedLine[] {
  const preferred = new Set(group.preferred.map(({ line }) => line));
  return group[list].filter(({ line }, index) => index < most || preferred.has(line));
}

/** Derives the figures of the board. Pure; the order of lines and choices does not matter. */
export function deriveFigures(
  lines: readonly FigureLine[],
  choices: readonly Choice[],
  world: FigureWorld,
): readonly FigureGroup[] {
  return groupsOf(ruleOnFigures(lines, world), choices, world);
}

/** The groups that rulings come to. */
export function groupsOf(
  rulings: readonly FigureRuling[],
  choices: readonly Choice[],
  world: FigureWorld,
): readonly FigureGroup[] {
  const shown = rulings.filter(({ verdict }) => verdict === 'stands' || verdict === 'possible');
  const preferred = preferredIn(choices, standingIn(rulings), world);
  return [...Map.groupBy(shown, ({ group }) => group)]
    .map(([id, own]) => groupOf(id, own, world, preferred))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The figures that stand, by group. */
export function standingIn(
  rulings: readonly FigureRuling[],
): ReadonlyMap<string, readonly FigureLine[]> {
  const standing = Map.groupBy(
    rulings.filter(({ verdict }) => verdict === 'stands'),
    ({ group }) => group,
  );
  return new Map([...standing].map(([id, own]) => [id, own.map(({ line }) => line)]));
}

function groupOf(
  id: string,
  rulings: readonly FigureRuling[],
  world: FigureWorld,
  preferred: readonly PreferredFigure[],
): FigureGroup {
  const [first] = rulings;
  if (first === undefined) throw new Error('A group has figures.');
  const { period: _, ...key } = first.line.key;
  const those = (which: FigureRuling['verdict'], isAssessment: boolean): readonly GradedLine[] =>
    rulings
      .filter(({ verdict, line }) => verdict === which && line.isAssessment === isAssessment)
      .map(({ line }) => gradedLine(line, world))
      .toSorted(newestFirst);
  const lines = those('stands', false);
  return {
    id,
    ...first.placement,
    key,
    lines,
    possible: those('possible', false),
    assessments: those('stands', true),
    possibleAssessments: those('possible', true),
    envelopes: envelopesOf(lines),
    preferred: preferred.filter(({ group, line }) => group === id && line !== undefined),
  };
}

function gradedLine(line: FigureLine, { reliabilityOf, hasLostSupport }: FigureWorld): GradedLine {
  const reliability = line.reliability ?? reliabilityOf(line.origin);
  const credibility = standingCredibility(line.credibility, hasLostSupport(line.entryNo));
  const isCredible =
    !NOT_CREDIBLE.reliability.includes(reliability) &&
    !NOT_CREDIBLE.credibility.includes(credibility);
  return { line, grade: { reliability, credibility }, isCredible };
}

function envelopesOf(lines: readonly GradedLine[]): readonly PeriodEnvelope[] {
  const credible = lines.filter(({ isCredible }) => isCredible).map(({ line }) => line);
  const periods = Map.groupBy(credible, ({ period }) => JSON.stringify(period ?? null));
  return [...periods.values()].flatMap((own) => {
    const envelope = envelopeOf(own.map(({ numbers }) => numbers));
    return envelope === undefined ? [] : [{ period: own[0]?.period ?? null, ...envelope }];
  });
}

function newestFirst({ line: a }: GradedLine, { line: b }: GradedLine): number {
  return (
    byWhen(b.when, a.when) ||
    (a.origin === b.origin ? 0 : a.origin < b.origin ? -1 : 1) ||
    ordinalOf(a.entryNo) - ordinalOf(b.entryNo) ||
    a.index - b.index
  );
}
