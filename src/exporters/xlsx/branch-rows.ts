/** 工作台账表后的支部情况：自评结论、各维度、口径；验收、备案、公示、命名由上级办理，留空手填。 */
import type { ReportModel } from '../../domain/report/model.ts';
import { joinText } from '../text.ts';

type Rows = readonly (readonly [string, string])[];

export function branchRows(model: ReportModel): Rows {
  const { meta, summary, floors, dimensions, next, gaps } = model;
  return [
    ['报告', meta.title],
    ['支部', joinText([meta.branch, meta.branchName, `代号${meta.branchCode}`, meta.presetTitle], '；')],
    ['支部条件', meta.conditions.join('；') || '无特殊情形'],
    [summary.scoreName, summary.score],
    ['等次', joinText([summary.grade, ...summary.gradeNotes], '；')],
    ['算式', summary.formula],
    [
      '已填与佐证',
      `已填率${summary.filledRate}（${summary.filledCount}），佐证率${summary.evidenceRate}（${summary.evidenceCount}）`,
    ],
    [
      '条数',
      `达标${summary.met}、部分达标${summary.partial}、未达标${summary.unmet}、不适用${summary.na}、未填${summary.unanswered}`,
    ],
    ['触发底线（拟定）', floors.map((f) => `${f.id} ${f.title}：${f.text}`).join('；') || '无'],
    ...dimensions.map((d): readonly [string, string] => [
      d.title,
      joinText(
        [
          `得分${d.got}，已填满分${d.answeredPoints}，适用满分${d.applicablePoints}，得分率${d.rate}，已填${d.answered}/${d.applicable}条`,
          d.remark,
        ],
        '；',
      ),
    ]),
    ['目标等次', next ? `${next.grade}，还差：${next.missing.join('；')}` : ''],
    ['短板条数', String(gaps.length)],
    ...supplements(model),
    ...['达标时限', '申报日期', '验收结论', '审批机关', '备案日期', '公示起止', '命名日期', '销号日期'].map(
      (name): readonly [string, string] => [name, ''],
    ),
    ['状态', '在创'],
    ...sources(model),
  ];
}

function supplements({ extras, satisfaction }: ReportModel): Rows {
  return [
    ...extras.map(({ title, answers }): readonly [string, string] => [
      title,
      answers.map(({ question, answer }) => `${question}：${answer || '未答'}`).join('；'),
    ]),
    ...(satisfaction ? [['群众满意度', satisfaction] as const] : []),
  ];
}

function sources({ meta, parameters, statements }: ReportModel): Rows {
  return [
    ['参数快照', parameters.map(({ title, value }) => `${title}：${value}`).join('；')],
    [
      '来源与口径',
      [
        ...statements,
        '三清单一台账的名称照某县方案，字段全部为拟定；责任人只写职务。',
        `标准：${meta.schemeTitle}（${meta.schemeId}，${meta.schemeVersion}版）；内容版本：${meta.release}；计分方式：${meta.mode}。`,
      ].join('\n'),
    ],
  ];
}
