import { useSignal } from '@preact/signals';
import { periodText, periodsAround } from '../../domain/assessment/period.ts';
import { useLazy } from './lazy.ts';
import type { Session } from './session-model.ts';

const MODE_LABEL = { grade: '档位制', deduct: '扣分制' } as const;
const MODE_HINT = {
  grade: '达标满分，部分达标一半，未达标0分',
  deduct: '按扣分要点逐次扣，扣完为止',
} as const;

/** 先定支部情况：它们决定哪些条目不适用。 */
export function Setup({ session }: { session: Session }) {
  const { state, ready } = session;
  const { scheme } = state;
  const unit = state.unit.value;
  const off = !ready.value;
  const code = useSignal<string | null>(null);
  const commit = () => {
    const next = code.value;
    code.value = null;
    if (next !== null) void session.rename(next.trim(), state.period.value);
  };
  return (
    <section class="setup" aria-labelledby="setup-t">
      <h2 id="setup-t">先说明支部情况</h2>
      <div class="setup-grid">
        <label class="field">
          <span>支部代号（工委给的编号；不要写人名）</span>
          <input
            class="input"
            type="text"
            maxLength={60}
            disabled={off}
            value={code.value ?? unit.code}
            onInput={(event) => (code.value = event.currentTarget.value)}
            onBlur={commit}
          />
        </label>
        <label class="field">
          <span>支部名称（选填，印在报告和申报表上）</span>
          <input
            class="input"
            type="text"
            maxLength={120}
            disabled={off}
            value={unit.name ?? ''}
            onInput={(event) => state.setUnit({ name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>期次</span>
          <select
            class="input"
            disabled={off}
            value={state.period.value}
            onChange={(event) => void session.rename(unit.code, event.currentTarget.value)}
          >
            {periodsAround(state.period.value).map((p) => (
              <option value={p} key={p}>
                {periodText(p)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>单位类型</span>
          <select
            class="input"
            disabled={off}
            value={unit.preset}
            onChange={(event) => state.setUnit({ preset: event.currentTarget.value })}
          >
            {scheme.presets.map((p) => (
              <option value={p.id} key={p.id}>
                {p.title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class="plain" disabled={off}>
        <legend>支部条件（符合的打勾，不适用的条目会自动说明理由）</legend>
        <div class="condition-grid">
          {scheme.conditions.map((c) => (
            <label class="check-line" key={c.id}>
              <input
                type="checkbox"
                checked={unit.conditions[c.id] === true}
                onChange={(event) =>
                  state.setUnit({ conditions: { ...unit.conditions, [c.id]: event.currentTarget.checked } })
                }
              />
              <span>
                {c.label}
                <small class="muted">{c.hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {scheme.modes.length > 1 && (
        <fieldset class="plain" disabled={off}>
          <legend>计分方式</legend>
          <div class="mode-row">
            {scheme.modes.map((mode) => (
              <label class="check-line" key={mode}>
                <input
                  type="radio"
                  name="score-mode"
                  value={mode}
                  checked={state.mode.value === mode}
                  onChange={() => state.setMode(mode)}
                />
                <span>
                  {MODE_LABEL[mode]}
                  <small class="muted">{MODE_HINT[mode]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Drafts session={session} />
      <Shortcuts session={session} />
    </section>
  );
}

/** 以上期为底、从别的体系带入：展开了才装载；打开了别的体系的文件时自己展开。 */
function Shortcuts({ session }: { session: Session }) {
  const open = useSignal(false);
  const shown = open.value || session.foreign.value !== null;
  const loaded = useLazy(() => import('./Shortcuts.tsx'), shown);
  return (
    <details
      class="drafts needs-js no-print"
      open={shown}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
        if (!event.currentTarget.open) session.foreign.value = null;
      }}
    >
      <summary>少填一点：以上期为底，或从别的体系带入</summary>
      {loaded && <loaded.Shortcuts session={session} />}
    </details>
  );
}

/** 草稿清单展开了才装载。 */
function Drafts({ session }: { session: Session }) {
  const { drafts, shared, ready } = session;
  const open = useSignal(false);
  const list = useLazy(() => import('./DraftList.tsx'), open.value);
  return (
    <div class="drafts needs-js no-print">
      <label class="check-line">
        <input
          type="checkbox"
          disabled={!ready.value}
          checked={shared.value}
          onChange={(event) => void session.setShared(event.currentTarget.checked)}
        />
        <span>
          这是共用电脑，不自动保存
          <small class="muted">打开后草稿只留在这一页里，走之前请“保存为文件”</small>
        </span>
      </label>
      <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>本机草稿（{drafts.value.length}份）</summary>
        {list && <list.DraftList session={session} />}
      </details>
    </div>
  );
}
