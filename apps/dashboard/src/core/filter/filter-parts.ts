import {
  FILTER_NAMES,
  FILTERS,
  type FilterForm,
  type FilterName,
  formOf,
  momentSpanIn,
  NONE,
  numbersForm,
} from '@sitlog/filters';

type PartRead =
  | { readonly part: FilterName; readonly value: string }
  | { readonly reason: 'unknown' | 'empty' | 'value' };

const UNIT_MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 };

/** Reads one part, such as `late:>2h`. */
export function readPart(written: string, text: string): PartRead {
  const name = written.toLowerCase();
  if (name === 'verified') return readVerified(text.toLowerCase());
  const part = FILTER_NAMES.find((one) => FILTERS[one].typed === name);
  if (part === undefined) return { reason: 'unknown' };
  if (text === '') return { reason: 'empty' };
  const value = readValue(formOf(part), text);
  return value === undefined ? { reason: 'value' } : { part, value };
}

/** `verified:yes` and `verified:no` are short for the two that are asked for most. */
function readVerified(text: string): PartRead {
  if (text === '') return { reason: 'empty' };
  if (text !== 'yes' && text !== 'no') return { reason: 'value' };
  return { part: 'verification', value: text === 'yes' ? 'verified' : 'unverified' };
}

/** A value as the server takes it; undefined for what it would refuse. */
export function readValue(form: FilterForm, text: string): string | undefined {
  switch (form.is) {
    case 'code':
      return readCode(form, text);
    case 'text':
      return form.orNone === true && text === 'unknown' ? NONE : readText(form, text);
    case 'span':
      return momentSpanIn(text) === undefined ? undefined : text;
    case 'minutes':
      return readMinutes(text, form.most);
    case 'numbers':
      return numbersForm(form.most).test(text.toUpperCase()) ? text.toUpperCase() : undefined;
  }
}

/** Writes a value; `readValue` reads the same again. */
export function writeValue(form: FilterForm, value: string): string {
  if (form.is === 'minutes') return writeMinutes(Number(value));
  return form.is === 'code' ? value.replace(form.prefix ?? '', '') : value;
}

type FormOf<Is> = Extract<FilterForm, { readonly is: Is }>;

function readCode({ codes, prefix = '' }: FormOf<'code'>, text: string): string | undefined {
  const small = text.toLowerCase();
  const wanted = [small, prefix.toLowerCase() + small];
  return codes.find((code) => wanted.includes(code.toLowerCase()));
}

function readText({ max, pattern }: FormOf<'text'>, text: string): string | undefined {
  return Array.from(text).length <= max && (pattern?.test(text) ?? true) ? text : undefined;
}

function readMinutes(text: string, most: number): string | undefined {
  const found = /^(?:>=?)?(\d{1,9})(m(?:in)?|h|d)?$/i.exec(text);
  if (found === null) return undefined;
  const [, count, unit = 'm'] = found;
  const minutes = Number(count) * (UNIT_MINUTES[unit.charAt(0).toLowerCase()] ?? 1);
  return minutes >= 1 && minutes <= most ? String(minutes) : undefined;
}

function writeMinutes(minutes: number): string {
  if (minutes % 1_440 === 0) return `>${minutes / 1_440}d`;
  return minutes % 60 === 0 ? `>${minutes / 60}h` : `>${minutes}m`;
}
