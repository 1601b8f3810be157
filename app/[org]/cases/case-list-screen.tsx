import { CaseBulk } from "@/components/cases/case-bulk";
import { CaseChips } from "@/components/cases/case-chips";
import { ClosedInterval } from "@/components/cases/closed-interval";
import { ListScreen } from "@/components/data-table/list-screen";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseKnown } from "@/lib/cases/case-list-words";
import { caseTo } from "@/lib/cases/case-to";
import type { CaseList } from "@/lib/cases/list-cases";
import { presentCaseBar } from "@/lib/cases/present-case-bar";
import { presentCaseBulk } from "@/lib/cases/present-case-bulk";
import type { PresentedCharts } from "@/lib/cases/present-case-charts";
import { presentCaseFilters } from "@/lib/cases/present-case-filters";
import { newCaseHref, presentCaseList, presentCaseSums } from "@/lib/cases/present-case-list";
import type { PageTools } from "@/lib/request/page";
import type { ListWords } from "@/lib/views/list-tools";
import { presentBulk } from "@/lib/views/present-bulk";
import { presentViews } from "@/lib/views/present-views";
import { viewActions } from "../view-actions";
import { changeCasesAction, updateCellAction } from "./actions";

type Props = {
  page: CaseList;
  known: CaseKnown;
  names: Map<string, string>;
  words: ListWords;
  charts: PresentedCharts;
  /** Which condition's form is open. */
  edit: string | undefined;
  tools: PageTools;
};

/** The list below its charts: saved views, filters, rows, sums, pages. */
export function CaseListScreen({ page, known, names, words, charts, edit, tools }: Props) {
  const { t, actor, tenant, can } = tools;
  const org = tenant.slug;
  const mayWrite = can("case:write");
  const { filter, summary } = page;
  const to = caseTo(words.place, filter);
  const currencies = [...new Set(summary.totals.map(({ currency }) => currency))];
  const list = presentCaseList(page, words, { edit, mayEdit: mayWrite }, tools);
  const reader = { mayWrite, isAdministrator: actor.role === "administrator", employeeId: actor.employeeId };
  const sums = presentCaseSums(page, tools);
  const bar = presentCaseBar(filter, nameAll(names, known), to, tools);
  return (
    <ListScreen
      entity="cases"
      caption={t("cases.title")}
      list={list}
      views={presentViews(words.place, page.views, reader, tools)}
      viewActions={viewActions(org)}
      chips={
        <CaseChips {...bar} chips={presentCaseFilters(filter, { ...known, currencies, charts }, to, tools)} />
      }
      interval={<ClosedInterval action={words.place.path} {...bar} />}
      changes={
        mayWrite
          ? {
              ...presentBulk("cases", page, { ...words, choices: { ...words.choices, category: [] } }, tools),
              change: changeCasesAction.bind(null, org),
              edit: updateCellAction.bind(null, org),
              moreActions: <CaseBulk {...presentCaseBulk(known, t)} />,
            }
          : null
      }
      footer={footerOf(sums)}
      more={t("layout.rowMore")}
      below={
        mayWrite && (
          <a className="add-row" href={newCaseHref(org, filter, known.statuses)}>
            + {t("cases.add")}
          </a>
        )
      }
      empty={
        <EmptyState title={t("cases.noHitsTitle")}>
          <LinkButton href={`/${org}/cases?state=open`}>{t("cases.clearFilters")}</LinkButton>
        </EmptyState>
      }
    />
  );
}

const nameAll = (names: Map<string, string>, { statuses }: CaseKnown) =>
  new Map([...names, ...statuses.map(({ id, label }): [string, string] => [id, label])]);

/** Where there are but two lines a row, the weighted sums have no column: they stand below the count. */
function footerOf({ title, value, weighted, weightedLabel }: ReturnType<typeof presentCaseSums>) {
  const heading = (
    <>
      {title}
      <div className="meta min-[760px]:hidden">
        {weightedLabel}: {weighted.join(", ")}
      </div>
    </>
  );
  return { title: heading, value: lines(value), weighted: lines(weighted) };
}

const lines = (texts: string[]) => texts.map((text) => <div key={text}>{text}</div>);
