import { type EntryContent, type SituationEvent } from '@sitlog/situation';

/** What an entry says after all that was stored of it: as logged, and each later change put in its place. */
export function contentOf(story: readonly SituationEvent[]): EntryContent | undefined {
  const logged = story.find(({ name }) => name === 'EntryLogged');
  if (logged?.name !== 'EntryLogged') return undefined;
  return story.reduce(changed, logged.data.entry);
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

/** Who says so: the last link that is told of; what nobody is named for, the desk says. */
export function originIn({ attribution }: EntryContent): string {
  const [last] = attribution.slice(-1);
  return last === undefined ? 'desk' : last.sourceId;
}
