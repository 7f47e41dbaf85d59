/** 键盘填报：数字键选结论（见 verdicts.ts），上下键换条目，左右键在一条之内移动（浏览器自带）。 */
import { signal } from '@preact/signals';
import type { Filter } from './filter.ts';
import type { CheckState } from './state.ts';
import { VERDICTS } from './verdicts.ts';

/** 按数字键后自动到下一条。 */
export const autoAdvance = signal(false);

export function onItemKeys(event: KeyboardEvent, state: CheckState, root: HTMLElement | null, filter: Filter): void {
  const target = event.target as HTMLElement;
  const fieldset = target.closest<HTMLElement>('[data-item-id]');
  const id = fieldset?.dataset['itemId'];
  if (!root || !fieldset || !id || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
  const verdict = VERDICTS[state.scheme.scoring].find((v) => v.key === event.key)?.id;
  if (verdict && !typing) {
    if (state.result(id).peek().naByRule) return;
    event.preventDefault();
    state.choose(id, verdict);
    if (verdict === 'na') {
      // 等理由框画出来再把光标放进去。
      requestAnimationFrame(() => {
        const reason = fieldset.querySelector<HTMLInputElement>('input[data-na-reason]');
        (reason ?? radioOf(fieldset))?.focus();
      });
    } else if (autoAdvance.peek()) move(root, fieldset, 1, filter);
    else radioOf(fieldset)?.focus();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || (typing && !target.matches('input[data-na-reason]'))) return;
  event.preventDefault();
  move(root, fieldset, step, filter);
}

function radioOf(fieldset: HTMLElement): HTMLInputElement | null {
  return (
    fieldset.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
    fieldset.querySelector<HTMLInputElement>('input[type=radio]:not(:disabled)')
  );
}

function move(root: HTMLElement, from: HTMLElement, step: number, filter: Filter): void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-item-id]')].filter(
    (f) => filter.shows(f.dataset['itemId'] ?? '') && radioOf(f),
  );
  const index = all.indexOf(from);
  const next = all[index + step] ?? (index < 0 ? all[0] : undefined);
  if (!next) return;
  const radio = radioOf(next);
  radio?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
