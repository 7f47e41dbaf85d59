import { useSignal } from '@preact/signals';
import { importLedger } from '../../domain/ledger-import/import.ts';
import type { LedgerImport } from '../../domain/ledger-import/model.ts';
import { ledgerPatches } from '../../domain/ledger-import/patch.ts';
import { Preview, type Choices } from './ImportPreview.tsx';
import type { Session } from './session-model.ts';

interface Loaded {
  readonly name: string;
  readonly result: LedgerImport;
}

/** 读回填好的三清单一台账：先看改动，勾好再写进来。 */
export function ImportPanel({ session }: { session: Session }) {
  const { state } = session;
  const loaded = useSignal<Loaded | null>(null);
  const failure = useSignal('');
  const busy = useSignal(false);
  const done = useSignal('');

  const open = async (file: File) => {
    busy.value = true;
    failure.value = '';
    done.value = '';
    loaded.value = null;
    try {
      const { readLedgerFile } = await import('./read-ledger.ts');
      const read = await readLedgerFile(file);
      if (read.ok) {
        const result = importLedger({
          scheme: state.scheme,
          assessment: state.assessment.peek(),
          sheets: read.sheets,
        });
        loaded.value = { name: file.name, result };
      } else failure.value = `${read.message}页面上的内容没有变。`;
    } catch {
      failure.value = '读表的程序没有装载出来，页面上的内容没有变。请再选一次；还不行，请刷新页面。';
    }
    busy.value = false;
  };

  const apply = ({ off, picked }: Choices) => {
    if (!loaded.value) return;
    const { changes, conflicts } = loaded.value.result;
    const picks = [
      ...changes.filter((_, i) => !off.has(i)),
      ...conflicts.flatMap(({ item, field, options }, i) => {
        const option = options[picked.get(i) ?? -1];
        return option ? [{ item, field, after: option.after }] : [];
      }),
    ];
    for (const { item, change } of ledgerPatches(state.assessment.peek(), picks)) state.patch(item, change);
    done.value = `已照台账更新${picks.length}处`;
    session.status.value = done.value;
    loaded.value = null;
  };

  return (
    <div class="ledger-import">
      <p class="small muted">
        读回进度、开始日期、完成时限、销号日期、责任人、措施六样，按编号对上；先列出改动，勾好才写。空格子不清空原有内容，问题清单和其余各栏不读回。
      </p>
      <label class="field">
        <span>选择填好的台账（Excel）</span>
        <input
          class="input"
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={!session.ready.value || busy.value}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </label>
      <div role="alert">{failure.value && <p class="alert">{failure.value}</p>}</div>
      {busy.value && <p class="muted">正在读……</p>}
      {done.value && <p class="note">{done.value}。再选一份可以接着更新。</p>}
      {loaded.value && (
        <Preview
          key={loaded.value.name}
          name={loaded.value.name}
          result={loaded.value.result}
          terms={state.scheme.terms}
          onApply={apply}
          onCancel={() => (loaded.value = null)}
        />
      )}
    </div>
  );
}
