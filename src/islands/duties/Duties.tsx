/** 责任清单60/40分解：录任务、看比例、导出四级清单。 */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { BasisNoteLink } from '../../components/BasisNote.tsx';
import { METHOD_TITLE, type DutyRules, type Method } from '../../domain/duties/shares.ts';
import { MAX_ROWS } from '../../domain/duties/model.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';
import { Check } from './Check.tsx';
import type { DutyFileKind } from './outbox.ts';
import { RowCard } from './RowCard.tsx';
import { createDutyState, type RowState } from './state.ts';
import { Toolbar, type Reply } from './Toolbar.tsx';
import { useDraft } from './useDraft.ts';

interface Props {
  rules: DutyRules;
  basis: BasisNoteLink;
  /** 空白模板的地址。 */
  template: string;
  /** 导出的页眉标注。 */
  label: string;
}

const METHODS: readonly Method[] = ['weight', 'count'];
const FILES: readonly { readonly kind: DutyFileKind; readonly label: string }[] = [
  { kind: 'xlsx', label: '下载责任清单（Excel）' },
  { kind: 'docx', label: '下载责任清单（Word）' },
];

export function Duties({ rules, basis, template, label }: Props) {
  const state = useMemo(createDutyState, []);
  const keeper = useDraft(state);
  const reply = useSignal<Reply>({ status: '', problems: [] });
  const undo = useSignal<{ readonly text: string; readonly run: () => void } | null>(null);
  const busy = useSignal(false);
  const off = !keeper.ready.value;
  const say = (status: string, ...problems: string[]) => (reply.value = { status, problems });

  const remove = (row: RowState, number: number) => {
    const run = state.remove(row);
    undo.value = { text: `已删去第${number}行`, run };
  };
  const download = async (kind: DutyFileKind) => {
    if (busy.value) return;
    if (state.filled.value === 0) {
      say('没有导出', '还没有录入任务。请先录入，或装入示例看看样子；要空表，点“下载空白模板（Excel）”。');
      return;
    }
    if (isWeChat(navigator.userAgent)) {
      say('没有导出', '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再下载。');
      return;
    }
    busy.value = true;
    say('正在生成文件……');
    try {
      const { exportDuties } = await import('./outbox.ts');
      const made = await exportDuties(kind, state.draft.value, rules, { label, createdOn: localToday() });
      if (made.ok) {
        downloadBlob(made.blob, made.name);
        say(`已下载：${made.name}`, ...(made.warning ? [made.warning] : []));
      } else say('没有导出', made.message);
    } catch {
      say('没有导出', '文件没有生成出来，填写的内容没有变。请再点一次。');
    }
    busy.value = false;
  };

  return (
    <div class="du-tool">
      <section class="du-setup no-print" aria-label="清单情况">
        <label class="field">
          <span>年度（选填，印在清单上）</span>
          <input
            class="input"
            type="text"
            maxLength={20}
            disabled={off}
            value={state.year.value}
            onInput={(event) => (state.year.value = event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>编制单位（选填，印在清单上）</span>
          <input
            class="input"
            type="text"
            maxLength={60}
            disabled={off}
            value={state.unit.value}
            onInput={(event) => (state.unit.value = event.currentTarget.value)}
          />
        </label>
        <fieldset class="plain" disabled={off}>
          <legend>比例怎么算</legend>
          {METHODS.map((method) => (
            <label class="check-line" key={method}>
              <input
                type="radio"
                name="du-method"
                value={method}
                checked={state.method.value === method}
                onChange={() => (state.method.value = method)}
              />
              <span>{METHOD_TITLE[method]}</span>
            </label>
          ))}
        </fieldset>
      </section>
      <Toolbar state={state} keeper={keeper} template={template} reply={reply} />
      <div class="du-rows no-print">
        {state.rows.value.map((row, i) => (
          <RowCard key={row.id} state={state} row={row} number={i + 1} disabled={off} onRemove={remove} />
        ))}
      </div>
      <p class="du-buttons no-print">
        <button
          type="button"
          class="button"
          disabled={off}
          onClick={() => {
            undo.value = null;
            if (!state.add()) say('', `一份清单最多${MAX_ROWS}行，没有再加。`);
          }}
        >
          增加一行
        </button>
        {undo.value && (
          <>
            <span role="status">{undo.value.text}</span>
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                undo.value?.run();
                undo.value = null;
              }}
            >
              撤销删去
            </button>
          </>
        )}
      </p>
      <Check state={state} rules={rules} basis={basis} />
      <p class="du-buttons no-print">
        {FILES.map((file) => (
          <button
            type="button"
            class={file.kind === 'xlsx' ? 'button button-primary' : 'button'}
            key={file.kind}
            disabled={off}
            onClick={() => void download(file.kind)}
          >
            {file.label}
          </button>
        ))}
        <button type="button" class="button button-quiet" disabled={off} onClick={() => window.print()}>
          打印清单
        </button>
      </p>
    </div>
  );
}

function localToday(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
