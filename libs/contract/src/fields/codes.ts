import { type FieldOptions } from './field.js';
import { Text, TextList } from './fields.js';
import { type TextBounds } from './rules.js';

const WORDS = '[a-z][a-z0-9]*(_[a-z0-9]+)*';

/** The code of a row of a pack, such as a role or a type of subject. */
const CODE: TextBounds = {
  max: 64,
  pattern: new RegExp(`^${WORDS}$`),
  form: 'Write a code of the vocabulary: small letters and digits, words joined by _.',
};
const KIND: TextBounds = {
  max: 64,
  pattern: new RegExp(String.raw`^${WORDS}\.${WORDS}$`),
  form: 'Write the code of a kind, such as ceasefire.announced.',
};
const MEASURE: TextBounds = {
  max: 64,
  pattern: new RegExp(String.raw`^${WORDS}(\.${WORDS})?$`),
  form: 'Write a measure, such as people.killed.',
};
const UNIT: TextBounds = {
  max: 64,
  pattern: new RegExp(`^(${WORDS}(/${WORDS})?|[A-Z]{3})$`),
  form: 'Write a unit, such as person or m3/s, or a currency by ISO 4217, such as USD.',
};

/** A code that the vocabulary of the situation has: the record refuses one that it has not. */
export function Code(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...CODE, ...options });
}

/** Several codes of the vocabulary. */
export function Codes(options: FieldOptions & { readonly max: number }): PropertyDecorator {
  return TextList({ ...options, each: CODE });
}

/** The code of a kind of development: family.kind. */
export function KindCode(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...KIND, example: 'ceasefire.announced', ...options });
}

/** What a figure counts; any code of that form is taken. */
export function MeasureCode(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...MEASURE, example: 'people.killed', ...options });
}

/** In what a figure counts; any code of that form is taken. */
export function UnitCode(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...UNIT, example: 'person', ...options });
}
