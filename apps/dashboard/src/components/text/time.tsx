import { type BoundsInput } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** A moment in the zone of the screen, which stands in its title; the year where it is not that of what is shown, or always. */
export function Time({
  at,
  isFull = false,
}: {
  readonly at: string;
  readonly isFull?: boolean;
}): VNode {
  const desk = useDesk();
  const { shown } = desk.board;
  const { zoneText, momentText } = desk.format;
  const { zone } = desk.situation;
  const moment = Date.parse(at);
  // Nothing that is no moment may keep the rest from being shown.
  if (Number.isNaN(moment)) return <bdi>{at}</bdi>;
  const shownAt = shown.value?.validAt;
  const near = isFull || shownAt === undefined ? undefined : Date.parse(shownAt);
  return (
    <time dateTime={at} title={`${at} (${zoneText(zone.value, moment)})`}>
      {momentText(moment, zone.value, near)}
    </time>
  );
}

/** Since when something is so, as far as its bounds say. */
export function SinceText({ bounds }: { readonly bounds: BoundsInput | null }): VNode {
  const desk = useDesk();
  return <>{sinceParts(desk, bounds)}</>;
}

function sinceParts(desk: Desk, bounds: BoundsInput | null): PhraseParts {
  const { t } = desk.words;
  const { earliest = null, latest = null } = bounds ?? {};
  const words = t().common;
  if (latest === null && earliest === null) return words.sinceUnknown;
  if (latest === null) return words.after(<Time at={earliest ?? ''} />);
  if (earliest === null) return words.sinceBefore(<Time at={latest} />);
  if (earliest === latest) return words.since(<Time at={latest} />);
  return words.sinceBetween(<Time at={earliest} />, <Time at={latest} />);
}

/** When something happened, as far as its bounds say. */
export function When({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): VNode {
  const { t } = useDesk().words;
  const words = t().common;
  if (from === null && to === null) return <>{words.someTime}</>;
  if (to === null) return <>{words.after(<Time at={from ?? ''} />)}</>;
  if (from === null) return <>{words.before(<Time at={to} />)}</>;
  if (Date.parse(from) === Date.parse(to)) return <Time at={to} />;
  return <>{words.between(<Time at={from} />, <Time at={to} />)}</>;
}

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** A span in its largest sensible unit: "90 min", "3 h", "2 d". */
export function spanText(desk: Desk, ms: number): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().common;
  const [unit, size] =
    ms >= 2 * 86_400_000
      ? UNITS[0]
      : ms >= 7_200_000
        ? UNITS[1]
        : ms >= 120_000
          ? UNITS[2]
          : UNITS[3];
  return words[unit](numberText(Math.floor(ms / size)));
}
