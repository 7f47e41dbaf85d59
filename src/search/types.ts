/** 检索各环节共用的形状。 */

/** 页面种类；与 Base.astro 的 kind 同一套叫法。 */
export const KINDS = ['标准', '手册', '案例', '依据', '术语', '工具与表单', '培训'] as const;
export type Kind = (typeof KINDS)[number];

export interface Filters {
  kind?: Kind | undefined;
  /** 体系名，例如“五化”。 */
  scheme?: string | undefined;
}

/** 一页里能直接跳到的一段；首段没有小标题，id 为空串。 */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/** 参加检索的一页。url 从站点根写起、不含部署前缀，例如 /handbook/zhuti-dangri/。 */
export interface SearchDoc {
  url: string;
  title: string;
  kind: Kind;
  scheme: string;
  /** 规范主题名，至多三个。 */
  topics: string[];
  sections: Section[];
}

/** 构建时统计、两个引擎共用的小表，保证打分用同一把尺子。 */
export interface SearchMeta {
  pages: number;
  /** 有内容的种类和体系，筛选只列这些。 */
  kinds: Kind[];
  schemes: string[];
  /** 常见二元字 → 出现的页数；不在表里的按稀有算。 */
  common: Record<string, number>;
  /** Pagefind 的页号 → 名称，取正文以前先按名称排候选；页数太多时不带。 */
  names?: Record<string, PageNames> | undefined;
}

/** 标题和主题；只此一两页才有的小标题（“怎么干”一类页页都有的不记）；地址；第几种。 */
export type PageNames = [names: string[], headings: string[], url: string, kind: number];

/** 一条检索结果：一页一条，链接落在最相关的小节。 */
export interface Hit {
  /** 含部署前缀和锚点，可直接放进 href。 */
  url: string;
  title: string;
  /** 落点小节名；落在页首时为空串。 */
  section: string;
  /** 摘录；除 <mark> 外已全部转义。 */
  excerptHtml: string;
  kind: Kind;
  scheme: string;
  topics: string[];
  /** 同页另外几处相关小节，至多三处。 */
  others: { url: string; title: string }[];
}

export interface SearchResult {
  /** 最终次序，至多 limit 条。 */
  hits: Hit[];
  /** 相符的总条数，不少于 hits 的条数。 */
  total: number;
  /** true：没有完全相符的，hits 是最接近的。 */
  approximate: boolean;
  /** 键入的字里多半有误，是按读音、字形相近的这个名称找到的。 */
  guessed?: string | undefined;
}

export interface SearchEngine {
  /** 有哪些种类、体系可筛。读不到索引时抛错。 */
  meta(): Promise<SearchMeta>;
  /** 被取消时抛 AbortError；索引装不上时抛错，由 engine.ts 换后备。 */
  search(query: string, filters: Filters, signal: AbortSignal, limit: number): Promise<SearchResult>;
}

/** 把站内地址变成页面上的链接；file:// 版要补 index.html。 */
export type LinkTo = (url: string, anchor: string) => string;
