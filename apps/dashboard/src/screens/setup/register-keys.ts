import { type RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../../components/use-desk.js';
import { type RegisterList } from '../../core/setup/register-lists.js';
import { setupOf } from '../../state/setup/setup.js';

/** What keys do in a register: from item to item, to the search, to the form for a new one. */
export function useRegisterKeys({
  list,
  field,
  rows,
}: {
  readonly list: RegisterList;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly rows: RefObject<HTMLTableSectionElement | null>;
}): void {
  const desk = useDesk();
  useEffect(() => {
    const { t } = desk.words;
    const { open, isThen, isClosed } = setupOf(desk);
    const go = (by: 1 | -1): void => {
      const buttons = [...(rows.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((one) => one === document.activeElement);
      const next = at < 0 && by < 0 ? buttons.length - 1 : at + by;
      buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
    };
    return desk.commands.register([
      {
        id: 'setup-next',
        label: () => t().setup.next,
        keys: 'j',
        run: () => {
          go(1);
        },
      },
      {
        id: 'setup-previous',
        label: () => t().setup.previous,
        keys: 'k',
        run: () => {
          go(-1);
        },
      },
      {
        id: 'setup-find',
        label: () => t().setup.find,
        keys: '/',
        run: () => field.current?.focus(),
      },
      {
        id: 'setup-add',
        label: () => t().setup.add[list],
        keys: 'a',
        run: () => {
          open('');
        },
        isAvailable: () => !isThen.value && !isClosed.value,
      },
    ]);
  }, [desk, list]);
}
