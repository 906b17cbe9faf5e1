import { type VNode } from 'preact';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { useDesk } from '../use-desk.js';

/** Where an issued report stands as a page to print and as Markdown. */
export function ReportLinks({ number }: { readonly number: number }): VNode {
  const desk = useDesk();
  const { hrefOf } = reportsOf(desk);
  const words = handoverWords(desk);
  return (
    <>
      <a href={hrefOf(number, 'html')} target="_blank" rel="noreferrer">
        {words.page}
      </a>
      <a href={hrefOf(number, 'markdown')} target="_blank" rel="noreferrer">
        {words.markdown}
      </a>
    </>
  );
}
