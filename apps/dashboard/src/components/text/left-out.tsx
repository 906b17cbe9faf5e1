import { type VNode } from 'preact';
import { t } from '../../state/page/words.js';

/** Says what is left out of a list, with the way to show it. */
export function LeftOut({
  text,
  onShow,
}: {
  readonly text: string;
  readonly onShow: () => void;
}): VNode {
  return (
    <p class="quiet">
      {text}{' '}
      <button type="button" class="link" onClick={onShow}>
        {t().board.showUnknown}
      </button>
    </p>
  );
}
