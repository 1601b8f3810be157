import type { Look } from "./list-field";
import { type ListPlace, listHref } from "./list-href";
import { listParameters } from "./list-parameters";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import type { Hidden, PresentedColumn } from "./presented";
import type { ListState } from "./schema";

const kindOf: Partial<Record<Look, PresentedColumn["kind"]>> = {
  main: "name",
  id: "id",
  soft: "soft",
  number: "num",
  sums: "num",
  date: "date",
  moment: "date",
  badges: "badge",
  tags: "badge",
  person: "badge",
  flag: "badge",
  place: "soft",
  ownNumber: "num",
  money: "num",
  percent: "num",
  due: "date",
  status: "badge",
};

/** The columns as headings; a press on the one that sorts already turns the order round. */
export function presentColumns(words: ListWords, mayEdit: boolean): PresentedColumn[] {
  const { state } = words.place;
  return state.columns.flatMap((key) => {
    const field = words.fields.find((field) => field.key === key);
    if (!field?.column) return [];
    const { look, mobile, edit } = field.column;
    return {
      key,
      label: nameOf(words, key),
      kind: kindOf[look] ?? "text",
      mobile,
      sort: field.sort && sortLink(words, key),
      edit: mayEdit ? edit : undefined,
      isDate: field.kind === "date",
    };
  });
}

function sortLink({ fields, place }: ListWords, key: string): PresentedColumn["sort"] {
  const { state } = place;
  const usual = fields.find((field) => field.key === key)?.sort?.usual ?? "asc";
  if (state.sort !== key) return { href: listHref(place, { sort: key, dir: usual }) };
  const dir = state.dir === "asc" ? "desc" : "asc";
  return { href: listHref(place, { dir }), direction: `${state.dir}ending` };
}

/** The dialog in which columns are chosen and put in order: those that are shown first. */
export function presentColumnChoice(words: ListWords, { t, actor }: ListTools) {
  const { state } = words.place;
  const [own, ...shown] = state.columns;
  const others = words.fields
    .filter(({ key, column }) => column && !state.columns.includes(key))
    .map(({ key }) => key);
  const [up, down] = [t("views.moveUp"), t("views.moveDown")];
  const item = (key: string) => {
    const name = nameOf(words, key);
    return { key, name, up: `${up}: ${name}`, down: `${down}: ${name}` };
  };
  return {
    open: t("views.columns"),
    title: t("views.columnsTitle"),
    close: t("views.close"),
    show: t("views.showColumns"),
    action: words.place.path,
    keep: hiddenOf(words.place, { columns: words.place.base.columns }),
    own: own ? { key: own, name: nameOf(words, own) } : null,
    shown: shown.map(item),
    others: others.map(item).sort((a, b) => a.name.localeCompare(b.name, actor.locale)),
  };
}

/** Orders for where there is no table head to press. */
export function presentSorts(words: ListWords, { t }: ListTools) {
  const { place } = words;
  const options = words.fields
    .filter(({ key, sort }) => sort && (sort.isIndexed || place.state.columns.includes(key)))
    .map(({ key, sort }) => ({
      label: nameOf(words, key),
      href: listHref(place, { sort: key, dir: sort?.usual ?? "asc" }),
      current: place.state.sort === key,
    }));
  return { label: t("views.sort"), options };
}

/** The state as a GET form carries it, with `changes`; what equals the base is left out. */
export function hiddenOf({ state, base, hasDefault }: ListPlace, changes: Partial<ListState> = {}): Hidden[] {
  return listParameters({ ...state, ...changes }, base, hasDefault).map(([name, value]) => ({ name, value }));
}
