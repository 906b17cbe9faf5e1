import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../components/use-desk.js';
import { type RegisterList } from '../../core/setup/register-lists.js';
import { setupOf } from '../../state/setup/setup.js';
import { ItemDialog } from './item/item-dialog.js';
import { ItemTable } from './item-table.js';
import { PasteDialog } from './paste/paste-dialog.js';
import { useRegisterKeys } from './register-keys.js';

/** One register: what is searched for, in a table, and the ways to fill it. */
export function RegisterPart({ list }: { readonly list: RegisterList }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { setScreenParams, place } = desk.location;
  const { tell } = desk.announcer;
  const { found, itemsOf, search, isThen, isClosed, opened, open } = setupOf(desk);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLTableSectionElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState({ times: 0, row: '' });
  const mayWrite = !isThen.value && !isClosed.value;
  const isPasting = place.value.screenParams['paste'] !== undefined;
  const paste = (on: boolean): void => {
    setScreenParams({ paste: on ? 'on' : undefined }, on ? 'push' : 'replace');
  };
  useRegisterKeys({ list, field, rows });
  // The button that opened a form may stand elsewhere by now; what was decided of an item leaves its row where it was.
  useEffect(() => {
    if (done.times === 0) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(done.row)}"]`);
    (row?.querySelector('button') ?? heading.current)?.focus();
  }, [done]);
  const close = (told: string, row = ''): void => {
    open(undefined);
    setDone({ times: done.times + 1, row });
    tell(told);
  };
  const words = t().setup;
  const all = itemsOf(list).length;
  return (
    <section aria-labelledby="register">
      <h3 id="register" tabIndex={-1} ref={heading}>
        {words.parts[list]} ({words.count(numberText(found.value.length), numberText(all))})
      </h3>
      <p class="quiet">{words.intro[list]}</p>
      <div class="action-bar">
        <label>
          <span class="visually-hidden">{words.search}</span>
          <input
            type="search"
            ref={field}
            placeholder={words.search}
            value={search.value}
            dir="auto"
            onInput={(event) => {
              setScreenParams({ q: event.currentTarget.value || undefined });
            }}
          />
        </label>
        {mayWrite && (
          <>
            <button
              type="button"
              onClick={() => {
                open('');
              }}
            >
              {words.add[list]}
            </button>
            <button
              type="button"
              onClick={() => {
                paste(true);
              }}
            >
              {words.paste}
            </button>
          </>
        )}
      </div>
      {found.value.length === 0 ? (
        <p class="empty">{all === 0 ? words.none : words.noneFound}</p>
      ) : (
        <ItemTable list={list} items={found.value} body={rows} />
      )}
      {opened.value !== undefined && (mayWrite || opened.value !== '') && (
        <ItemDialog
          key={opened.value}
          list={list}
          id={opened.value}
          mayWrite={mayWrite}
          onClose={() => {
            open(undefined);
          }}
          onDone={(name) => {
            close(words.saved(name));
          }}
          onDecided={(told) => {
            close(told, opened.value);
          }}
        />
      )}
      {isPasting && mayWrite && (
        <PasteDialog
          list={list}
          onClose={() => {
            paste(false);
          }}
        />
      )}
    </section>
  );
}
