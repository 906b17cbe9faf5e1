import {
  descriptionOf,
  FILTER_NAMES,
  type FilterForm,
  type FilterName,
  type FiltersAsked,
  formOf,
  numbersForm,
} from '@sitlog/filters';
import { ENTRY_NO, ID, InstantSpan, OneOf, StrictInt, Text } from '../fields/fields.js';
import { type TextBounds } from '../fields/rules.js';

type Class<T> = abstract new () => T;

/** The class with a field for each row of the table of filters. */
export function Filtered<T extends object>(type: Class<T>): Class<T & FiltersAsked> {
  abstract class Narrowed extends (type as Class<object>) {}
  for (const name of FILTER_NAMES) fieldOf(name)(Narrowed.prototype, name);
  return Narrowed as unknown as Class<T & FiltersAsked>;
}

function fieldOf(name: FilterName): PropertyDecorator {
  const form = formOf(name);
  const { description, refused } = descriptionOf(name);
  const told = { optional: true, description } as const;
  const inWords = refused === undefined ? {} : { form: refused };
  switch (form.is) {
    case 'code':
      return OneOf(form.codes, told);
    case 'text':
      return Text({ ...boundsOf(form), ...inWords, ...told });
    case 'span':
      return InstantSpan({ ...told, form: refused });
    case 'minutes':
      return StrictInt({ min: 1, max: form.most, ...told });
    case 'numbers': {
      const max = form.most * (ENTRY_NO.max + 1);
      return Text({ max, pattern: numbersForm(form.most), ...inWords, ...told });
    }
  }
}

function boundsOf({ max, pattern, names }: Extract<FilterForm, { is: 'text' }>): TextBounds {
  const id = names === 'registered' || names === 'origin' ? ID : {};
  return { ...id, max, ...(pattern === undefined ? {} : { pattern }) };
}
