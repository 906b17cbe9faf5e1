import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { useDesk } from '../../components/use-desk.js';
import { sideOf } from '../../core/setup/item-draft.js';
import { situationPath } from '../../state/network/api.js';
import { puttingOf } from '../../state/setup/putting.js';
import { setupOf } from '../../state/setup/setup.js';
import { KnownSides } from './known-sides.js';
import { SidesHeld } from './sides-held.js';
import { Versions } from './versions.js';
import { packWords } from '../../state/packs/pack-words.js';

type Pair = readonly string[];

/** Which sides oppose each other, what that does, and who is on them. */
export function SidesPart(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { historyOf, isThen, isClosed } = setupOf(desk);
  const [asked] = useState(() => historyOf('sides'));
  const { data, problem } = asked.state.value;
  const words = t().setup;
  const pairs = (data?.versions.at(-1)?.item ?? []) as readonly Pair[];
  return (
    <section aria-labelledby="sides">
      <h3 id="sides">{words.parts.sides}</h3>
      <p>{words.sides.intro}</p>
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={2} />}
      {data !== undefined && (
        <Declared
          pairs={pairs}
          tag={data.tag}
          mayWrite={!isThen.value && !isClosed.value}
          onChanged={asked.again}
        />
      )}
      <SidesHeld />
      {data !== undefined && data.versions.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <Versions versions={data.versions} />
        </details>
      )}
    </section>
  );
}

function Declared({
  pairs,
  tag,
  mayWrite,
  onChanged,
}: {
  readonly pairs: readonly Pair[];
  readonly tag: string;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code } = desk.location;
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const declare = async (opposing: readonly Pair[]): Promise<boolean> => {
    const path = `${situationPath(code.value ?? '')}/sides`;
    const isDone = await putting.put({ path, body: { opposing }, tag });
    onChanged();
    return isDone;
  };
  const words = t().setup.sides;
  const state = putting.state.value;
  return (
    <>
      {pairs.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="plain opposing">
        {pairs.map(([a = '', b = ''], at) => (
          <li key={`${a}/${b}`}>
            {words.pair(<bdi>{a}</bdi>, <bdi>{b}</bdi>)}{' '}
            {mayWrite && (
              <button
                type="button"
                aria-label={words.remove(a, b)}
                onClick={() => void declare(pairs.filter((_, other) => other !== at))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {state.state === 'refused' && state.isMeanwhile && (
        <p class="warning" role="alert">
          {packWords(desk).meanwhile}
        </p>
      )}
      {mayWrite && <PairForm state={state} onDeclare={(pair) => declare([...pairs, pair])} />}
    </>
  );
}

function PairForm({
  state,
  onDeclare,
}: {
  readonly state: Parameters<typeof WriteButton>[0]['state'];
  readonly onDeclare: (pair: Pair) => Promise<boolean>;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { begunIn, keep } = setupOf(desk);
  const { one = '', other = '' } = begunIn('sides')?.draft ?? {};
  const pair = [sideOf(one), sideOf(other)];
  const isFit = pair.every((side) => side !== '') && pair[0] !== pair[1];
  const words = t().setup;
  const input = (name: 'one' | 'other'): VNode => (
    <label>
      {words.sides[name]}
      <input
        dir="ltr"
        list="sides-known"
        required
        maxLength={64}
        value={name === 'one' ? one : other}
        onInput={(event) => {
          const draft = { one, other, [name]: event.currentTarget.value };
          keep('sides', { draft, tag: undefined, item: {} });
        }}
      />
    </label>
  );
  const send = async (): Promise<void> => {
    if (await onDeclare(pair)) keep('sides', undefined);
  };
  return (
    <form
      class="fields"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {input('one')}
      {input('other')}
      <KnownSides />
      <p class="quiet">{pair[0] === pair[1] && one !== '' ? words.sides.same : words.hints.side}</p>
      <WriteButton state={state} label={words.sides.declare} isReady={isFit} />
    </form>
  );
}
