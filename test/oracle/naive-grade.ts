import { type Credibility, entryOf, type SituationEvent } from '@sitlog/situation';
import { sourcesCountAs } from './identity/counted-as.js';
import { contentOf, originIn } from './naive-entry.js';

type Events = readonly SituationEvent[];

/** All that was stored of an entry. */
export function storyOf(entryNo: string, events: Events): Events {
  return events.filter((event) => entryOf(event) === entryNo);
}

/** The credibility of an entry as of all these events: 1 only while a second independent account stands, else 2. */
export function standingCredibility(entryNo: string, events: Events): Credibility {
  const story = storyOf(entryNo, events);
  const given = contentOf(story)?.grade.credibility ?? 6;
  if (given !== 1 || isOut(story)) return given;
  const regraded = story.findLast(
    (event) => event.name === 'EntryRegraded' && event.data.credibility !== undefined,
  );
  const named = regraded?.name === 'EntryRegraded' ? (regraded.data.because ?? []) : [];
  const supporters = [...named, ...targetsOf('corroborates', story)];
  return supporters.some((other) => isSupport(other, entryNo, events)) ? 1 : 2;
}

function isSupport(other: string, entryNo: string, events: Events): boolean {
  const [its, own] = [storyOf(other, events), storyOf(entryNo, events)];
  if (its.length === 0 || isOut(its)) return false;
  const [itsContent, ownContent] = [contentOf(its)!, contentOf(own)!];
  const countedAs = sourcesCountAs(events);
  const isOther = countedAs(originIn(itsContent)) !== countedAs(originIn(ownContent));
  const isRepetition =
    [...targetsOf('duplicate_of', its), ...itsContent.derivedFrom].length > 0 ||
    [...targetsOf('duplicate_of', own), ...ownContent.derivedFrom].includes(other);
  const isAgainst =
    targetsOf('contradicts', own).includes(other) ||
    targetsOf('contradicts', its).includes(entryNo);
  return isOther && !isRepetition && !isAgainst;
}

/** Struck and not reinstated, or refuted at last. */
function isOut(story: Events): boolean {
  const last = (...names: readonly string[]): string | undefined =>
    story.findLast(({ name }) => names.includes(name))?.name;
  return (
    last('EntryRetracted', 'EntryReinstated') === 'EntryRetracted' ||
    last('EntryVerified', 'EntryRefuted', 'EntryLeftInconclusive') === 'EntryRefuted'
  );
}

/** The entries to which this one stands in a relation that was not withdrawn. */
function targetsOf(type: string, story: Events): readonly string[] {
  const withdrawn = story.flatMap((event) =>
    event.name === 'RelationWithdrawn' ? [event.data.relationId] : [],
  );
  return story
    .flatMap((event) => {
      if (event.name === 'EntryLogged') return event.data.relations;
      return event.name === 'RelationAdded' ? [event.data.relation] : [];
    })
    .filter((relation) => relation.type === type && !withdrawn.includes(relation.id))
    .map(({ target }) => target);
}
