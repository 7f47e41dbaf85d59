import { useSignal } from '@preact/signals';
import type { ExportKind } from '../../exporters/names.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';
import type { Session } from './session-model.ts';

/** 五个下载：点了才装载导出程序。 */
const FILES: readonly { readonly kind: ExportKind; readonly label: string }[] = [
  { kind: 'report', label: '下载自评报告（Word）' },
  { kind: 'ledger', label: '下载三清单一台账（Excel）' },
  { kind: 'application', label: '下载申报表（Word）' },
  { kind: 'progress', label: '下载创建进度表（Word）' },
  { kind: 'demonstration', label: '下载示范点创建申报表（Word）' },
];

export function Downloads({ session }: { session: Session }) {
  const busy = useSignal('');
  const start = async (file: (typeof FILES)[number]) => {
    if (busy.value) return;
    if (typeof navigator !== 'undefined' && isWeChat(navigator.userAgent)) {
      session.alert.value = {
        text: '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再下载；草稿请先在浏览器里填。',
      };
      return;
    }
    busy.value = file.label;
    session.status.value = '正在生成文件……';
    try {
      const prepared = await session.prepare();
      if (prepared) {
        const { makeFile } = await import('./outbox.ts');
        const { blob, name } = await makeFile(file.kind, prepared.model);
        downloadBlob(blob, name);
        session.status.value = `已下载：${name}`;
      } else session.status.value = '没有导出';
    } catch {
      session.alert.value = {
        text: '文件没有生成出来，填写的内容没有变。请再点一次；还不行，请先“保存为文件”，再刷新页面。',
      };
    }
    busy.value = '';
  };
  return (
    <div class="downloads no-print needs-js">
      {FILES.filter((file) => session.state.scheme.exports.includes(file.kind)).map((file) => (
        <button
          type="button"
          class="button"
          key={file.label}
          disabled={!session.ready.value}
          aria-busy={busy.value === file.label}
          onClick={() => void start(file)}
        >
          {file.label}
        </button>
      ))}
      <button type="button" class="button" disabled={!session.ready.value} onClick={() => printResult()}>
        打印结果
      </button>
    </div>
  );
}

/** 只印结果部分：打印时其余部分由样式藏起。 */
function printResult(): void {
  const root = document.documentElement;
  root.dataset['print'] = 'result';
  const details = [...document.querySelectorAll<HTMLDetailsElement>('.all-items')];
  details.forEach((d) => (d.open = true));
  window.print();
  delete root.dataset['print'];
}
