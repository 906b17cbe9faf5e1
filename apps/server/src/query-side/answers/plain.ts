/** The members of a class that describes an answer, without the class: what is answered is a plain value. */
export type PlainAnswer<T> = { readonly [Name in keyof T]: T[Name] };
