import { fromField, toField } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../../../components/use-desk.js';
import { overridePath } from '../../../core/board/decision-request.js';
import { valuesOf } from '../../../core/entry/correction/choices.js';
import { chooserOf } from '../../../state/entry/chooser.js';
import { type Desk } from '../../../state/desk.js';
import { ReasonForm } from './reason-form.js';

/** Until when an answer by hand holds where nobody says otherwise: a shift. */
const HOURS = 12;

/** An answer by hand: one of the values of the question, until when, and why. */
export function OverrideForm({ proposition }: { readonly proposition: string }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { zone } = desk.situation;
  const words = t().board.decide;
  const options = valuesOf(proposition, chooserOf(desk));
  const [value, setValue] = useState('');
  const [until, setUntil] = useState(() => {
    const end = desk.deskClock.deskNow.peek() + HOURS * 3_600_000;
    return toField(new Date(end).toISOString(), zone.peek());
  });
  const write =
    (set: (text: string) => void) =>
    (event: { readonly currentTarget: { readonly value: string } }): void => {
      set(event.currentTarget.value);
    };
  return (
    <ReasonForm
      means={words.overrideMeans}
      request={(reason) => {
        const expiresAt = fromField(until, zone.value);
        if (expiresAt === undefined) return undefined;
        return { path: overridePath(proposition), body: { value, reason, expiresAt } };
      }}
    >
      <label>
        {words.value}
        {options.length === 0 ? (
          <input type="text" required dir="ltr" value={value} onInput={write(setValue)} />
        ) : (
          <select required value={value} onChange={write(setValue)}>
            <option value="">{t().entry.choose}</option>
            {options.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </label>
      <label>
        {words.until(desk.format.zoneText(zone.value, desk.deskClock.deskNow.peek()))}
        <input type="datetime-local" required value={until} onInput={write(setUntil)} />
      </label>
      {value !== '' && (
        <p class="changes">
          <span class="visually-hidden">{t().entry.was} </span>
          <del>{answerNow(desk, proposition)}</del>{' '}
          <span class="visually-hidden">{t().entry.becomes} </span>
          <ins>{options.find(([code]) => code === value)?.[1] ?? value}</ins>
        </p>
      )}
    </ReasonForm>
  );
}

/** What the board says of a question now: its state, and the values that are told. */
function answerNow(desk: Desk, proposition: string): string {
  const { vocabulary } = desk.words.t();
  const lines = desk.board.board.value?.facets.flatMap(({ propositions }) => propositions) ?? [];
  const found = lines.find(({ id }) => id === proposition);
  if (found === undefined) return '';
  const names = new Map(valuesOf(proposition, chooserOf(desk)));
  const said = found.values.map(({ value }) => names.get(value) ?? value);
  return [vocabulary.state(found.state), ...said].join(' · ');
}
