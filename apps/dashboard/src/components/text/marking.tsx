import { type VNode } from 'preact';
import { UNSAID_MARKING } from '../../core/entry-line/compose.js';

/** A TLP label: never translated, always from left to right. */
export function Marking({
  tlp,
  isOneOfMany = false,
}: {
  readonly tlp: string;
  /** Among many, the usual one is told quietly, so that the others are seen. */
  readonly isOneOfMany?: boolean;
}): VNode {
  const isQuiet = isOneOfMany && tlp === UNSAID_MARKING;
  return (
    <bdi
      dir="ltr"
      class={`tlp ${tlp.toLowerCase().replace(/[^a-z]+/g, '-')} ${isQuiet ? 'usual' : ''}`}
    >
      {tlp}
    </bdi>
  );
}
