/**
 * 报告模型：屏幕、打印、Word、Excel、JSON 五处同用这一份，凡是数字都已格式化成文字，
 * 任何出口不得自己再算或再取整。
 */

/** 一份佐证，日期已写成“2026年3月1日”，空的为空字符串。 */
export interface ReportEvidence {
  readonly title: string;
  readonly formedOn: string;
  readonly recordedOn: string;
  readonly location: string;
  readonly expiresOn: string;
}

export interface ReportItem {
  readonly id: string;
  readonly title: string;
  readonly dimensionTitle: string;
  readonly classTitle: string;
  /** 满分，例如“2”。 */
  readonly points: string;
  /** 必达（星级制）。 */
  readonly must: boolean;
  /** 依据待本单位填写的，写依据类型；其余为空。 */
  readonly pending: readonly string[];
  /** 带入的来历，一句话；不是带入的为空。 */
  readonly from: string;
  /** 达标 / 部分达标 / 未达标 / 不适用 / 未填。 */
  readonly verdict: string;
  /** 得分，例如“1.5”；未填、不适用为“—”。 */
  readonly score: string;
  /** 得分怎么来的，一句话。 */
  readonly scoreReason: string;
  /** 扣分明细，例如“少开1次 ×2，扣1”。 */
  readonly deductions: readonly string[];
  readonly naReason: string;
  /** 触发的底线情形；没有为空。 */
  readonly floor: string;
  readonly note: string;
  readonly evidence: readonly ReportEvidence[];
  readonly problems: readonly { readonly id: string; readonly text: string; readonly remedy: string }[];
  readonly action: string;
  readonly ownerRole: string;
  /** 完成时限“2026年3月1日”，空为空字符串。 */
  readonly due: string;
  readonly basis: readonly string[];
  readonly materials: readonly string[];
  /** 应备材料各在哪一册；没有写册的 ledger 为空字符串。 */
  readonly papers: readonly { readonly name: string; readonly ledger: string }[];
  /** 完成标准：查哪份材料、看哪一处。 */
  readonly accept: readonly string[];
  /** 手册里办这件事的流程名。 */
  readonly workflows: readonly string[];
  /** 未启动 / 推进中 / 已完成 / 逾期；没填为空。 */
  readonly progress: string;
  readonly startedOn: string;
  readonly closedOn: string;
}

export interface ReportDimension {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** 得分 / 已填满分 / 适用满分。 */
  readonly got: string;
  readonly answeredPoints: string;
  readonly applicablePoints: string;
  /** 得分率“86.5%”；没有可评的为“不参评”，一条未填为“—”。 */
  readonly rate: string;
  /** 画图用的 0—100；不参评、未填为 null。 */
  readonly rateValue: number | null;
  readonly answered: string;
  readonly applicable: string;
  /** 是否过了下一等次的维度线，一句话；没有为空。 */
  readonly remark: string;
}

export interface ReportGap {
  readonly order: number;
  readonly item: ReportItem;
  /** 失分，例如“1”。 */
  readonly lost: string;
  /** 为什么排在这里，一句话。 */
  readonly why: string;
}

/** 星级制一个方面的评星。 */
export interface ReportStar {
  readonly id: string;
  readonly title: string;
  /** 1星 / 0星 / 未定。 */
  readonly star: string;
  readonly text: string;
}

/** 授星摘星台账的一件事。 */
export interface ReportStarEvent {
  /** “2026年第三季度”。 */
  readonly quarter: string;
  readonly on: string;
  /** 授星 / 摘星 / 晋级…… */
  readonly kind: string;
  /** 方面的名称；不分方面的为空。 */
  readonly dimension: string;
  /** 填了的各栏，一栏一句。 */
  readonly details: readonly string[];
  /** 校验发现。 */
  readonly findings: readonly string[];
}

/** 一季的评星结果，与上季对照；各方面的星按 stars 的次序写 1、0，没有记录为“—”。 */
export interface ReportStarQuarter {
  readonly quarter: string;
  readonly checkedOn: string;
  readonly previous: readonly string[];
  readonly now: readonly string[];
  readonly awarded: string;
  readonly removed: string;
  readonly reason: string;
  readonly previousTotal: string;
  readonly nowTotal: string;
  /** 晋级 / 降级 / 持平 / 首次记录。 */
  readonly result: string;
  readonly notice: string;
  readonly reportedOn: string;
}

/** 一次四互考评。 */
export interface ReportSiHu {
  readonly quarter: string;
  readonly on: string;
  readonly branch: string;
  readonly by: string;
  readonly form: string;
  readonly focus: string;
  readonly problems: string;
  /** 互查、互评、互学、互促得分，没打的为“—”。 */
  readonly scores: readonly string[];
  readonly total: string;
  readonly practice: string;
  readonly demand: string;
  readonly due: string;
  readonly review: string;
  readonly findings: readonly string[];
}

