/** 内容里的一条条说法：说了什么、在哪一页、出处和依据。 */
import { attributeText, isElement, type MdxNode } from '../check/body.ts';
import { folderOf } from '../check/load.ts';
import type { ContentFile, ContentSet, Entry } from '../check/model.ts';
import { plainText } from '../check/texts.ts';

export interface Fact {
  /** 文件和字段路径，唯一。 */
  readonly id: string;
  readonly text: string;
  /** 站内路径，有锚点的带锚点。 */
  readonly page: string;
  readonly origin: string;
  /** 依据编号，例如 zhibu-tiaoli#a11；拟定的可以没有。 */
  readonly basis: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

/** 写着说法的字段，按读的先后接起来。 */
const TEXT_KEYS = [
  'label',
  'title',
  'term',
  'definition',
  'when',
  'what',
  'text',
  'check',
  'frequency',
  'value',
  'note',
];

export function factsOf(set: ContentSet): Fact[] {
  const { entries } = set;
  const named = [
    ...entries.handbook.map((entry) => [entry, `/handbook/${entry.slug}/`] as const),
    ...entries.cases.map((entry) => [entry, `/cases/${entry.slug}/`] as const),
    ...entries.glossary.map((entry) => [entry, `/glossary/#${idOf(entry)}`] as const),
    ...entries.themes.map((entry) => [entry, '/standards/map/#themes'] as const),
    ...entries.schemes.map((entry) => [entry, `/standards/${entry.slug}/`] as const),
    ...entries.parameters.map((entry) => [entry, `/parameters/#${idOf(entry)}`] as const),
  ];
  return [
    ...entries.classes.flatMap((entry) => classFacts(set, entry)),
    ...named.flatMap(([entry, page]) => [...marked(entry, entry.raw, '', page), ...bodyFacts(entry.file, page)]),
    ...entries.cases.flatMap(figureFacts),
    ...entries.regulations.flatMap(articleFacts),
  ];
}

const textOf = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback);
const idOf = (entry: Entry) => textOf((entry.raw as Raw | null)?.['id']);
const prefixOf = (entry: Entry) => [entry.file.path, ...entry.path].join('#');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** 类页：前言里每个条目有自己的锚点。 */
function classFacts(set: ContentSet, entry: Entry): Fact[] {
  if (!isRaw(entry.raw)) return [];
  const { items, ...head } = entry.raw;
  const page = classPage(set, entry);
  return [
    ...marked(entry, head, '', page),
    ...listOf(items).flatMap((item, index) =>
      isRaw(item) ? marked(entry, item, `items.${index}`, `${page}#${String(item['id'])}`) : [],
    ),
    ...bodyFacts(entry.file, page),
  ];
}

function classPage(set: ContentSet, entry: Entry): string {
  const scheme = folderOf(entry.file.path);
  const classes = set.entries.schemes
    .filter(({ slug }) => slug === scheme)
    .flatMap(({ data }) => data?.dimensions ?? [])
    .flatMap((dimension) => dimension.classes);
  return `/standards/${scheme}/${classes.find(({ id }) => id === idOf(entry))?.slug ?? entry.slug}/`;
}

/** 带 origin 的对象，层层找下去。 */
function marked(entry: Entry, value: unknown, path: string, page: string): Fact[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => marked(entry, inner, join(path, String(i)), page));
  if (!isRaw(value)) return [];
  const own = typeof value['origin'] === 'string' ? [factFrom(entry, value, path, page)] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => marked(entry, inner, join(path, key), page))];
}

function factFrom(entry: Entry, value: Raw, path: string, page: string): Fact {
  const whole = isRaw(entry.raw) ? entry.raw : {};
  const parameter = entry.collection === 'parameters';
  const parts = TEXT_KEYS.map((key) => (key === 'value' && parameter ? withUnit(value, whole) : value[key]));
  return {
    id: [prefixOf(entry), path].filter(Boolean).join('#'),
    text: [...(parameter ? [whole['title']] : []), ...parts].filter(isShown).map(String).join('：'),
    page: entry.collection === 'handbook' && path.startsWith('steps.') ? `${page}#steps` : page,
    origin: String(value['origin']),
    basis: listOf(value['basis']).map(String),
  };
}

const isShown = (part: unknown) => (typeof part === 'string' && part !== '') || typeof part === 'number';
const withUnit = (value: Raw, whole: Raw) =>
  `${String(value['value'])}${textOf(whole['unit'])}（${String(value['from'])}起）`;

/** 案例的数字表：出处就是案例自己的来源。 */
function figureFacts(entry: Entry): Fact[] {
  const raw = isRaw(entry.raw) ? entry.raw : {};
  return listOf(raw['figures'])
    .filter(isRaw)
    .map((figure, index) => ({
      id: `${prefixOf(entry)}#figures.${index}`,
      text: ['label', 'value', 'note']
        .map((key) => figure[key])
        .filter(isShown)
        .map(String)
        .join('：'),
      page: `/cases/${entry.slug}/#figures`,
      origin: 'seed',
      basis: listOf(raw['basis']).map(String),
    }));
}

/** 依据页的转述：依据就是这一条自己。 */
function articleFacts(entry: Entry): Fact[] {
  const raw = isRaw(entry.raw) ? entry.raw : {};
  const articles = listOf(raw['articles']).filter(isRaw);
  const page = `/regulations/${entry.slug}/`;
  return [
    ...articles.flatMap((article, a) =>
      listOf(article['points']).map((point, p) => ({
        id: `${prefixOf(entry)}#articles.${a}.points.${p}`,
        text: String(point),
        page: `${page}#${String(article['id'])}`,
        origin: textOf(article['origin'], 'rule'),
        basis: [`${entry.slug}#${String(article['id'])}`],
      })),
    ),
    ...bodyFacts(entry.file, page),
  ];
}

/** 正文：一个出处标签管它前面、上一个标签后面的话。 */
function bodyFacts(file: ContentFile, page: string): Fact[] {
  return (file.mdx?.nodes ?? [])
    .filter(({ node }) => node.type === 'paragraph')
    .flatMap(({ node, place }) => {
      let said = '';
      return (node.children ?? []).flatMap((child: MdxNode, index): Fact[] => {
        if (!isElement(child) || child.name !== 'Mark') {
          said += plainText(child);
          return [];
        }
        const text = said.trim();
        said = '';
        const basis = (attributeText(child, 'basis') ?? '').split(/\s+/).filter((ref) => ref !== '');
        const origin = attributeText(child, 'of') ?? '';
        return text === '' ? [] : [{ id: `${file.path}#body.${place.line}.${index}`, text, page, origin, basis }];
      });
    });
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
