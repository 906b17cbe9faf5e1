import { type RegisterHistoryResponse } from '@sitlog/api-types';
import { type PlaceGeometry } from '@sitlog/situation';
import { type VNode } from 'preact';
import { WasAndIs } from '../../components/text/was-and-is.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { WORKING_WORDS } from '../../core/i18n/working-words.js';
import { placeWords } from '../../core/i18n/place-words.js';
import { LANGUAGE_NAMES, teamLanguages } from '../../core/languages.js';
import { shapeKind } from '../../core/map/shape.js';
import { geometryText } from '../../core/setup/shape-text.js';
import { differencesOf } from '../../core/setup/versions.js';

/** Every version of something registered, the newest first: by whom, when, and what it changed. */
export function Versions({ versions }: Pick<RegisterHistoryResponse, 'versions'>): VNode {
  const { t } = useDesk().words;
  return (
    <ol class="versions" reversed>
      {versions
        .map((version, at) => (
          <li key={version.revision}>
            <Time at={version.recordedAt} isFull /> · <bdi>{version.author}</bdi>
            {at === 0 && <span class="quiet"> {t().setup.first}</span>}
            <Changes before={versions[at - 1]?.item} after={version.item} />
            {version.reason !== undefined && <q dir="auto">{version.reason}</q>}
          </li>
        ))
        .toReversed()}
    </ol>
  );
}

function Changes({ before, after }: { readonly before: unknown; readonly after: unknown }): VNode {
  const { words: spoken, situation } = useDesk();
  const words = spoken.t().setup;
  const { momentText } = useDesk().format;
  const zone = situation.situation.value?.timeZone ?? 'UTC';
  const working = WORKING_WORDS[useDesk().settings.lang.value];
  const shapes = placeWords(useDesk().settings.lang.value);
  const text = (member: string, value: unknown): string => {
    if (member === 'mergedInto' && typeof value === 'string') return situation.nameOf(value);
    if (isWorking(member) && value !== undefined) {
      return workingText(member, value, (at) => momentText(Date.parse(at), zone));
    }
    if (member !== 'geometry' || value === undefined) return valueText(value, words.nothing);
    const geometry = value as PlaceGeometry;
    return `${shapes.shapes[shapeKind(geometry)]}: ${geometryText(geometry).replaceAll('\n', ' · ')}`;
  };
  return (
    <dl class="changes">
      {differencesOf(before, after).map((one) => (
        <div key={one.member}>
          <dt>
            {isWorking(one.member)
              ? working[WORKING[one.member]]
              : (words.fields[one.member] ?? one.member)}
          </dt>
          <dd>
            <WasAndIs
              was={before === undefined ? undefined : text(one.member, one.before)}
              is={text(one.member, one.after)}
              words={words}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is told of how a team works, under the words of its form. */
const WORKING = {
  operationalPeriod: 'period',
  defaultMarking: 'marking',
  languages: 'languages',
} as const;

function isWorking(member: string): member is keyof typeof WORKING {
  return Object.hasOwn(WORKING, member);
}

function workingText(
  member: keyof typeof WORKING,
  value: unknown,
  momentIn: (at: string) => string,
): string {
  if (member === 'defaultMarking') return String(value);
  if (member === 'languages') {
    return teamLanguages(value as readonly string[])
      .map((one) => LANGUAGE_NAMES[one])
      .join(' · ');
  }
  const { from, to } = value as { readonly from: string; readonly to: string };
  return [from, to].map(momentIn).join(' – ');
}

function valueText(value: unknown, nothing: string): string {
  if (value === undefined || value === null) return nothing;
  if (Array.isArray(value)) return value.join(', ') || nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What somebody else has put there since a form was begun, and what is to become of what was typed. */
export function Overtaken({
  before,
  now,
  onKeep,
  onTake,
}: {
  readonly before: unknown;
  readonly now: unknown;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}): VNode {
  const { t } = useDesk().words;
  const words = t().setup;
  return (
    <div class="warning" role="alert">
      <p>{words.conflict}</p>
      <Changes before={before} after={now} />
      <div class="action-bar">
        <button type="button" onClick={onKeep}>
          {words.keepMine}
        </button>
        <button type="button" onClick={onTake}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  );
}
