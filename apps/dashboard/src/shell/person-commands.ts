import { type PageCommand } from '../state/page/commands.js';
import { type Desk } from '../state/desk.js';

/** What can be done about who writes here: the name, and the own shift, which is of the present. */
export function personCommands(desk: Desk): readonly PageCommand[] {
  const { ask, askForShift } = desk.naming;
  const { code, isPast } = desk.location;
  const { t } = desk.words;
  return [
    { id: 'name', label: () => t().shell.naming.title, run: ask },
    {
      id: 'own-shift',
      label: () => t().shell.naming.shift,
      keys: 'S',
      run: askForShift,
      isAvailable: () => code.value !== undefined && !isPast.value,
    },
  ];
}