/** 配套机制（如“五抓”）的一项。 */
export interface ReportMechanism {
  readonly title: string;
  readonly check: string;
  readonly evidence: string;
  readonly frequency: string;
  /** 今年做了几次；没填为“—”。 */
  readonly count: string;
  readonly note: string;
  /** 够 / 差2次 / 未填。 */
  readonly verdict: string;
}

/** 条目之外另记的台账；没有记录的为空。 */
export interface ReportRecords {
  /** 台账里的状态：在创 / 达标 / 命名 / 摘牌 / 整顿中；没有记录为空。 */
  readonly starState: string;
  /** 按授星摘星台账现在几星、什么状态，以及与自评不同的提示，一句一条。 */
  readonly starStatus: readonly string[];
  readonly starEvents: readonly ReportStarEvent[];
  readonly starQuarters: readonly ReportStarQuarter[];
  /** 达标比例目标，百分数“50”；体系没有的为空。 */
  readonly closeTarget: string;
  /** 拟定的报送时点。 */
  readonly reportDates: readonly string[];
  readonly siHu: readonly ReportSiHu[];
  /** 近四季的合计、均分、缺哪一季，重复的季度，一句一条。 */
  readonly siHuNotes: readonly string[];
  /** 一项也没填的为空。 */
  readonly mechanisms: readonly ReportMechanism[];
}

export interface ReportModel {
  readonly meta: {
    readonly title: string;
    readonly schemeId: string;
    readonly schemeTitle: string;
    readonly schemeVersion: string;
    readonly branchCode: string;
    readonly branchName: string;
    /** 有名称用名称，没有用代号。 */
    readonly branch: string;
    readonly presetTitle: string;
    /** 成立的支部条件，原文短句。 */
    readonly conditions: readonly string[];
    /** “2026年”“2026年上半年”“2026年第三季度”。 */
    readonly period: string;
    readonly year: string;
    /** 档位制 / 扣分制 / 星级制 / 直接打分。 */
    readonly mode: string;
    /** 这套体系怎么叫“维度”和“条目”。 */
    readonly terms: { readonly dimension: string; readonly item: string };
    /** 生成日期“2026年3月1日”。 */
    readonly generatedOn: string;
    /** 生成日期 2026-03-01，文件名用。 */
    readonly generatedIso: string;
    readonly release: string;
    /** 页眉标注；空为不标注。 */
    readonly label: string;
    readonly complete: boolean;
    /** 未完成时为“未完成：还有 3 条未填”；完成为空。 */
    readonly incompleteNote: string;
  };
  readonly summary: {
    /** 总分“86.5”，星级制为星数“4”；一条未填为“—”。 */
    readonly score: string;
    /** 总分 或 自评星数。 */
    readonly scoreName: string;
    /** 分 或 星。 */
    readonly unit: '分' | '星';
    /** 等次或“暂不定等”。 */
    readonly grade: string;
    /** 定等说明：最低最高范围、底线封顶等，一到三句。 */
    readonly gradeNotes: readonly string[];
    /** 已填率“100.0%”与“58/58条”。 */
    readonly filledRate: string;
    readonly filledCount: string;
    readonly evidenceRate: string;
    readonly evidenceCount: string;
    /** 总分算式：“得分 80.5 ÷ 已填满分 93 × 100 ＝ 86.6”。 */
    readonly formula: string;
    readonly met: string;
    readonly partial: string;
    readonly unmet: string;
    readonly na: string;
    readonly unanswered: string;
  };
  readonly floors: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly dimensions: readonly ReportDimension[];
  /** 各方面评星；不是星级制的为空。 */
  readonly stars: readonly ReportStar[];
  /** 距下一等次差什么；已是最高等为 null。 */
  readonly next: { readonly grade: string; readonly missing: readonly string[] } | null;
  /** 值得先补的顺序。 */
  readonly gaps: readonly ReportGap[];
  /** 政治功能专题：B1-6、D1-3、D1-4 等，按体系指定。 */
  readonly items: readonly ReportItem[];
  readonly extras: readonly {
    readonly title: string;
    readonly answers: readonly { readonly question: string; readonly answer: string }[];
  }[];
  readonly records: ReportRecords;
  /** 群众满意度；没填为空。 */
  readonly satisfaction: string;
  readonly parameters: readonly { readonly title: string; readonly value: string }[];
  /** 声明：供自查改进、不替代组织考核结论；哪些为拟定。 */
  readonly statements: readonly string[];
}
