import { type Talks } from '@sitlog/board';
import {
  type Bounds,
  entryOf,
  type EntryState,
  evolve,
  INITIAL_STATE,
  isPlainDate,
  type Micros,
  parseInstant,
  type Relation,
  type SituationEvent,
} from '@sitlog/situation';
import { dayIn } from './days.js';
import { sourcesCountAs } from './identity/counted-as.js';
import { originIn } from './naive-entry.js';
import { type AskedAt, naiveBoard } from './oracle.js';
import { assertedIn, beganIn, isFact, standingIn } from './placed-entry.js';

/** Demands and forecasts in the few words in which the oracle answers. */
export interface NaiveTalks {
  readonly demands: readonly string[];
  readonly forecasts: readonly string[];
  readonly raised: readonly string[];
}

/** An answer of the library in the words of the oracle. */
export function inWords({ demands, forecasts, raised }: Talks): NaiveTalks {
  return {
    demands: demands.map(({ id, life, tellings, deadlines, metBy, saidToHavePassed, blocks }) =>
      wordsFor(id, life, {
        tells: tellings.flatMap((one) => (one.placement === 'definite' ? [one.entry] : [])),
        due: deadlines.given.map(({ falls, standing, origins }) => {
          return `${falls.latest} ${standing} by ${origins.join('+')}`;
        }),
        met: metBy.map(({ entry, how }) => `${entry} ${how}`),
        passed: saidToHavePassed.map(({ entry }) => entry),
        before: blocks.flatMap((block) => (block.how === 'condition_of' ? [block.target] : [])),
      }),
    ),
    forecasts: forecasts.map(({ entry, standing, linked }) =>
      [entry, standing, ...linked.map(({ type, entry: by }) => `${type} ${by}`).sort()].join(' '),
    ),
    raised: raised.map(({ kind, subject, since }) => `${kind} ${subject} ${since}`).sort(),
  };
}

function wordsFor(
  id: string,
  life: string,
  parts: Readonly<Record<string, readonly string[]>>,
): string {
  const words = Object.entries(parts).map(([name, items]) => {
    return `${name}: ${[...new Set(items)].toSorted().join(', ')}`;
  });
  return [id, life, ...words].join('; ');
}

interface Story {
  readonly entry: EntryState;
  readonly events: readonly SituationEvent[];
  readonly relations: readonly Relation[];
  readonly origin: string;
  readonly stands: boolean;
  readonly isFact: boolean;
}

/**
 * Demands, deadlines and forecasts step after step over all events: an entry counts as for the board; a deadline is each
 * origin's last word; once it has passed, an alert is raised unless the demand is closed; a forecast is ahead, in its window
 * or passed.
 */
export function naiveTalks(events: readonly SituationEvent[], at: AskedAt): NaiveTalks {
  const known = events.filter(({ revision }) => revision <= at.knownRevision);
  const stories = storiesIn(known);
  const demands = idsOfDemands(known).map((id) => naiveDemand(id, stories, { events, at }));
  const forecasts = naiveForecasts(stories, at.validAt);
  return {
    demands: demands.map(({ words }) => words),
    forecasts: forecasts.map(({ words }) => words),
    raised: [...demands, ...forecasts].flatMap(({ raised }) => raised).sort(),
  };
}

function storiesIn(events: readonly SituationEvent[]): readonly Story[] {
  const numbers = events.flatMap((e) => (e.name === 'EntryLogged' ? [e.data.entryNo] : []));
  const standing = standingIn(events);
  const countedAs = sourcesCountAs(events);
  return numbers.map((entryNo) => {
    const own = events.filter((event) => entryOf(event) === entryNo);
    const entry = own.reduce(evolve, INITIAL_STATE).entries.get(entryNo)!;
    return {
      entry,
      events: own,
      relations: entry.relations.filter(({ withdrawn }) => withdrawn === undefined),
      origin: countedAs(originIn(entry.content)),
      stands: standing.has(entryNo),
      isFact: isFact(own) && standing.has(entryNo),
    };
  });
}

