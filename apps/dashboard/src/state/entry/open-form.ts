import { signal } from '@preact/signals';
import { type Action } from '../../core/entry/actions.js';
import { type Fields } from '../../core/entry/correction/content-text.js';
import { type Desk } from '../desk.js';

/** A form that is open on an entry, and what stands in it from the outset. */
interface OpenForm {
  readonly entryNo: string;
  readonly action: Action;
  readonly preset?: Fields;
}

type OpenForms = ReturnType<typeof createOpenForms>;

function createOpenForms() {
  const form = signal<OpenForm | undefined>(undefined);
  const recorded = new Map<string, number>();
  return {
    form,
    /** What was recorded here of an entry last, at which revision. */
    wasRecorded: (entryNo: string, revision: number): void => {
      recorded.set(entryNo, revision);
    },
    /** Whether what was read of an entry is older than what was recorded here: a form on it would be met by one's own change. */
    isOutdated: (entryNo: string, revision: number): boolean =>
      revision < (recorded.get(entryNo) ?? 0),
    openForm: (one: OpenForm): void => {
      form.value = one;
    },
    closeForm: (): void => {
      form.value = undefined;
    },
  };
}

/** Which form stands open on an entry: at most one. */
export function openFormsOf(desk: Desk): OpenForms {
  return desk.keep(createOpenForms);
}
