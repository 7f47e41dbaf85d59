/** 站内检索：输入、筛选、结果三块。结果一次列齐，不陆续跳动。 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../search/lexicon.ts';
import type { Filters } from '../../search/types.ts';
import { FilterBar } from './FilterBar.tsx';
import { Guidance, NothingFound } from './Guidance.tsx';
import { HitList } from './HitList.tsx';
import { optionId, Suggestions, SUGGESTIONS_ID } from './Suggestions.tsx';
import { PAGE, useSearch } from './useSearch.ts';

export interface Place {
  title: string;
  href: string;
  note: string;
}

interface Props {
  /** 部署前缀，以斜线开头和结尾。 */
  base: string;
  /** 检索页自己的地址，供没有脚本时提交。 */
  action: string;
  examples: readonly string[];
  places: readonly Place[];
}

export function SearchPage({ base, action, examples, places }: Props) {
  const { state, change, hold, run, suggest, flush } = useSearch(base);
  const [items, setItems] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const root = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const { query, filters, phase, result, guide, shown, meta } = state;

  const input = () => root.current?.querySelector<HTMLInputElement>('#search-q');
  const links = () => Array.from(root.current?.querySelectorAll<HTMLAnchorElement>('a[data-search-hit]') ?? []);
  const close = () => {
    setItems([]);
    setActive(-1);
  };
  const type = (typed: string) => {
    setItems(suggest(typed));
    setActive(-1);
    change({ query: typed, filters }, true);
  };
  const pick = (item: Suggestion) => {
    close();
    change({ query: item.text, filters }, false);
  };
  const clear = () => {
    close();
    change({ query: '', filters }, false);
    input()?.focus();
  };

  // Preact 认不出组字事件的大小写，只好自己挂。
  const finish = useRef<(typed: string) => void>();
  finish.current = type;
  useEffect(() => {
    const box = input();
    if (!box) return undefined;
    const start = () => {
      composing.current = true;
    };
    const end = () => {
      composing.current = false;
      finish.current?.(box.value);
    };
    box.addEventListener('compositionstart', start);
    box.addEventListener('compositionend', end);
    return () => {
      box.removeEventListener('compositionstart', start);
      box.removeEventListener('compositionend', end);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || composing.current) return;
    const at = links().indexOf(event.target as HTMLAnchorElement);
    const inInput = event.target === input();
    const chosen = items[active];
    if (inInput && items.length > 0 && event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (inInput && chosen && event.key === 'Enter') {
      event.preventDefault();
      pick(chosen);
    } else if (inInput && event.key === 'ArrowUp' && active >= 0) {
      event.preventDefault();
      setActive(active - 1);
    } else if (inInput && event.key === 'ArrowDown' && active < items.length - 1) {
      event.preventDefault();
      setActive(active + 1);
    } else if (event.key === 'Escape' && (inInput || at >= 0)) {
      event.preventDefault();
      clear();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (inInput || at >= 0)) {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      const target = next < 0 ? input() : links()[next];
      if (!target || (inInput && event.key === 'ArrowUp')) return;
      event.preventDefault();
      setActive(-1);
      target.focus();
    }
  };

  const status =
    phase === 'loading' && !result
      ? '正在检索'
      : result
        ? result.hits.length === 0
          ? `没有找到“${shown}”。换个说法、少写几个字，或从下面的栏目进入。`
          : result.guessed
            ? `没有“${shown}”这个写法，按读音或字形相近的“${result.guessed}”找到${String(result.total)}条`
            : result.approximate
              ? `没有找到与“${shown}”完全相符的，下面是最接近的${String(result.hits.length)}条`
              : `找到${String(result.total)}条${result.total > result.hits.length ? `，先列${String(result.hits.length)}条` : ''}`
        : '';

  // 打字时这一块不变，不必重新比对。
  const found = useMemo(
    () =>
      result && (
        <div data-shown={shown}>
          <Guidance guide={guide} />
          <HitList
            result={result}
            busy={phase === 'loading'}
            onMore={() => void run({ query: shown, filters }, result.hits.length + PAGE)}
          />
          {result.hits.length === 0 && <NothingFound guide={guide} query={shown} />}
        </div>
      ),
    [result, guide, phase, shown, filters],
  );

  return (
    <div ref={root} onKeyDown={onKeyDown} onClick={flush}>
      <form
        class="search-form"
        role="search"
        aria-label="检索全部内容"
        action={action}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          change({ query, filters }, false);
        }}
      >
        <label for="search-q">查什么</label>
        <div class="search-box">
          <input
            class="input"
            id="search-q"
            type="search"
            name="q"
            value={query}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="search-tip"
            role="combobox"
            aria-autocomplete="list"
            aria-controls={SUGGESTIONS_ID}
            aria-expanded={items.length > 0}
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            onFocus={() => suggest('')}
            onBlur={close}
            onInput={(event) => {
              const typed = event.currentTarget.value;
              if (event.isComposing || composing.current) hold(typed);
              else type(typed);
            }}
          />
          <button class="button button-primary" type="submit">
            检索
          </button>
        </div>
        <Suggestions items={items} active={active} onPick={pick} />
        <p class="small muted" id="search-tip">
          可以是词、拼音、首字母，也可以是一句问话。<span class="search-keys">上下键选建议、移到结果，Esc清空。</span>
        </p>
      </form>
      {meta && (
        <FilterBar
          meta={meta}
          filters={filters}
          onChange={(next: Filters) => change({ query, filters: next }, false)}
        />
      )}
      <p class={status === '' ? 'visually-hidden' : 'search-status'} role="status">
        {status}
      </p>
      {phase === 'failed' && (
        <div class="note" role="alert">
          <p>检索没有装好，可能是网络断了，或检索文件没有一起部署。您键入的“{query}”还在。</p>
          <p>
            <button class="button" type="button" onClick={() => change({ query, filters }, false)}>
              再试一次
            </button>
          </p>
        </div>
      )}
      {found}
      {result && result.hits.length === 0 && (filters.kind ?? filters.scheme) && (
        <p>
          <button class="button" type="button" onClick={() => change({ query, filters: {} }, false)}>
            在全部内容里查
          </button>
        </p>
      )}
      {phase === 'idle' && (
        <section class="search-start" aria-labelledby="search-examples">
          <h2 id="search-examples">可以这样查</h2>
          <ul class="search-examples">
            {examples.map((example) => (
              <li key={example}>
                <a
                  href={`${action}?q=${encodeURIComponent(example)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    change({ query: example, filters }, false);
                  }}
                >
                  {example}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(phase === 'idle' || phase === 'failed' || result?.approximate || result?.hits.length === 0) && (
        <section class="search-start" aria-labelledby="search-places">
          <h2 id="search-places">{phase === 'idle' ? '按栏目找' : '也可以按栏目找'}</h2>
          <ul class="link-list">
            {places.map((place) => (
              <li key={place.href}>
                <a href={place.href}>{place.title}</a>
                <span class="muted">{place.note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