function idsOfDemands(events: readonly SituationEvent[]): readonly string[] {
  const ids = events.flatMap((event) =>
    event.name === 'SubjectRegistered' && event.data.item.type === 'demand' ? [event.data.id] : [],
  );
  return [...new Set(ids)].sort();
}

function startOf({ events }: Story, demand?: string): Bounds {
  const asserted = assertedIn(events).find((one) => one.proposition === `${demand ?? ''}/status`);
  return asserted?.start ?? beganIn(events);
}

const latestOf = ({ latest }: Bounds): number => latest ?? Infinity;
const earliestOf = ({ earliest }: Bounds): number => earliest ?? -Infinity;

function isOutdone(one: Bounds, other: Bounds): boolean {
  if (latestOf(one) !== latestOf(other)) return latestOf(other) > latestOf(one);
  return earliestOf(other) > earliestOf(one);
}

/** Of what has begun for certain, the last word of each origin. */
function lastWords(told: readonly Story[], demand: string, validAt: Micros): readonly Story[] {
  const begun = told.filter((story) => validAt >= latestOf(startOf(story, demand)));
  return begun.filter((story) =>
    begun.every(
      (other) =>
        other.origin !== story.origin || !isOutdone(startOf(story, demand), startOf(other, demand)),
    ),
  );
}

interface Answer {
  readonly words: string;
  readonly raised: readonly string[];
}

function naiveDemand(
  id: string,
  stories: readonly Story[],
  { events, at }: { readonly events: readonly SituationEvent[]; readonly at: AskedAt },
): Answer {
  const { validAt } = at;
  const status = naiveBoard(events, at).find((one) => one.id === `${id}/status`)!;
  const facts = stories.filter(({ isFact }) => isFact);
  const told = facts.filter(({ entry }) => entry.content.demand?.id === id);
  const speaking = facts.filter(
    (story) =>
      told.includes(story) ||
      story.entry.content.about.includes(id) ||
      assertedIn(story.events).some(({ proposition }) => proposition === `${id}/status`),
  );
  const begun = speaking.filter((story) => validAt >= earliestOf(startOf(story, id)));
  const due = naiveDeadlines(id, told, validAt);
  const values = status.values.map(({ value }) => value);
  const isClosed =
    values.length > 0 && values.every((value) => ['met', 'withdrawn', 'passed'].includes(value));
  const anyTelling = stories.filter(({ entry }) => entry.content.demand?.id === id);
  return {
    words: wordsFor(id, values.length > 1 ? 'contested' : (values[0] ?? 'unknown'), {
      tells: lastWords(told, id, validAt).map(({ entry }) => entry.entryNo),
      due: due.map(({ falls, standing, origins }) => {
        return `${falls.latest} ${standing} by ${origins.join('+')}`;
      }),
      met: [
        ...status.values
          .filter(({ value }) => value === 'met')
          .flatMap(({ entries }) => entries.map((no) => `${no} says_met`)),
        ...facts
          .filter((story) => validAt >= earliestOf(startOf(story)))
          .filter((story) => pointsAt(story, 'fulfils', anyTelling))
          .map(({ entry }) => `${entry.entryNo} fulfils`),
      ],
      passed: begun
        .filter(({ entry }) => entry.content.kind === 'talks.deadline_passed')
        .map(({ entry }) => entry.entryNo),
      before: begun.flatMap(({ relations }) =>
        relations.flatMap(({ type, target }) => (type === 'condition_of' ? [target] : [])),
      ),
    }),
    raised: isClosed ? [] : due.flatMap((deadline) => alertOf(id, deadline, validAt)),
  };
}

function pointsAt({ relations }: Story, type: string, targets: readonly Story[]): boolean {
  return relations.some(
    (one) => one.type === type && targets.some(({ entry }) => entry.entryNo === one.target),
  );
}

function fallsAt(text: string, zone?: string): { earliest: Micros; latest: Micros } {
  if (isPlainDate(text)) return dayIn(text, zone);
  return { earliest: parseInstant(text)!, latest: parseInstant(text)! };
}

