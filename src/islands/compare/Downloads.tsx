import { useSignal } from '@preact/signals';
import type { Comparison } from '../../domain/compare/model.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';
import { localDate } from '../self-check/util.ts';
import type { CompareState } from './state.ts';

interface Props {
  readonly state: CompareState;
  readonly comparison: Comparison;
  readonly release: string;
  readonly label: string;
}

const FILES = [
  { extension: 'docx', label: '下载对比（Word）' },
  { extension: 'xlsx', label: '下载对比（Excel）' },
] as const;

/** 两个下载：点了才装载导出程序。 */
export function Downloads({ state, comparison, release, label }: Props) {
  const busy = useSignal('');
  const alert = useSignal('');
  const start = async (file: (typeof FILES)[number]) => {
    if (busy.value) return;
    if (isWeChat(navigator.userAgent)) {
      alert.value = '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再选一次文件。';
      return;
    }
    busy.value = file.label;
    alert.value = '';
    state.status.value = '正在生成文件……';
    try {
      const { makeCompareFile, screening } = await import('./outbox.ts');
      const { blocked, message } = screening(comparison.branch);
      alert.value = message;
      if (blocked) state.status.value = '没有导出';
      else {
        const options = { today: localDate(new Date()), release, label };
        const { blob, name } = await makeCompareFile(file.extension, comparison, options);
        downloadBlob(blob, name);
        state.status.value = `已下载：${name}`;
      }
    } catch {
      state.status.value = '';
      alert.value = '文件没有生成出来，选的自评都还在。请再点一次；还不行，请刷新页面重新选文件。';
    }
    busy.value = '';
  };
  return (
    <div class="compare-downloads no-print">
      {FILES.map((file) => (
        <button
          type="button"
          class="button"
          key={file.extension}
          aria-busy={busy.value === file.label}
          onClick={() => void start(file)}
        >
          {file.label}
        </button>
      ))}
      <div role="alert">{alert.value && <p class="alert">{alert.value}</p>}</div>
    </div>
  );
}
