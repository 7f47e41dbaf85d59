import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadLedgers } from '../../data-modules.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { evidenceCatalogue } from '../../domain/evidence/catalogue.ts';
import { PROBLEM_TEXT, type Catalogue } from '../../domain/evidence/model.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { downloadBlob, isWeChat } from '../../storage/download.ts';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

const FILES = [
  { format: 'docx', label: '下载佐证目录（Word）' },
  { format: 'xlsx', label: '下载佐证目录（Excel）' },
] as const;

/** 佐证目录：各盒应有几样、已有几份，缺哪些、哪些失效。停手再算。 */
export function EvidencePanel({ session }: { session: Session }) {
  const { state } = session;
  const ledgers = useSignal<readonly Ledger[] | null>(null);
  const failed = useSignal('');
  const catalogue = useSignal<Catalogue | null>(null);
  const source = useComputed(() => state.assessment.value);

  const make = (list: readonly Ledger[]) =>
    evidenceCatalogue(state.scheme, state.assessment.peek(), list, localDate(new Date()));
  const load = () => {
    failed.value = '';
    loadLedgers().then(
      (list) => {
        ledgers.value = list;
        catalogue.value = make(list);
      },
      (error: unknown) => (failed.value = (error as Error).message),
    );
  };
  useEffect(load, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = source.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (ledgers.value) catalogue.value = make(ledgers.value);
      }, 300);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);

  if (failed.value) {
    return (
      <div class="alert" role="alert">
        <p>台账目录没有装上：{failed.value}</p>
        <button type="button" class="button" onClick={load}>
          再试一次
        </button>
      </div>
    );
  }
  if (!ledgers.value || !catalogue.value) return <p class="muted">正在装载台账目录……</p>;
  return (
    <div>
      <Summary catalogue={catalogue.value} />
      <Problems catalogue={catalogue.value} item={state.scheme.terms.item} />
      <Files session={session} ledgers={ledgers.value} make={make} />
    </div>
  );
}

function Summary({ catalogue: { boxes, counts } }: { catalogue: Catalogue }) {
  const cells = ({ due, have, missing, expired }: Catalogue['counts']) =>
    (
      [
        ['应有（样）', due],
        ['已有（份）', have],
        ['缺（样）', missing],
        ['失效（份）', expired],
      ] as const
    ).map(([label, n]) => (
      <td class="num" data-label={label} key={label}>
        {n}
      </td>
    ));
  return (
    <>
      <div class="table-wrap">
        <table class="stack">
          <caption>各盒佐证（12盒40册为拟定）</caption>
          <thead>
            <tr>
              <th scope="col">盒</th>
              {['应有（样）', '已有（份）', '缺（样）', '失效（份）'].map((label) => (
                <th scope="col" class="num" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boxes.map((box) => (
              <tr key={box.id}>
                <th scope="row">
                  {box.id} {box.title}
                </th>
                {cells(box.counts)}
              </tr>
            ))}
            <tr>
              <th scope="row">合计</th>
              {cells(counts)}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="small muted">
        应有：适用条目的应备材料几样。已有：登记了几份佐证。缺：评为达标或部分达标，却一份佐证也没有登记的条目，应备材料几样。失效：过了失效日期的几份。
      </p>
    </>
  );
}

function Problems({ catalogue: { problems }, item }: { catalogue: Catalogue; item: string }) {
  if (problems.length === 0) return <p>没有缺失、失效、将到期和没有归册的佐证。</p>;
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>缺失与失效（{problems.length}处）</caption>
        <thead>
          <tr>
            <th scope="col">{item}</th>
            <th scope="col">情形</th>
            <th scope="col">册号</th>
            <th scope="col">材料或佐证</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, i) => (
            <tr key={i}>
              <th scope="row">
                <a href={`#${problem.itemId}`}>{itemLabel({ id: problem.itemId, title: problem.itemTitle })}</a>
              </th>
              <td data-label="情形">{PROBLEM_TEXT[problem.kind]}</td>
              <td data-label="册号">{problem.ledger || '未归册'}</td>
              <td data-label="材料或佐证">{problem.name}</td>
              <td data-label="说明">{problem.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FilesProps {
  session: Session;
  ledgers: readonly Ledger[];
  make: (ledgers: readonly Ledger[]) => Catalogue;
}

function Files({ session, ledgers, make }: FilesProps) {
  const busy = useSignal('');
  const start = async ({ format, label }: (typeof FILES)[number]) => {
    if (busy.value) return;
    if (isWeChat(navigator.userAgent)) {
      session.alert.value = { text: '微信里不能下载文件。请点右上角“…”，选“在浏览器打开”，再下载。' };
      return;
    }
    busy.value = label;
    session.status.value = '正在生成文件……';
    try {
      const prepared = await session.prepare();
      if (prepared) {
        const { makeEvidenceFile } = await import('../../exporters/evidence-file.ts');
        const { blob, name } = await makeEvidenceFile(format, prepared.model, make(ledgers), ledgers);
        downloadBlob(blob, name);
        session.status.value = `已下载：${name}`;
      } else session.status.value = '没有导出';
    } catch {
      session.alert.value = {
        text: '佐证目录没有生成出来，填写的内容没有变。请再点一次；还不行，请先“保存为文件”，再刷新页面。',
      };
    }
    busy.value = '';
  };
  return (
    <p class="downloads">
      {FILES.map((file) => (
        <button
          type="button"
          class="button"
          key={file.format}
          disabled={!session.ready.value}
          aria-busy={busy.value === file.label}
          onClick={() => void start(file)}
        >
          {file.label}
        </button>
      ))}
    </p>
  );
}