function naiveDeadlines(id: string, told: readonly Story[], validAt: Micros) {
  const begun = told
    .filter(({ entry }) => entry.content.demand?.deadline !== undefined)
    .map((story) => ({ story, ...story, starts: startOf(story, id), falls: dueIn(story) }))
    .filter(({ starts }) => validAt >= latestOf(starts));
  const last = lastWords(
    begun.map(({ story }) => story),
    id,
    validAt,
  );
  const given = begun.flatMap((one) => {
    const { story, origin, falls } = one;
    if (falls === undefined || !last.includes(story)) return [];
    const own = begun.filter((other) => other.origin === origin);
    return [{ origin, falls, since: latestOf(firstOfRun(one, own).starts) }];
  });
  const same = Map.groupBy(given, ({ falls }) => `${falls.earliest}/${falls.latest}`);
  return [...same.values()].map((group) => {
    const { falls } = group[0]!;
    const during = validAt < falls.earliest ? 'ahead' : 'possibly_passed';
    const standing = validAt >= falls.latest ? 'passed' : during;
    const since = Math.min(...group.map((one) => one.since));
    const origins = [...new Set(group.map(({ origin }) => origin))].sort();
    return { falls, since, standing, origins };
  });
}

/** When the deadline that an entry names falls; undefined where it says that there is none. */
function dueIn({ entry }: Story): { earliest: Micros; latest: Micros } | undefined {
  const { demand, time } = entry.content;
  const deadline = demand?.deadline ?? null;
  return deadline === null ? undefined : fallsAt(deadline, time.occurred.timeZone);
}

interface Telling {
  readonly starts: Bounds;
  readonly falls: { earliest: Micros; latest: Micros } | undefined;
}

/** Back to the first telling of an origin since which it named no other deadline in between. */
function firstOfRun(word: Telling, own: readonly Telling[]): Telling {
  const saysSame = ({ falls }: Telling): boolean =>
    falls?.earliest === word.falls?.earliest && falls?.latest === word.falls?.latest;
  const [before] = own
    .filter((one) => saysSame(one) && isOutdone(one.starts, word.starts))
    .toSorted((a, b) => (isOutdone(a.starts, b.starts) ? 1 : -1));
  if (before === undefined) return word;
  const isBroken = own.some(
    (one) =>
      !saysSame(one) && isOutdone(before.starts, one.starts) && isOutdone(one.starts, word.starts),
  );
  return isBroken ? word : firstOfRun(before, own);
}

function alertOf(
  id: string,
  { falls, since }: { falls: { earliest: Micros; latest: Micros }; since: Micros },
  validAt: Micros,
) {
  const near = falls.earliest - 24 * 3_600_000_000;
  const { latest } = falls;
  if (validAt >= latest) return [`deadline_passed ${id} ${Math.max(latest, since)}`];
  return validAt >= near ? [`deadline_near ${id} ${Math.max(near, since)}`] : [];
}

function naiveForecasts(stories: readonly Story[], validAt: Micros): readonly Answer[] {
  const shown = (story: Story): boolean =>
    story.stands &&
    story.entry.content.derivedFrom.length === 0 &&
    validAt >= earliestOf(startOf(story));
  return stories
    .filter((story) => story.entry.content.forecast !== undefined && shown(story))
    .map((story) => {
      const { entryNo, content } = story.entry;
      const { windowFrom, windowTo } = content.forecast!;
      const zone = content.time.occurred.timeZone;
      const { latest } = fallsAt(windowTo, zone);
      const links = stories
        .filter(shown)
        .flatMap(({ entry, relations }) =>
          relations.flatMap((r) => (r.target === entryNo ? [`${r.type} ${entry.entryNo}`] : [])),
        )
        .sort();
      const begins = validAt < fallsAt(windowFrom, zone).earliest ? 'ahead' : 'in_window';
      const standing = validAt >= latest ? 'passed' : begins;
      const isCertain = validAt >= latestOf(startOf(story));
      const isAnswered = links.some((link) => /^(fulfils|contradicts|supersedes) /.test(link));
      const isDue = standing === 'passed' && isCertain && !isAnswered;
      return {
        latest,
        words: [entryNo, standing, ...links].join(' '),
        raised: isDue ? [`forecast_window_ended ${entryNo} ${latest}`] : [],
      };
    })
    .toSorted((a, b) => a.latest - b.latest);
}
