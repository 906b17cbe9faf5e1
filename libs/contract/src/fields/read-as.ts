import { type Fault } from '@sitlog/situation';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { EACH_ITEM } from './field.js';
import { pointerTo } from './json-pointer.js';
import { firstBroken, isJsonObject, type Rule, wordsOf } from './rules.js';

type Class<T> = new () => T;

/** A fault of form with the code of the rule that is broken. */
export interface FieldFault extends Fault {
  readonly code: string;
}

/** A plain JSON value read as an instance of a class, or everything that is wrong with it. */
type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'faulty'; readonly faults: readonly FieldFault[] };

const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: true },
};

/** How many faults one answer lists. */
const MOST_FAULTS = 100;

/** Reads a plain JSON value as a class of ours, without converting anything. */
export function readAs<T extends object>(type: Class<T>, plain: unknown): Reading<T> {
  if (!isJsonObject.holds(plain)) {
    const message = 'A JSON object is needed here.';
    return faulty([{ pointer: '', code: 'is-object', message }]);
  }
  const inherited = inheritedNames(plain, []);
  if (inherited.length > 0) return faulty(inherited);
  // A copy, since a query is an object without a prototype.
  const value = plainToInstance(type, { ...(plain as object) });
  const errors = validateSync(value, OPTIONS);
  const faults = errors.flatMap((error) => faultsIn(error, ''));
  return faults.length === 0 ? { kind: 'read', value } : faulty(faults);
}

function faulty<T>(faults: readonly FieldFault[]): Reading<T> {
  return { kind: 'faulty', faults: faults.slice(0, MOST_FAULTS) };
}

/** Every fault of form in a plain JSON value that should be described by the class. */
export function faultsOf(type: Class<object>, plain: unknown): readonly FieldFault[] {
  const reading = readAs(type, plain);
  return reading.kind === 'read' ? [] : reading.faults;
}

/** Keys such as `toString`: class-transformer drops some of them silently, so the validator would never see them. */
function inheritedNames(value: unknown, path: readonly (string | number)[]): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    return key in Object.prototype ? [unknownField(pointerTo(here))] : inheritedNames(member, here);
  });
}

function unknownField(pointer: string): FieldFault {
  return { pointer, code: 'unknown-field', message: 'There is no such field; leave it out.' };
}

function faultsIn(error: ValidationError, base: string): readonly FieldFault[] {
  const constraints = error.constraints ?? {};
  if ('unknownValue' in constraints) throw new Error('A class without rules describes no input.');
  const pointer = base + pointerTo([error.property]);
  const [broken] = Object.entries(constraints);
  if (broken === undefined) {
    return (error.children ?? []).flatMap((child) => faultsIn(child, pointer));
  }
  const [name, message] = broken;
  if (name === 'whitelistValidation') return [unknownField(pointer)];
  if (name === EACH_ITEM) return faultsInItems(error, pointer);
  return [{ pointer, code: kebab(name), message }];
}

function faultsInItems(error: ValidationError, base: string): readonly FieldFault[] {
  const context = error.contexts?.[EACH_ITEM] as { readonly rules: readonly Rule[] };
  return (error.value as readonly unknown[]).flatMap((item, i) => {
    const rule = firstBroken(context.rules, item);
    return rule === undefined
      ? []
      : [{ pointer: `${base}/${i}`, code: kebab(rule.name), message: wordsOf(rule, item) }];
  });
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
