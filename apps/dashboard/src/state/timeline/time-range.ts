import { computed } from '@preact/signals';
import { type AxisSpan } from '../../core/plot/scale.js';
import { type FilterState } from '../situation/filter.js';

interface Needs {
  readonly filter: FilterState;
}

/** The stretch of time to which the timeline is narrowed. */
export function createTimeRange(desk: Needs) {
  const { filter, narrow } = desk.filter;

  /** As the filter of the address says it; undefined: to none. */
  const range = computed<AxisSpan | undefined>(() => {
    const [from, to] = (filter.value.asked.during ?? '').split('/').map((at) => Date.parse(at));
    return from === undefined || to === undefined ? undefined : { from, to };
  });

  /** Narrows to a stretch, or (undefined) to none any more. */
  function narrowTo(span: AxisSpan | undefined): void {
    const during = span && [span.from, span.to].map((at) => new Date(at).toISOString()).join('/');
    narrow({ during });
  }

  return { range, narrowTo };
}
