/** 示例：虚构的八条任务，四级都有。按权重正好共性60%、个性40%；按条数各一半，用来看两种算法的差别。 */
import type { DutyRow, Kind, Level } from './model.ts';

const row = (
  level: Level,
  kind: Kind,
  weight: string,
  title: string,
  rest: Pick<DutyRow, 'source' | 'standard' | 'owner' | 'due' | 'progress'>,
): DutyRow => ({ level, kind, weight, title, ...rest });

const PLAN = '年度机关党的工作要点（示例）';
const OWN = '本级自报任务（示例）';

export const SAMPLE_ROWS: readonly DutyRow[] = [
  row('机关工委', '共性', '15', '印发年度工作要点，配发责任清单', {
    source: PLAN,
    standard: '要点和清单发到各单位，有发文登记',
    owner: '工委常务副书记',
    due: '3月底前',
    progress: '已完成',
  }),
  row('机关工委', '个性', '10', '给新任支部书记办一期业务培训', {
    source: OWN,
    standard: '有培训方案、签到和测试，参训率九成以上',
    owner: '工委组织部部长',
    due: '5月底前',
    progress: '推进中',
  }),
  row('部门党组（党委）', '共性', '15', '专题研究机关党建工作', {
    source: PLAN,
    standard: '会议记录写明议题、意见和决定事项',
    owner: '党组书记',
    due: '上、下半年各一次',
    progress: '推进中',
  }),
  row('部门党组（党委）', '个性', '10', '解决窗口单位党员活动室场地', {
    source: OWN,
    standard: '场地落实，门牌、设施到位，支部已启用',
    owner: '党组分管成员',
    due: '6月底前',
    progress: '未启动',
  }),
  row('机关党委', '共性', '15', '每季度查一次支部组织生活记录', {
    source: PLAN,
    standard: '每季度有检查记录和整改回执，支部全覆盖',
    owner: '机关党委专职副书记',
    due: '每季度末',
    progress: '推进中',
  }),
  row('机关党委', '个性', '10', '组织两个业务处室支部结对练兵', {
    source: OWN,
    standard: '有结对方案，全年两次练兵，有总结',
    owner: '机关党委组织委员',
    due: '10月底前',
    progress: '未启动',
  }),
  row('机关党支部', '共性', '15', '按计划开展“三会一课”和主题党日', {
    source: PLAN,
    standard: '次数够，记录当月归盒，缺席有说明',
    owner: '支部书记',
    due: '全年，按月落实',
    progress: '推进中',
  }),
  row('机关党支部', '个性', '10', '建一支惠企政策讲解党员小队', {
    source: OWN,
    standard: '名单到位，走访企业有台账，问题有回音',
    owner: '支部宣传委员',
    due: '9月底前',
    progress: '推进中',
  }),
];
