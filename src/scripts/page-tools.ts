/** 字号、大字版、打印：没有脚本时这一行不出现，不留点不动的按钮。 */
const KEY = 'duibiao:view';

interface View {
  size: 's' | 'm' | 'l';
  large: boolean;
}

function read(): View {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<View>;
    return { size: saved.size === 'm' || saved.size === 'l' ? saved.size : 's', large: saved.large === true };
  } catch {
    return { size: 's', large: false };
  }
}

function write(view: View): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(view));
  } catch {
    // 存储被关：本页仍然生效，只是换页不保留。
  }
}

function show(view: View): void {
  const root = document.documentElement;
  root.dataset['js'] = 'on';
  root.dataset['size'] = view.size;
  root.dataset['large'] = view.large ? 'on' : 'off';
  document.querySelectorAll<HTMLButtonElement>('button[data-size]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset['size'] === view.size));
  });
  document.querySelector('button[data-large]')?.setAttribute('aria-pressed', String(view.large));
}

let view = read();
show(view);

function wire(): void {
  const tools = document.querySelector<HTMLElement>('[data-page-tools]');
  if (!tools) return;
  tools.hidden = false;
  show(view);
  tools.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    if (button.hasAttribute('data-print')) {
      window.print();
      return;
    }
    view = button.hasAttribute('data-large')
      ? { ...view, large: !view.large }
      : { ...view, size: button.dataset['size'] as View['size'] };
    show(view);
    write(view);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wire);
else wire();
