/** 结果上方的指点：规则卡片、不是一回事的说明、“您要找的是”；没有结果时的出路。 */
import { useState } from 'preact/hooks';
import type { Card, Guide } from '../../search/guide.ts';
import type { Choice } from '../../search/topic-file.ts';

function RuleCard({ card }: { card: Card }) {
  return (
    <li class="rule-card">
      <p class="rule-text">{card.text}</p>
      <p class="rule-basis">
        <span class="mark">{card.origin}</span>
        {card.origin === '拟定' && '以上级规定为准。'}
        {card.basis.map(({ label, url, level }) => (
          <span key={label} class="rule-source">
            {url === '' ? label : <a href={url}>{label}</a>}
            {level !== '' && <span class="muted">（{level}）</span>}
          </span>
        ))}
        <a class="rule-page" href={card.page.url}>
          看怎么办：{card.page.title}
        </a>
      </p>
    </li>
  );
}

function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul class="search-choices">
      {choices.map((choice) => (
        <li key={choice.title}>
          <a data-search-hit data-topics={choice.topic} href={choice.url}>
            {choice.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Guidance({ guide }: { guide: Guide }) {
  return (
    <>
      {guide.cards.length > 0 && (
        <section aria-label="直接回答">
          <ul class="rule-cards">
            {guide.cards.map((card) => (
              <RuleCard key={card.text} card={card} />
            ))}
          </ul>
        </section>
      )}
      {guide.notes.map((note) => (
        <p key={note.name} class="search-note">
          <a data-search-hit data-topics="" href={note.url}>
            “{note.name}”和“{note.topic}”不是一回事
          </a>
          {note.why !== '' && `：${note.why}。`}
        </p>
      ))}
      {guide.choices.length > 0 && (
        <section class="search-asking" aria-label="您要找的是">
          <p>{guide.near ? '读音、写法相近的主题：' : '您要找的是：'}</p>
          <Choices choices={guide.choices} />
        </section>
      )}
    </>
  );
}

/** 没有结果：主题总表，和一个只复制文字的按钮。 */
export function NothingFound({ guide, query }: { guide: Guide; query: string }) {
  const [told, setTold] = useState('');
  const sentence = `在知识库里没有查到“${query}”，请问这件事按什么规定办、归哪个主题？`;
  const copy = () => {
    const done = () => setTold('已复制，粘贴到给工委的信息里就行。');
    const failed = () => setTold(`没能复制，请手工抄：${sentence}`);
    // 内网的 http 地址上没有剪贴板接口。
    if (!(navigator.clipboard as Clipboard | undefined)) failed();
    else navigator.clipboard.writeText(sentence).then(done, failed);
  };
  return (
    <section class="search-start" aria-labelledby="search-topics">
      <p>
        <button class="button" type="button" onClick={copy}>
          把这句话复制给工委
        </button>
        <span class="small muted search-copied" role="status">
          {told === '' ? '只复制文字，不上报、不记录。' : told}
        </span>
      </p>
      {guide.topics.length > 0 && <h2 id="search-topics">全部主题</h2>}
      <ul class="search-topics">
        {guide.topics.map((topic) => (
          <li key={topic.title}>
            <a href={topic.url}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
