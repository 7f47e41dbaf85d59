/** 两个下载：没有脚本时是现成的文件（全部支部），有脚本时按当前筛选现做。 */
import { useSignal } from '@preact/signals';
import type { CalendarDownload } from '../../exporters/year-calendar.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';

const FILES = [
  { extension: 'ics', label: '下载日历（.ics）' },
  { extension: 'xlsx', label: '下载工作表（Excel）' },
] as const;

type Extension = (typeof FILES)[number]['extension'];

export function Downloads({ files, download }: { readonly files: string; readonly download: CalendarDownload }) {
  const busy = useSignal<Extension | ''>('');
  const status = useSignal('');
  const alert = useSignal('');
  const start = async (extension: Extension) => {
    if (busy.value) return;
    if (isWeChat(navigator.userAgent)) {
      alert.value = '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再下载。';
      return;
    }
    busy.value = extension;
    alert.value = '';
    try {
      const { makeCalendarFile } = await import('./outbox.ts');
      const { blob, name } = await makeCalendarFile(extension, download, new Date().toISOString());
      downloadBlob(blob, name);
      status.value = `已下载：${name}`;
    } catch {
      status.value = '';
      alert.value = '文件没有生成出来，筛选还在。请再点一次；还不行，请刷新页面再试。';
    }
    busy.value = '';
  };
  return (
    <div class="cal-downloads no-print">
      {FILES.map(({ extension, label }) => (
        <a
          class="button"
          key={extension}
          href={`${files}${download.plan.year}.${extension}`}
          download={`全年工作日历_${download.plan.year}.${extension}`}
          aria-busy={busy.value === extension}
          onClick={(event) => {
            event.preventDefault();
            void start(extension);
          }}
        >
          {label}
        </a>
      ))}
      <p class="small muted" role="status">
        {status.value}
      </p>
      <div role="alert">{alert.value && <p class="alert">{alert.value}</p>}</div>
    </div>
  );
}
