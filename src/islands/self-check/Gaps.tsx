import type { ReportGap, ReportModel } from '../../domain/report/model.ts';
import { href } from '../../paths.ts';
import type { Session } from './session-model.ts';

/** 问题与短板：一条一段，写明失分、措施、完成标准，连到手册里的办法。 */
export function Gaps({ session, model }: { session: Session; model: ReportModel }) {
  return (
    <section>
      <h3>问题与短板，按值得先补的顺序</h3>
      {model.gaps.length === 0 ? (
        <p class="muted">已填的里面没有部分达标、未达标或触发底线的。</p>
      ) : (
        <ol class="gaps">
          {model.gaps.map((gap) => (
            <GapRow key={gap.item.id} gap={gap} session={session} />
          ))}
        </ol>
      )}
    </section>
  );
}

function GapRow({ gap, session }: { gap: ReportGap; session: Session }) {
  const { item } = gap;
  const workflows = session.state.items.find((source) => source.id === item.id)?.workflows ?? [];
  return (
    <li class="keep">
      <p>
        <a href={`#${item.id}`}>
          {item.id} {item.title}
        </a>
        <span class="gap-verdict" data-verdict={item.verdict}>
          {item.verdict}
        </span>
        <span class="small muted">{gap.why}</span>
      </p>
      {item.problems.length > 0 && (
        <p class="small">问题：{item.problems.map((p) => `${p.id} ${p.text}`).join('；')}</p>
      )}
      {item.note && <p class="small">备注：{item.note}</p>}
      <p class="small">
        措施：{item.action || '还没有写'}　责任人：{item.ownerRole || '未定'}　时限：{item.due || '未定'}
        {item.progress && `　进度：${item.progress}`}
      </p>
      <p class="small">
        补到什么样算数：{item.accept.slice(0, 2).join('；')}
        {workflows.length > 0 && (
          <>
            。怎么办：
            {workflows.slice(0, 2).map((workflow, i) => (
              <span key={workflow.href}>
                {i > 0 && '、'}
                <a href={href(workflow.href)}>{workflow.title}</a>
              </span>
            ))}
          </>
        )}
      </p>
    </li>
  );
}
