import { type VNode } from 'preact';
import { type Screen } from '../../core/location/address.js';
import { SCREEN_PARTS } from '../screens.js';
import { shellCommands } from '../shell-commands.js';
import { useDesk } from '../../components/use-desk.js';

const SHOWN: readonly Screen[] = [
  'board',
  'timeline',
  'map',
  'replay',
  'compare',
  'handover',
  'tasks',
  'inbox',
  'vocabulary',
  'setup',
];

/** Which situation, which screen, and the way to everything else. */
export function TopBar(): VNode {
  const desk = useDesk();
  const { situation } = desk.situation;
  const { code, hrefTo, screen } = desk.location;
  const { t } = desk.words;
  return (
    <header class="top">
      <a class="brand" href="/">
        Sitlog
      </a>
      {situation.value !== undefined && (
        <h1 title={situation.value.name}>
          <bdi>{situation.value.name}</bdi>
        </h1>
      )}
      {code.value !== undefined && (
        <nav aria-label={t().shell.navigation}>
          {SHOWN.filter((one) => one in SCREEN_PARTS).map((one) => (
            <a
              key={one}
              href={hrefTo({ screen: one, entry: undefined, screenParams: {} })}
              aria-current={screen.value === one ? 'page' : undefined}
            >
              {t().shell.screens[one]}
            </a>
          ))}
        </nav>
      )}
      <div class="tools">
        {['palette', 'language', 'settings', 'help'].map((id) => (
          <ToolButton key={id} id={id} />
        ))}
      </div>
    </header>
  );
}

const LANGUAGE_OF = { language: { en: 'ar', ar: 'en' } } as const;

function ToolButton({ id }: { readonly id: string }): VNode | null {
  const desk = useDesk();
  const command = shellCommands(desk).find((one) => one.id === id);
  if (command === undefined) return null;
  const other = id === 'language' ? LANGUAGE_OF.language[desk.settings.lang.value] : undefined;
  const isHelp = id === 'help';
  return (
    <button
      type="button"
      lang={other}
      aria-label={isHelp ? command.label() : undefined}
      title={isHelp ? command.label() : command.keys}
      onClick={command.run}
    >
      {isHelp ? '?' : command.label()}
    </button>
  );
}
