import { type Micros } from '@sitlog/situation';
import { type Catalogue } from './catalogue.js';

/** Moments and spans as people of a zone read them. */
export interface Times {
  /** With its offset: `Wed 14 Dec 2016, 08:00 +02:00`; seconds where it has some. */
  readonly moment: (at: Micros) => string;
  /** From one moment to another; a day that both share is named once. */
  readonly span: (from: Micros, to: Micros) => string;
}

/** The times of an IANA zone in the words of a language. */
export function timesIn(zone: string, { times }: Pick<Catalogue, 'times'>): Times {
  const told = ({ day, clock, offset }: Told): string => times.moment(day, clock, offset);
  return {
    moment: (at) => told(toldIn(zone, at, times)),
    span: (from, to) => {
      const [begin, end] = [toldIn(zone, from, times), toldIn(zone, to, times)];
      return begin.day === end.day && begin.offset === end.offset
        ? times.sameDay(begin.day, begin.clock, end.clock, begin.offset)
        : times.fromTo(told(begin), told(end));
    },
  };
}

/** A plain date as the day that it is: `14 Dec 2016`. */
export function dayInWords(date: string, { times }: Pick<Catalogue, 'times'>): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${times.months[Number(month) - 1] ?? ''} ${year}`;
}

interface Told {
  readonly day: string;
  readonly clock: string;
  readonly offset: string;
}

function toldIn(zone: string, moment: Micros, { weekdays, months }: Catalogue['times']): Told {
  const nanoseconds = BigInt(moment) * 1000n;
  const at = Temporal.Instant.fromEpochNanoseconds(nanoseconds).toZonedDateTimeISO(zone);
  const time = at.toPlainTime();
  const isWholeMinute = time.second === 0 && time.millisecond === 0 && time.microsecond === 0;
  return {
    day: `${weekdays[at.dayOfWeek - 1] ?? ''} ${at.day} ${months[at.month - 1] ?? ''} ${at.year}`,
    clock: time.toString({ smallestUnit: isWholeMinute ? 'minute' : 'second' }),
    offset: at.offset,
  };
}
