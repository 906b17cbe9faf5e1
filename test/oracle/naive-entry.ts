import {
  type Bounds,
  type EntryContent,
  kindRow,
  type Micros,
  parseInstant,
  type SituationEvent,
  type StatedBounds,
} from '@sitlog/situation';

/** What an entry says after all that was stored of it: as logged, and each later change put in its place. */
export function contentOf(story: readonly SituationEvent[]): EntryContent | undefined {
  const logged = story.find(({ name }) => name === 'EntryLogged');
  if (logged?.name !== 'EntryLogged') return undefined;
  return story.reduce(changed, logged.data.entry);
}

/** What an entry asserts: a start that nobody stated lies where the entry's own time and moment of recording put it. */
export function assertedIn(story: readonly SituationEvent[]): readonly {
  readonly proposition: string;
  readonly value: string;
  readonly start: Bounds;
  readonly end: Bounds | undefined;
}[] {
  const stored = story.flatMap(({ data }) => ('asserts' in data ? [data.asserts] : []));
  const content = contentOf(story)!;
  const began = beganIn(story);
  return (stored.at(-1) ?? []).map(({ proposition, value, end }, i) => ({
    proposition,
    value,
    start: statedStart(content, i) ?? began,
    end: end === undefined ? undefined : inMicros(end),
  }));
}

/** The start that the operator wrote, or that the kind takes from when it is in effect. */
function statedStart(
  { kind, assertions, effective }: EntryContent,
  index: number,
): Bounds | undefined {
  if (assertions !== undefined) {
    const start = assertions[index]?.start;
    return start === undefined ? undefined : inMicros(start);
  }
  const from = effective?.from ?? null;
  if (kindRow(kind)?.takesEffect !== true || from === null) return undefined;
  return inMicros({ earliest: from, latest: from });
}

/** When what an entry tells of began: by its words, and at the latest when they were first told, unless it lies ahead. */
export function beganIn(story: readonly SituationEvent[]): Bounds {
  const { from, to } = contentOf(story)!.time.occurred;
  const { earliest, latest } = inMicros({ earliest: from, latest: to });
  const { recordedAt } = story[0]!;
  const isBefore = earliest === null || earliest <= recordedAt;
  const told = isBefore ? recordedAt : toldAt(story, earliest);
  if (earliest !== null && earliest > told) return { earliest, latest };
  return { earliest, latest: Math.min(latest ?? told, told) };
}

/** When the record was first told of a beginning after the recording: at once, or by the correction that gave it. */
function toldAt(story: readonly SituationEvent[], from: Micros): Micros {
  const begins = story.map((_, i) =>
    momentOf(contentOf(story.slice(0, i + 1))!.time.occurred.from),
  );
  const given = begins.findLastIndex((begin) => begin !== from) + 1;
  return story[given]!.recordedAt;
}

function momentOf(text: string | null): Micros | null {
  return text === null ? null : (parseInstant(text) ?? null);
}

function inMicros({ earliest, latest }: StatedBounds): Bounds {
  return { earliest: momentOf(earliest), latest: momentOf(latest) };
}

function changed(content: EntryContent, event: SituationEvent): EntryContent {
  switch (event.name) {
    case 'EntryCorrected':
      return event.data.patch.reduce((said, { path, value }) => put(said, path, value), content);
    case 'EntryReclassified':
      return { ...content, kind: event.data.kind };
    case 'EntryRegraded': {
      const { reliability, credibility } = event.data;
      const given = Object.entries({ reliability, credibility }).filter(
        ([, is]) => is !== undefined,
      );
      return { ...content, grade: { ...content.grade, ...Object.fromEntries(given) } };
    }
    default:
      return content;
  }
}

/** A copy with a value at a JSON Pointer; without a value, the member or item is gone. */
export function put<T extends object>(whole: T, path: string, value: unknown): T {
  const copy = structuredClone(whole);
  const keys = path.split('/').slice(1);
  const last = keys.pop()!;
  const holder = keys.reduce<unknown>((here, key) => (here as Member)[key], copy) as Member;
  if (Array.isArray(holder)) {
    holder.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
  } else if (value === undefined) {
    Reflect.deleteProperty(holder, last);
  } else {
    holder[last] = value;
  }
  return copy;
}
type Member = Record<string, unknown>;

/** Who says so: the last link that is told of; what nobody is named for, its author says. */
export function originIn({ attribution }: EntryContent, author: string): string {
  const [last] = attribution.slice(-1);
  return last === undefined ? `operator:${author}` : last.sourceId;
}
