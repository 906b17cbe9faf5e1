import { saidInWords } from '@sitlog/words';
import { type VNode } from 'preact';
import { type Saying } from '@sitlog/situation';
import { useVoice } from '../text/told.js';

/** A value of a proposition: the name of an actor, or what its aspect calls it. */
export function ValueName({ of, value }: { readonly of: string; readonly value: string }): VNode {
  return <bdi>{useVoice().naming.value(value, of)}</bdi>;
}

/** What is said of a value of a proposition; where that is not that it is so, the word for it stands in a box of its own before the value. */
export function SaidValue({
  of,
  says,
  value,
}: {
  readonly of: string;
  readonly says: Saying;
  readonly value: string;
}): VNode {
  const { words, naming } = useVoice();
  if (says === 'affirms') return <ValueName of={of} value={value} />;
  const said = saidInWords({ says, value }, [{ text: naming.value(value, of), log: true }], words);
  return (
    <span class={says}>
      {said.map(({ text, log }) =>
        log === true ? (
          <bdi>{text}</bdi>
        ) : (
          <>
            <strong class="not">{text.trim()}</strong>
            {text.endsWith(' ') && ' '}
          </>
        ),
      )}
    </span>
  );
}
