import { type VNode } from 'preact';
import { When } from '../../components/text/time.js';
import { type Reading } from '@sitlog/line-reading';

/** A span in words, in the zone of the screen. */
export function ReadingText({ reading }: { readonly reading: Reading }): VNode {
  const iso = (at: number | null): string | null =>
    at === null ? null : new Date(at).toISOString();
  return <When from={iso(reading.from)} to={iso(reading.to)} />;
}
