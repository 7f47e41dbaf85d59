/** 录入的几种办法：示例、粘贴、打开文件、空白模板、清空，和它们的回话。 */
import { useSignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { MAX_ROWS } from '../../domain/duties/model.ts';
import type { Imported } from '../../domain/duties/import.ts';
import type * as Outbox from './outbox.ts';
import type { DutyState } from './state.ts';
import type { DraftKeeper } from './useDraft.ts';

export interface Reply {
  readonly status: string;
  /** 要看的问题，一条一句。 */
  readonly problems: readonly string[];
}

interface Props {
  state: DutyState;
  keeper: DraftKeeper;
  template: string;
  reply: Signal<Reply>;
}

const loadFailed: Reply = { status: '', problems: ['程序没有装上，多半是网断了，填写的内容没有变。请再点一次。'] };

export function Toolbar({ state, keeper, template, reply }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const pasting = useSignal(false);
  const pasted = useSignal('');
  const clearing = useSignal(false);
  const off = !keeper.ready.value;

  const take = ({ rows, problems }: Imported): boolean => {
    if (rows.length > 0 && !state.append(rows)) {
      reply.value = {
        status: '',
        problems: [`加上这${rows.length}行会超过${MAX_ROWS}行，没有读入，原来的内容没有变。`],
      };
      return false;
    }
    reply.value = { status: rows.length > 0 ? `读入了${rows.length}行，接在原有任务后面` : '没有读入', problems };
    return rows.length > 0;
  };
  const withOutbox = async (work: (outbox: typeof Outbox) => void | Promise<void>) => {
    try {
      await work(await import('./outbox.ts'));
    } catch {
      reply.value = loadFailed;
    }
  };
  const readPasted = () =>
    withOutbox(({ importText }) => {
      if (!take(importText(pasted.value, state.method.value))) return;
      pasted.value = '';
      pasting.value = false;
    });
  const openFile = (file: File) =>
    withOutbox(async ({ readSheets, importSheets }) => {
      reply.value = { status: '正在读文件……', problems: [] };
      const read = await readSheets(file);
      if (read.ok) take(importSheets(read.sheets, state.method.value));
      else reply.value = { status: '没有读入', problems: [read.message] };
    });

  return (
    <div class="du-toolbar no-print">
      <div class="du-buttons">
        <button
          type="button"
          class="button"
          disabled={off}
          onClick={() => void withOutbox(({ SAMPLE_ROWS }) => void take({ rows: SAMPLE_ROWS, problems: [] }))}
        >
          装入示例
        </button>
        <button
          type="button"
          class="button"
          disabled={off}
          aria-expanded={pasting.value}
          onClick={() => (pasting.value = !pasting.value)}
        >
          粘贴表格
        </button>
        <button type="button" class="button" disabled={off} onClick={() => picker.current?.click()}>
          打开Excel文件
        </button>
        <a class="button" href={template} download>
          下载空白模板（Excel）
        </a>
        <button type="button" class="button" disabled={off} onClick={() => (clearing.value = true)}>
          清空
        </button>
        <input
          ref={picker}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="选择责任清单文件"
          accept=".xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void openFile(file);
          }}
        />
      </div>
      {pasting.value && (
        <div class="confirm">
          <label for="du-paste">在Excel或WPS里选中几行复制，粘贴到这里（列序同模板；带表头的按表头认）</label>
          <textarea
            class="input"
            id="du-paste"
            rows={6}
            value={pasted.value}
            onInput={(event) => (pasted.value = event.currentTarget.value)}
          />
          <button type="button" class="button button-primary" onClick={() => void readPasted()}>
            读入
          </button>
          <button type="button" class="button" onClick={() => (pasting.value = false)}>
            不读了
          </button>
        </div>
      )}
      {clearing.value && (
        <div class="confirm" role="group" aria-label="确认清空">
          <p>会删去这一页的{state.filled.value}条任务和本机存的草稿，已下载的文件不受影响。</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              clearing.value = false;
              reply.value = { status: '', problems: [] };
              void keeper.clear();
            }}
          >
            确定清空
          </button>
          <button type="button" class="button" onClick={() => (clearing.value = false)}>
            不清空
          </button>
        </div>
      )}
      <div role="alert">
        {reply.value.problems.length > 0 && (
          <div class="alert">
            <ul>
              {reply.value.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            <button
              type="button"
              class="button button-quiet"
              onClick={() => (reply.value = { ...reply.value, problems: [] })}
            >
              知道了
            </button>
          </div>
        )}
        {keeper.elsewhere.value && (
          <div class="alert">
            <p>另一个标签页改过这份草稿。为免互相覆盖，这一页已停止自动保存，页面上的内容还在。</p>
            <button type="button" class="button" onClick={() => void keeper.takeTheirs()}>
              用另一页的内容
            </button>
            <button type="button" class="button" onClick={() => void keeper.keepMine()}>
              用这一页的内容
            </button>
          </div>
        )}
      </div>
      <p class="small muted du-status">
        <span role="status">{reply.value.status}</span>
        <span role="status">{keeper.status.value}</span>
      </p>
      <label class="check-line">
        <input
          type="checkbox"
          disabled={off}
          checked={keeper.shared.value}
          onChange={(event) => void keeper.setShared(event.currentTarget.checked)}
        />
        <span>
          这是共用电脑，不自动保存
          <small class="muted">打开后草稿只留在这一页里，已存的一并删去；自查页用同一个设置</small>
        </span>
      </label>
    </div>
  );
}
