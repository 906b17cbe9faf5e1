import { type VNode } from 'preact';
import { t } from '../../state/page/words.js';
import { settings } from '../../state/page/settings.js';
import { commands } from '../../state/page/commands.js';
import { Dialog } from '../../components/dialog.js';
import { isHelpOpen } from '../../state/page/open-dialogs.js';

/** Every shortcut, as the commands have them. */
export function Help(): VNode {
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
