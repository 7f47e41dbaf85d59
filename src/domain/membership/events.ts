/** 发展党员各步的日期：键名见 vectors/README.md，中文名供页面和台账用。 */

export const EVENT_TITLES = {
  bornOn: '出生日期',
  appliedOn: '递交入党申请书',
  talkedOn: '派人谈话',
  activistOn: '确定为积极分子',
  activistFiledOn: '积极分子报上级备案',
  contactsOn: '指定培养联系人',
  branchProposedOn: '支委会讨论拟列发展对象',
  upperAgreedOn: '上级党委同意拟列',
  upperFiledOn: '发展对象报上级备案（2014版）',
  noticeFrom: '公示首日',
  noticeTo: '公示末日',
  targetOn: '列为发展对象',
  reviewFrom: '政治审查开始',
  reviewConcludedOn: '政治审查结论',
  trainingFrom: '集中培训开始',
  trainingTo: '集中培训结束',
  committeeReviewOn: '支委会审查',
  preReviewOn: '党委预审合格',
  formFilledOn: '填写入党志愿书',
  admissionMeetingOn: '支部大会接收预备党员',
  leavingOn: '预计离开单位',
  upperTalkOn: '党委派人谈话',
  groupDiscussedOn: '党组（党委）讨论',
  approvedOn: '党委审批接收',
  filedOn: '审批后备案',
  oathOn: '入党宣誓',
  confirmAppliedOn: '递交转正申请书',
  confirmMeetingOn: '支部大会讨论转正',
  confirmApprovedOn: '党委审批转正',
  extendedTo: '预备期延长到',
  archivedOn: '材料归档',
} as const;

/** 单个日期的键；半年考察有多次，另为 inspections。 */
export type EventKey = keyof typeof EVENT_TITLES;

export const EVENT_KEYS = Object.keys(EVENT_TITLES) as readonly EventKey[];

/** 一个人的各步日期；没有的键是“未录入”，不等于没做。 */
export type MembershipEvents = Readonly<Partial<Record<EventKey, string>>> & {
  /** 历次考察日期，先后不限。 */
  readonly inspections?: readonly string[];
  readonly trainingDays?: number;
  readonly trainingHours?: number;
};

/** 可以晚于今天的日期（README A15）。 */
export const MAY_BE_FUTURE: ReadonlySet<EventKey> = new Set<EventKey>(['leavingOn', 'extendedTo', 'noticeTo']);
