/** Words of the panel in which a new name is registered from the bar. */
export const register = {
  title: {
    '@': (name: string): string => `Where is ${name}?`,
    '^': (name: string): string => `Who is ${name}?`,
    '&': (name: string): string => `Who is ${name}?`,
    '+': (name: string): string => `What is ${name}?`,
  },
  near: 'Registered already, of a like name',
  positions: 'Positions that the gazetteer has for it',
  looked: {
    idle: '',
    looking: 'Looking in the gazetteer…',
    found: 'A digit registers it at that position:',
    none: 'The gazetteer has no place of that name.',
    failed: 'The gazetteer does not answer now.',
  },
  type: 'Type',
  chooseType: 'choose one',
  unsaidType: 'not known',
  needsType: 'A subject needs a type: it says what is asked of it.',
  side: 'Side, if it has one',
  register: 'Register',
  unplaced: 'Register without a position',
  back: 'Back to the line',
};
