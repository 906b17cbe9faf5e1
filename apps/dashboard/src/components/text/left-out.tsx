import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** Says what is left out of a list, with the way to show it. */
export function LeftOut({
  text,
  onShow,
}: {
  readonly text: string;
  readonly onShow: () => void;
}): VNode {
  const { t } = useDesk().words;
  return (
    <p class="quiet">
      {text}{' '}
      <button type="button" class="link" onClick={onShow}>
        {t().board.showUnknown}
      </button>
    </p>
  );
}
