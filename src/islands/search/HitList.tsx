/** 结果清单：一页一条，先页名后小节，再给摘录和同页其他几处。 */
import type { Hit, SearchResult } from '../../search/types.ts';

interface Props {
  result: SearchResult;
  /** 正在换下一次结果；旧的先留着，不闪空。 */
  busy: boolean;
  onMore: () => void;
}

function Item({ hit }: { hit: Hit }) {
  return (
    <li class="hit">
      <p class="hit-head">
        <a data-search-hit data-topics={hit.topics.join(';')} href={hit.url}>
          <span class="hit-title">{hit.title}</span>
          {hit.section !== '' && <span class="hit-section">{hit.section}</span>}
        </a>
        <span class="mark">{hit.scheme === '' ? hit.kind : `${hit.kind}·${hit.scheme}`}</span>
      </p>
      {/* excerptHtml 由 excerpt.ts 生成，除 mark 外全部转义。 */}
      {hit.excerptHtml !== '' && <p class="hit-excerpt" dangerouslySetInnerHTML={{ __html: hit.excerptHtml }} />}
      {hit.others.length > 0 && (
        <p class="hit-others">
          同页：
          {hit.others.map((other) => (
            <a key={other.url} href={other.url}>
              {other.title}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

export function HitList({ result, busy, onMore }: Props) {
  if (result.hits.length === 0) return null;
  return (
    <section aria-label="检索结果" aria-busy={busy}>
      <ol class="hits">
        {result.hits.map((hit) => (
          <Item key={hit.url} hit={hit} />
        ))}
      </ol>
      {!result.approximate && result.total > result.hits.length && (
        <p>
          <button class="button button-quiet" type="button" disabled={busy} onClick={onMore}>
            再列几条
          </button>
        </p>
      )}
    </section>
  );
}
