import { useSignal } from '@preact/signals';
import { datedTasks } from '../../domain/work/tasks.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';
import type { Session } from './session-model.ts';

/** 定了时限的任务导成日历文件；点了才装载导出程序。 */
export function CalendarButton({ session }: { session: Session }) {
  const busy = useSignal(false);
  const { state } = session;
  const download = async () => {
    if (busy.value) return;
    if (isWeChat(navigator.userAgent)) {
      session.alert.value = { text: '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再下载。' };
      return;
    }
    const assessment = state.assessment.peek();
    const tasks = datedTasks(state.scheme, assessment);
    if (tasks.length === 0) {
      session.alert.value = { text: '还没有定了完成时限的条目，日程是空的，没有下载。请先填时限。' };
      return;
    }
    busy.value = true;
    try {
      const prepared = await session.prepare();
      if (prepared) {
        const { calendarFileName, workCalendar } = await import('../../exporters/ics.ts');
        const text = workCalendar({
          tasks,
          schemeId: state.scheme.id,
          branchKey: assessment.unit.code,
          period: assessment.period,
          now: assessment.updatedAt,
        });
        const name = calendarFileName(prepared.model.meta);
        downloadBlob(new Blob([text], { type: 'text/calendar;charset=utf-8' }), name);
        session.status.value = `已下载：${name}，${tasks.length}条任务`;
      } else session.status.value = '没有导出';
    } catch {
      session.alert.value = { text: '日程没有生成出来，填写的内容没有变。请再点一次；还不行，请刷新页面再试。' };
    }
    busy.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={!session.ready.value}
        aria-busy={busy.value}
        onClick={() => void download()}
      >
        下载整改日程（.ics）
      </button>
      <details class="work-help">
        <summary>怎么放进日历</summary>
        <ul class="small">
          <li>电脑：双击下载的文件，用 Outlook 或系统日历打开；Outlook 也可以从“文件—打开和导出—导入”里选它。</li>
          <li>手机：把文件传到手机上点开，选“添加到日历”。</li>
          <li>每条任务是一个全天日程，到期前三天上午九点提醒；已完成的不再提醒。</li>
          <li>改了时限或进度，再下载、再导入一次，原来那条会更新，不会变成两条。代号、期次改了就算新的。</li>
          <li>日历如果开了云同步，任务内容会传到云端。涉及内部事项的，只放在不同步的日历里。</li>
        </ul>
      </details>
    </>
  );
}
