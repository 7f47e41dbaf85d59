import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { WorkDays } from '../../domain/work/plan.ts';
import { href } from '../../paths.ts';
import { useLazy } from './lazy.ts';
import type { Session } from './session-model.ts';

interface Panel {
  readonly title: string;
  readonly note: string;
  readonly load: () => Promise<{ Body: FunctionComponent }>;
}

/** 结果旁的几样工具：点开哪样才装载哪样。 */
export function Panels({ session, days }: { session: Session; days: WorkDays }) {
  return (
    <div class="panels no-print needs-js">
      {panelsOf(session, days).map((panel) => (
        <PanelBox key={panel.title} panel={panel} />
      ))}
      <p class="small">
        有上期的自评文件，可以<a href={href('/tools/compare/')}>对比两期</a>；别的体系的结论可以在页首“少填一点”里带入。
      </p>
    </div>
  );
}

function panelsOf(session: Session, days: WorkDays): readonly Panel[] {
  const { scheme } = session.state;
  const stars: Panel = {
    title: '授星摘星记录',
    note: '每季一次，写明理由、日期和公示',
    load: async () => {
      const { StarHistoryPanel } = await import('./StarHistoryPanel.tsx');
      return { Body: () => <StarHistoryPanel session={session} /> };
    },
  };
  const mechanisms: Panel = {
    title: '“五抓”检查和“四互”记录',
    note: '随自评文件一起保存、一起出表',
    load: async () => {
      const [{ MechanismPanel }, { SiHuPanel }] = await Promise.all([
        import('./MechanismPanel.tsx'),
        import('./SiHuPanel.tsx'),
      ]);
      return {
        Body: () => (
          <>
            <MechanismPanel session={session} />
            <SiHuPanel session={session} />
          </>
        ),
      };
    },
  };
  return [
    {
      title: '填报体检',
      note: '导出前看一眼：缺佐证、缺措施、前后矛盾',
      load: async () => {
        const { HealthPanel } = await import('./HealthPanel.tsx');
        return { Body: () => <HealthPanel session={session} /> };
      },
    },
    {
      title: '别的体系里会怎样',
      note: '同一份答卷，照另外几套体系推算',
      load: async () => {
        const { OtherSchemes } = await import('./OtherSchemes.tsx');
        return { Body: () => <OtherSchemes session={session} /> };
      },
    },
    {
      title: '整改任务与日程',
      note: '给短板配好措施、责任人、时限，导出日程提醒',
      load: async () => {
        const { WorkPanel } = await import('./WorkPanel.tsx');
        return { Body: () => <WorkPanel session={session} days={days} /> };
      },
    },
    {
      title: '读回填好的台账',
      note: '在WPS、Excel里改过的进度、时限、责任人，读回来',
      load: async () => {
        const { ImportPanel } = await import('./ImportPanel.tsx');
        return { Body: () => <ImportPanel session={session} /> };
      },
    },
    {
      title: '佐证目录',
      note: '按盒册列出佐证，标出缺的和失效的',
      load: async () => {
        const { EvidencePanel } = await import('./EvidencePanel.tsx');
        return { Body: () => <EvidencePanel session={session} /> };
      },
    },
    ...(scheme.scoring === 'stars' ? [stars] : []),
    ...(scheme.mechanisms.length > 0 ? [mechanisms] : []),
  ];
}

function PanelBox({ panel }: { panel: Panel }) {
  const open = useSignal(false);
  const loaded = useLazy(panel.load, open.value);
  return (
    <details class="panel" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {panel.title}
        <span class="small muted">　{panel.note}</span>
      </summary>
      <div class="panel-body">{loaded ? <loaded.Body /> : open.value && <p class="muted">正在装载……</p>}</div>
    </details>
  );
}
