import { type VNode } from 'preact';
import { useDesk } from './use-desk.js';

/** Prints the page as it stands. */
export function PrintButton(): VNode {
  const { t } = useDesk().words;
  return (
    <button
      type="button"
      onClick={() => {
        print();
      }}
    >
      {t().common.print}
    </button>
  );
}
