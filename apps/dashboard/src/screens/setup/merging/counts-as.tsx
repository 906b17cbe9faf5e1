import { type VNode } from 'preact';
import { Name } from '../../../components/text/name.js';
import { Time } from '../../../components/text/time.js';
import { useDesk } from '../../../components/use-desk.js';
import { type RegisteredItem } from '../../../core/registered.js';

/** As which other one an item counts, and since when. */
export function CountsAs({
  merged: { countsAs, since },
}: {
  readonly merged: NonNullable<RegisteredItem['merged']>;
}): VNode {
  const { t } = useDesk().words;
  return <>{t().setup.merging.since(<Name id={countsAs} />, <Time at={since} isFull />)}</>;
}
