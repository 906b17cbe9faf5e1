import { type EntryResponse, type EntryVersionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink } from '../../components/entry/entry-link.js';
import { Time } from '../../components/text/time.js';
import { memberInWords } from '../../core/entry/correction/in-words.js';
import { chooserOf } from '../../state/entry/chooser.js';
import { pathName } from './path-name.js';
import { WasAndIs } from '../../components/text/was-and-is.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** Every version, newest first: what changed, by whom, why, and the way to the entry as it stood then. */
export function EntryHistory({ answer }: { readonly answer: EntryResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { hrefTo } = desk.location;
  const { versions } = answer;
  return (
    <>
      <p class="quiet">{t().entry.versions(versions.length, numberText(versions.length))}</p>
      <ol class="versions" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.revision}>
            <strong>{t().entry.changes[version.change] ?? version.change}</strong>{' '}
            <Time at={version.recordedAt} /> · <bdi>{version.author}</bdi>
            <VersionFacts version={version} />
            <p>
              <a href={hrefTo({ moments: { knownAt: `rev:${version.revision}` } })}>
                {t().entry.asRevision(numberText(version.revision))}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function VersionFacts({ version }: { readonly version: EntryVersionResponse }): VNode {
  const { t } = useDesk().words;
  const words = t().entry;
  const { reason, rationale, note, mergedInto, class: named, patch = [] } = version;
  const why = words.reasons[reason ?? ''] ?? reason ?? rationale;
  return (
    <>
      {named !== undefined && <span class="quiet"> {words.classes[named] ?? named}</span>}
      {why !== undefined && (
        <p>
          <q dir="auto">{why}</q>
        </p>
      )}
      {note !== undefined && <p dir="auto">{note}</p>}
      {mergedInto !== undefined && <EntryLink no={mergedInto} />}
      <Differences patch={patch} />
    </>
  );
}

/** Field by field what stood there and what stands there now. */
function Differences({
  patch,
}: {
  readonly patch: NonNullable<EntryVersionResponse['patch']>;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().entry;
  if (patch.length === 0) return null;
  return (
    <dl class="changes">
      {patch.map(({ path, old, value }) => (
        <div key={path}>
          <dt title={path}>{pathName(desk, path)}</dt>
          <dd>
            <WasAndIs
              was={shownValue(desk, path, old)}
              is={shownValue(desk, path, value)}
              words={words}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function shownValue(desk: Desk, path: string, value: unknown): string {
  const { t } = desk.words;
  if (value === undefined || value === null) return t().entry.nothingThere;
  if (Array.isArray(value) && value.length === 0) return t().entry.nothingThere;
  const said = memberInWords(path, value, chooserOf(desk));
  if (said !== undefined) return said;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
