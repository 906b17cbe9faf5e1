import { type VNode } from 'preact';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';

/** Every shortcut, as the commands have them. */
export function Help(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { isHelpOpen } = desk.dialogs;
  const { settings } = desk.settings;
  const { commands } = desk.commands;
  const words = t().shell.help;
  return (
    <Dialog
      title={words.title}
      onClose={() => {
        isHelpOpen.value = false;
      }}
    >
      <p class="quiet">{settings.value.singleKeys ? words.typing : words.off}</p>
      <dl class="keys">
        {commands.value.map(({ id, label, keys }) =>
          keys === undefined ? null : (
            <div key={id}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{label()}</dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}
