/**
 * 三个支部在四套体系里应得的数，全部手算（分值、对应条目照设计表，不适用照各条的适用条件），不由被测代码得出。
 * 得分率＝得分÷适用满分，一位小数、四舍五入；赋分每条折算到 0.5 分。
 */

type Counts = Readonly<Record<'carry' | 'propose' | 'na' | 'none', number>>;

/** 一个维度：得分、适用满分、得分率；没有适用条目的得分率为 null。 */
type Part = readonly [got: number, full: number, rate: number | null];

interface Result {
  /** 总分；星级制没有。 */
  readonly score: number | null;
  readonly grade: string;
  /** 不适用条数。 */
  readonly na: number;
  readonly floors: string;
  readonly parts: Readonly<Record<string, Part>>;
}

interface Carried extends Result {
  /** 每条怎么带：直接带入、建议、条件不适用、没有来源。 */
  readonly rows: Counts;
  /** 带入后没有达标的条目；没列的都达标。 */
  readonly partial: string;
  readonly unmet: string;
  readonly naItems: string;
}

interface Starred {
  readonly stars: number;
  readonly grade: string;
  readonly band: string;
  readonly na: number;
  /** 各方面得没得星，依次 S1 到 S6。 */
  readonly awarded: readonly (0 | 1)[];
  readonly rows: Counts;
  readonly unmet: string;
  readonly naItems: string;
}

interface Scored extends Result {
  readonly rows: Counts;
  /** 没得满分的指标；没列的满分。 */
  readonly scores: Readonly<Record<string, number>>;
  readonly naItems: string;
}

export interface Expected {
  readonly wuhua: Result;
  readonly liuhua: Carried;
  readonly liuxing: Starred;
  readonly fufen: Scored;
}

