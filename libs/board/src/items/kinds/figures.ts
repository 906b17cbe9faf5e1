import { type Micros } from '@sitlog/situation';
import { type AsKnown, circumstancesOf, vocabularyIn } from '../../causes/as-known.js';
import { itemInputOf } from '../../causes/entry-input.js';
import { deriveFigures, FIGURE_LISTS, type FigureGroup } from '../../figures/derive-figures.js';
import { type FigureWorld, plansIn } from '../../figures/placement.js';
import { sitesIn } from '../../figures/sites.js';
import { lineSaid, preferenceSaid } from '../../figures/said.js';
import { byEntry, type Contribution, said } from './contribution.js';
import { derivedItems } from '../item-behaviour.js';
import { propositionAs } from './propositions.js';

/** Figures that count the same, by the figure rule. */
export const FIGURES = derivedItems<'figures'>({
  said: groupSaid,
  derive: ({ id, answer: { key } }, known, validAt) => {
    const counting = known.counting(key);
    const groups = deriveFigures(
      counting.flatMap(({ lines }) => lines),
      counting.flatMap(({ choices }) => choices),
      worldOf(known, validAt),
    );
    return groups.find((group) => group.id === id) ?? null;
  },
  contributions: ({ answer }) => byEntry(groupContributions(answer)),
  inputOf: itemInputOf,
});

/** What figures consult besides themselves, as it would be known. */
function worldOf(known: AsKnown, validAt: Micros): FigureWorld {
  const typeOf: FigureWorld['typeOf'] = (id) => known.consult('subject', id)?.type;
  const { originAs, reliabilityOf, hasLostSupport } = circumstancesOf(known, validAt);
  return {
    validAt,
    originAs,
    reliabilityOf,
    hasLostSupport,
    typeOf,
    get vocabulary() {
      return vocabularyIn(known);
    },
    plansOf: (entryNo) => {
      const entry = known.entry(entryNo);
      return entry === undefined ? [] : plansIn(entry, { typeOf, vocabulary: vocabularyIn(known) });
    },
    statusOf: (site) => {
      const aspect = sitesIn(vocabularyIn(known)).aspectOf(typeOf(site));
      const status = propositionAs(`${site}/${aspect ?? ''}`, known, validAt);
      return status?.values.map(({ value }) => value) ?? [];
    },
  };
}

/** What a group says: its lines without what only tells where they stand. */
function groupSaid(answer: FigureGroup): string {
  const { lines, possible, assessments, possibleAssessments, preferred, ...group } = answer;
  return JSON.stringify([
    group,
    ...[lines, possible, assessments, possibleAssessments].map((own) => own.map(lineSaid)),
    preferred.map(preferenceSaid),
  ]);
}

function groupContributions(group: FigureGroup): readonly Contribution[] {
  const lines = FIGURE_LISTS.flatMap((name) =>
    group[name].flatMap((graded) => said([graded.line.entryNo], { [name]: lineSaid(graded) })),
  );
  const preferred = group.preferred.flatMap((one) =>
    said([one.choice.entryNo], preferenceSaid(one)),
  );
  return [...lines, ...preferred];
}
