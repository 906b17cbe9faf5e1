import { type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { Time } from '../../components/text/time.js';
import { type Preset, presetOf } from '../../core/location/clocks.js';
import { type Moments } from '../../core/location/address.js';
import { fromField, toField } from '@sitlog/line-reading';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

const PRESETS: readonly Preset[] = ['now', 'best', 'then', 'free'];

/** One sentence that says of which moments everything below is, with both times to set and four ways to set them. */
export function ClockBar(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { moments, isPast } = desk.location;
  const { shown } = desk.board;
  const { choose } = desk.clocks;
  const { copyPinned } = desk.clipboard;
  const { setting } = desk.dialogs;
  const words = t().shell.clocks;
  const preset = presetOf(moments.value);
  return (
    <section class={`clocks ${isPast.value ? 'past' : ''}`} aria-label={words.label}>
      {isPast.value && <strong class="past-word">{words.past}</strong>}
      <p class="sentence">{words.sentence(<ValidButton />, <KnownButton />)}</p>
      {shown.value?.settled === false && isPast.value && <p class="quiet">{words.notSettled}</p>}
      <div class="presets" role="group" aria-label={words.label}>
        {PRESETS.map((one, index) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === preset}
            title={`${words.hints[one]} (${index + 1})`}
            onClick={() => {
              choose(one);
            }}
          >
            {words.presets[one]}
          </button>
        ))}
        <button type="button" onClick={() => void copyPinned()} title={`${words.copy} (y)`}>
          {words.copy}
        </button>
      </div>
      {setting.value !== undefined && <ClockField key={setting.value} which={setting.value} />}
    </section>
  );
}

function ValidButton(): VNode {
  const desk = useDesk();
  const { moments } = desk.location;
  const { validAt } = moments.value;
  return <ClockButton which="validAt">{momentParts(desk, validAt)}</ClockButton>;
}

function KnownButton(): VNode {
  const desk = useDesk();
  const { moments } = desk.location;
  const { t } = desk.words;
  const { validAt, knownAt } = moments.value;
  const isSame = knownAt !== undefined && knownAt === validAt;
  return (
    <ClockButton which="knownAt">
      {isSame ? t().shell.clocks.sameMoment : momentParts(desk, knownAt)}
    </ClockButton>
  );
}

function momentParts(desk: Desk, at: string | undefined): PhraseParts {
  const { t } = desk.words;
  const { shown } = desk.board;
  const words = t().shell.clocks;
  if (at === undefined) return words.now;
  const revision = /^rev:(\d+)$/.exec(at)?.[1];
  if (revision === undefined) return <Time at={at} isFull />;
  const recorded = shown.value?.knownAt;
  return (
    <>
      {recorded !== undefined && <Time at={recorded} isFull />} ({words.revision(revision)})
    </>
  );
}

function ClockButton({
  which,
  children,
}: {
  readonly which: 'validAt' | 'knownAt';
  readonly children: PhraseParts;
}): VNode {
  const { setting } = useDesk().dialogs;
  return (
    <button
      type="button"
      class={`clock-button ${which}`}
      aria-expanded={setting.value === which}
      onClick={() => {
        setting.value = setting.value === which ? undefined : which;
      }}
    >
      {children}
    </button>
  );
}

function ClockField({ which }: { readonly which: 'validAt' | 'knownAt' }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { shown } = desk.board;
  const { zone } = desk.situation;
  const { tell } = desk.announcer;
  const { go } = desk.location;
  const { setting } = desk.dialogs;
  const { zoneText } = desk.format;
  const input = useRef<HTMLInputElement>(null);
  const words = t().shell.clocks;
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);
  const initial = shown.value?.[which] ?? new Date().toISOString();
  const apply = (event: Event): void => {
    event.preventDefault();
    const at = fromField(input.current?.value ?? '', zone.value);
    if (at === undefined) {
      tell(words.badTime);
      return;
    }
    go({ moments: moved(desk, which, at) });
    setting.value = undefined;
  };
  return (
    <form class="clock-field" onSubmit={apply}>
      <label>
        {which === 'validAt' ? words.valid : words.known}
        <input
          ref={input}
          type="datetime-local"
          defaultValue={toField(initial, zone.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setting.value = undefined;
          }}
        />
      </label>
      <span class="quiet">{zoneText(zone.value, Date.parse(initial))}</span>
      <button type="submit">{words.apply}</button>
    </form>
  );
}

/** One clock set; where both stood at the same moment they move together. */
function moved(desk: Desk, which: 'validAt' | 'knownAt', at: string): Moments {
  const { moments } = desk.location;
  const isLocked = presetOf(moments.value) === 'then';
  if (which === 'validAt' && isLocked) return { validAt: at, knownAt: at };
  return { ...moments.value, [which]: at };
}
