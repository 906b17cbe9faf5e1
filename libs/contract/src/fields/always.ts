import { ApiProperty, OmitType } from '@nestjs/swagger';

type Class<T> = new () => T;

/** The class with these members always there, as an answer has them that a request can leave out. */
export function Always<T extends object, K extends keyof T & string>(
  type: Class<T>,
  names: readonly K[],
): Class<Omit<T, K> & Required<Pick<T, K>>> {
  // A copy whose members are its own: of those that it inherits, Nest forgets the types.
  const copy = OmitType(type as Class<object>, []);
  for (const name of names) ApiProperty({ required: true })(copy.prototype as object, name);
  return copy as Class<Omit<T, K> & Required<Pick<T, K>>>;
}
