import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { type FieldFault, isJsonObject, readAs } from '@sitlog/contract';
import { Problem, type ProblemError } from '../problems/problem.js';

type Class<T> = new () => T;

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