export const EXPECTED: Readonly<Record<string, Expected>> = {
  strong: {
    // A3-4 没有出缺不查，满分 100－1＝99；D1-3 扣 0.5、D3-2 扣 1：97.5÷99＝98.48。
    wuhua: {
      score: 98.5,
      grade: '示范点候选',
      na: 1,
      floors: '',
      parts: {
        A: [19, 19, 100],
        B: [25, 25, 100],
        C: [20, 20, 100],
        D: [18.5, 20, 92.5], // 20－0.5－1
        E: [15, 15, 100],
      },
    },
    // D1-3 只用在 LH-05，D3-2 只用在 LH-21，各得一半：100－1.5－1＝97.5；A3-4 不适用，LH-07 看另外两条。
    liuhua: {
      score: 97.5,
      grade: '示范性党支部',
      na: 0,
      floors: '',
      parts: {
        L1: [16, 16, 100],
        L2: [20.5, 22, 93.2], // 22－1.5，93.18
        L3: [26, 26, 100],
        L4: [17, 18, 94.4], // 18－1，94.44
        L5: [10, 10, 100],
        L6: [8, 8, 100],
      },
      rows: { carry: 17, propose: 10, na: 0, none: 0 },
      partial: 'LH-05 LH-21',
      unmet: '',
      naItems: '',
    },
    // 三个方面各有一点没达标，都不是必达，一个方面容许一点：六颗全得。
    liuxing: {
      stars: 6,
      grade: '6星',
      band: '先进',
      na: 0,
      awarded: [1, 1, 1, 1, 1, 1],
      rows: { carry: 19, propose: 8, na: 0, none: 3 },
      unmet: 'S3-5 S4-5 S6-1',
      naItems: '',
    },
    // D1-3 得一半：FF-16 5×0.5、FF-18 3×0.5、FF-19 3×0.5；D3-2 赋分不取数。100－2.5－1.5－1.5＝94.5。
    fufen: {
      score: 94.5,
      grade: '好',
      na: 0,
      floors: '',
      parts: {
        F1: [50, 50, 100],
        F2: [15, 15, 100],
        F3: [20, 20, 100],
        F4: [9.5, 15, 63.3], // 2.5＋4＋1.5＋1.5
      },
      rows: { carry: 0, propose: 19, na: 0, none: 0 },
      scores: { 'FF-16': 2.5, 'FF-18': 1.5, 'FF-19': 1.5 },
      naItems: '',
    },
  },

  middling: {
    // A1-3、B1-2、B1-3 不适用，满分 100－1－2－1＝96；部分达标扣 10、未达标扣 8：78÷96＝81.25，进到 81.3。
    wuhua: {
      score: 81.3,
      grade: '合格',
      na: 3,
      floors: '',
      parts: {
        A: [15, 19, 78.9], // A1-1 扣 1、A4-2 扣 1、A2-3 扣 2；78.95
        B: [17.5, 22, 79.5], // B1-4 扣 0.5、B1-6 扣 1、B4-1 扣 1、B2-3 扣 2；79.55 舍
        C: [17, 20, 85], // C2-1 扣 1、C2-2 扣 2
        D: [16.5, 20, 82.5], // D1-1 扣 1、D2-2 扣 1.5、D4-1 扣 1
        E: [12, 15, 80], // E2-2 扣 1、E4-2 扣 2
      },
    },
    // LH-10 不适用，满分 97；8＋13＋16.5＋12＋5＋2＝56.5，56.5÷97＝58.25。
    liuhua: {
      score: 58.2,
      grade: '一般党支部',
      na: 1,
      floors: '',
      parts: {
        L1: [8, 16, 50], // 5＋0＋0＋3
        L2: [13, 19, 68.4], // 3＋2＋4＋4＋0；68.42
        L3: [16.5, 26, 63.5], // 3＋5＋0＋4＋1.5＋1＋2；63.46
        L4: [12, 18, 66.7], // 5＋2＋0＋2＋3
        L5: [5, 10, 50], // 2＋3＋0
        L6: [2, 8, 25], // 2＋0
      },
      rows: { carry: 16, propose: 10, na: 1, none: 0 },
      partial: 'LH-06 LH-11 LH-15 LH-16 LH-19 LH-23 LH-26',
      unmet: 'LH-02 LH-03 LH-09 LH-13 LH-20 LH-25 LH-27',
      naItems: 'LH-10',
    },
    // S2 三点没达标；S4、S5 有必达没达标；S1、S3、S6 各一点没达标，都不是必达。
    liuxing: {
      stars: 3,
      grade: '3星',
      band: '中间',
      na: 1,
      awarded: [1, 0, 1, 0, 0, 1],
      rows: { carry: 18, propose: 8, na: 1, none: 3 },
      unmet: 'S1-1 S2-2 S2-4 S2-5 S3-3 S4-1 S4-2 S4-4 S5-2 S5-4 S5-5 S6-4',
      naItems: 'S1-2',
    },
    // 没有云平台，FF-07 到 FF-12 不适用，满分 85：44＋15＋15＝74，74÷85＝87.06。
    fufen: {
      score: 87.1,
      grade: '较好',
      na: 6,
      floors: '',
      parts: {
        F1: [44, 50, 88], // 8＋4＋12.5＋9＋6＋4.5
        F2: [0, 0, null],
        F3: [15, 20, 75], // 10＋2.5＋2.5
        F4: [15, 15, 100],
      },
      rows: { carry: 0, propose: 13, na: 6, none: 0 },
      scores: {
        'FF-02': 4, // B4-3、C2-1 得 2÷3，×6
        'FF-03': 12.5, // A1-1、A2-1、A3-1、C1-2 得 9÷10，×14＝12.6，取 12.5
        'FF-04': 9, // B4-1 扣 1，9÷10，×10
        'FF-06': 4.5, // D4-1 扣 1，3÷4，×6
        'FF-14': 2.5, // D2-2 得 1.5÷3，×5
        'FF-15': 2.5,
      },
      naItems: 'FF-07 FF-08 FF-09 FF-10 FF-11 FF-12',
    },
  },

  weak: {
    // C1 三条、C2-2 离退休不查，E4-2 没有网上阵地，满分 100－7－2－2＝89；35.5÷89＝39.89。D4-2 触发底线。
    wuhua: {
      score: 39.9,
      grade: '不达标',
      na: 5,
      floors: 'D4-2',
      parts: {
        A: [6.5, 20, 32.5], // 2＋1.5＋1＋0.5＋0.5＋1
        B: [9.5, 25, 38], // 1＋1＋2＋1＋2＋1＋0.5＋1
        C: [7.5, 11, 68.2], // 1＋1＋2＋1＋0.5＋2；68.18
        D: [3.5, 20, 17.5], // 1＋1＋1.5
        E: [8.5, 13, 65.4], // 2＋2＋1＋1＋0＋1＋1＋0.5；65.38
      },
    },
    // LH-18 不适用，满分 95；4＋2＋6＋3.5＋1.5＋0＝17，17÷95＝17.89。底线由 D4-2 带到 LH-25。
    liuhua: {
      score: 17.9,
      grade: '一般党支部',
      na: 1,
      floors: 'LH-25',
      parts: {
        L1: [4, 16, 25], // 2.5＋0＋0＋1.5
        L2: [2, 22, 9.1], // 只有 LH-08 得 2；9.09
        L3: [6, 26, 23.1], // LH-12 得 5、LH-17 得 1；23.08
        L4: [3.5, 13, 26.9], // 2＋1.5；26.92
        L5: [1.5, 10, 15],
        L6: [0, 8, 0],
      },
      rows: { carry: 16, propose: 10, na: 1, none: 0 },
      partial: 'LH-01 LH-04 LH-08 LH-17 LH-20 LH-22 LH-24',
      unmet:
        'LH-02 LH-03 LH-05 LH-06 LH-07 LH-09 LH-10 LH-11 LH-13 LH-14 LH-15 LH-16 LH-19 LH-21 LH-23 LH-25 LH-26 LH-27',
      naItems: 'LH-18',
    },
    // 只有 S3 够：必达 S3-1 达标，只有 S3-2 一点没达标。
    liuxing: {
      stars: 1,
      grade: '1星',
      band: '后进',
      na: 1,
      awarded: [0, 0, 1, 0, 0, 0],
      rows: { carry: 18, propose: 8, na: 1, none: 3 },
      unmet:
        'S1-1 S1-2 S1-3 S1-4 S1-5 S2-1 S2-2 S2-4 S3-2 S4-1 S4-2 S4-3 S4-4 S4-5 ' +
        'S5-1 S5-2 S5-3 S5-4 S5-5 S6-1 S6-2 S6-3 S6-4 S6-5',
      naItems: 'S2-3',
    },
    // FF-09 离退休不查、FF-12 由 E4-2 带来不适用，满分 95；27.5＋3.5＋0＋4＝35，35÷95＝36.84。
    fufen: {
      score: 36.8,
      grade: '差',
      na: 2,
      floors: '',
      parts: {
        F1: [27.5, 50, 55], // 4＋0＋9＋7＋6＋1.5
        F2: [3.5, 10, 35], // 1.5＋0＋2＋0
        F3: [0, 20, 0],
        F4: [4, 15, 26.7], // 只有 FF-17 得 4；26.67
      },
      rows: { carry: 0, propose: 18, na: 1, none: 0 },
      scores: {
        'FF-01': 4, // D1-4 得 1÷2，×8
        'FF-02': 0,
        'FF-03': 9, // C1-2 不计：A1-1、A2-1、A3-1 得 4.5÷7，×14
        'FF-04': 7, // 1＋2＋1＋2＋1＝7÷10，×10
        'FF-06': 1.5, // D3-1 得 1÷4，×6
        'FF-07': 1.5, // A4-1 得 1÷2，×3
        'FF-08': 0, // D4-2 虽得 1.5，有底线情形，赋分没有底线，按 0
        'FF-11': 0,
        'FF-13': 0,
        'FF-14': 0,
        'FF-15': 0,
        'FF-16': 0,
        'FF-18': 0,
        'FF-19': 0,
      },
      naItems: 'FF-09 FF-12',
    },
  },
};
