import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { type Fault } from '@sitlog/situation';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { EACH_ITEM } from './field.js';
import { pointerTo } from './json-pointer.js';
import { Problem, type ProblemError } from './problem.js';
import { firstBroken, isJsonObject, type Rule, wordsOf } from './rules.js';

type Class<T> = new () => T;

/** A fault of form with the code of the rule that is broken. */
export interface FieldFault extends Fault {
  readonly code: string;
}

/** A plain JSON value read as an instance of a class, or everything that is wrong with it. */
export type Reading<T> =
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

/**
 * The global pipe: bodies, queries and path parameters are read as the class that describes them, or refused with 400.
 * Nest's own pipe converts single parameters, reads null as {} and does not look into array bodies.
 */
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (type === 'param' && metatype === String) return value;
    if (type === 'body' && !isJsonObject.holds(value)) throw noObject(value);
    const reading = readAs(classOf(metatype, data), value ?? {});
    if (reading.kind === 'read') return reading.value;
    throw validationProblem(reading.faults, type);
  }
}

/** What no class describes is refused, since nothing would validate it: a list, a single value, one member of a body. */
function classOf(metatype: ArgumentMetadata['metatype'], member?: string): Class<object> {
  const builtIn: readonly unknown[] = [Object, Array, String, Number, Boolean];
  if (metatype === undefined || builtIn.includes(metatype) || member !== undefined) {
    throw new Error('The input of a route must be described whole, by a class with rules.');
  }
  return metatype;
}

function noObject(value: unknown): Problem {
  const message =
    value === undefined
      ? 'A body is needed: send a JSON object as application/json.'
      : 'The body must be a JSON object, not a list and not a single value.';
  return new Problem('validation', message, {
    errors: [{ pointer: '', code: 'is-object', message }],
  });
}

/** The problem for faults of form: members of a body by their pointers, parameters of the address by their names. */
export function validationProblem(
  faults: readonly FieldFault[],
  type: ArgumentMetadata['type'] = 'body',
): Problem {
  const errors: readonly ProblemError[] =
    type === 'body'
      ? faults
      : faults.map(({ pointer, ...rest }) => ({ parameter: pointer.slice(1), ...rest }));
  return new Problem('validation', undefined, { errors });
}
