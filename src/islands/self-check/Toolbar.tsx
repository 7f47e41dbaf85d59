import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FILTERS, type Filter } from './filter.ts';
import { autoAdvance } from './keyboard.ts';
import { useLazy } from './lazy.ts';
import type { Scoring } from '../../domain/standard/model.ts';
import type { Session } from './session-model.ts';
import { clockText } from './util.ts';
import { VERDICTS } from './verdicts.ts';

/** 存、取、清空，和它们的回话。 */
export function Toolbar({ session }: { session: Session }) {
  const { ready, status, alert, savedToFileAt } = session;
  const off = !ready.value;
  const picker = useRef<HTMLInputElement>(null);
  const clearing = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const away = useSignal(false);
  // 按钮多在页面下方：工具条不在屏幕里时，提醒浮到屏幕上沿，不然像没反应。
  useLayoutEffect(() => {
    const place = alert.value && box.current?.getBoundingClientRect();
    away.value = place ? place.bottom < 0 || place.top > window.innerHeight : false;
  }, [alert.value]);
  const preview = useLazy(() => import('./RestorePreview.tsx'), session.pending.value !== null);
  return (
    <section class="toolbar no-print needs-js" aria-label="保存与恢复">
      <div class="toolbar-row">
        <button type="button" class="button button-primary" disabled={off} onClick={() => void session.saveFile()}>
          保存为文件
        </button>
        <button type="button" class="button" disabled={off} onClick={() => picker.current?.click()}>
          从文件恢复
        </button>
        {!off && 'showSaveFilePicker' in window && (
          <button
            type="button"
            class="button"
            onClick={() => void import('./write-back.ts').then((m) => m.run(session))}
          >
            写回原文件
          </button>
        )}
        <button type="button" class="button" id="sample" disabled={off} onClick={() => void session.loadSample()}>
          装入示例支部
        </button>
        <button type="button" class="button" disabled={off} onClick={() => (clearing.value = true)}>
          清空本机数据
        </button>
        <input
          ref={picker}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="选择自评文件"
          accept=".json,.duibiao.json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void session.openFile(file);
          }}
        />
      </div>
      {clearing.value && (
        <div class="confirm" role="group" aria-label="确认清空">
          <p>会删去这台电脑上的全部自评草稿和设置，共{session.drafts.value.length}份草稿。已下载的文件不受影响。</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              clearing.value = false;
              void session.clearAll();
            }}
          >
            确定清空
          </button>
          <button type="button" class="button" onClick={() => (clearing.value = false)}>
            不清空
          </button>
        </div>
      )}
      {preview && session.pending.value && <preview.RestorePreview session={session} />}
      <div role="alert" class="alert-box" ref={box}>
        {alert.value && (
          <div class={away.value ? 'alert alert-away' : 'alert'}>
            <p>{alert.value.text}</p>
            {(alert.value.choices ?? []).map((choice) => (
              <button type="button" class="button" key={choice.label} onClick={choice.run}>
                {choice.label}
              </button>
            ))}
            <button type="button" class="button button-quiet" onClick={() => (alert.value = null)}>
              知道了
            </button>
          </div>
        )}
      </div>
      <p class="save-line small muted">
        <span role="status">{status.value}</span>
        <span>{savedToFileAt.value ? `上次存文件：${clockText(savedToFileAt.value)}` : '还没有存过文件'}</span>
      </p>
    </section>
  );
}

/** 筛选与键盘说明。 */
export function FilterBar({ filter, scoring }: { filter: Filter; scoring: Scoring }) {
  const keys = VERDICTS[scoring].map(({ key, label }) => `${key}${label}`).join('、');
  return (
    <div class="filter-bar no-print needs-js">
      <div role="group" aria-label="筛选条目">
        {FILTERS.map((f) => (
          <button
            type="button"
            class="filter"
            key={f.id}
            aria-pressed={filter.current.value === f.id}
            onClick={() => filter.set(f.id)}
          >
            {f.label}
            {filter.current.value === f.id && f.id !== 'all' && <span class="num">（{filter.count.value}）</span>}
          </button>
        ))}
      </div>
      <p class="small muted keys">
        键盘：{keys}，上下键换条目。
        <label class="check-line">
          <input
            type="checkbox"
            checked={autoAdvance.value}
            onChange={(event) => (autoAdvance.value = event.currentTarget.checked)}
          />
          <span>按完数字自动到下一条</span>
        </label>
      </p>
    </div>
  );
}

export function EmptyNotice({ filter }: { filter: Filter }) {
  if (!filter.empty.value) return null;
  return (
    <p class="check-empty">
      这个筛选下没有条目。
      <button type="button" class="button button-quiet" onClick={() => filter.set('all')}>
        看全部条目
      </button>
    </p>
  );
}
