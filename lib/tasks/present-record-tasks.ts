import { presentTask, type TaskTools, taskTableTexts } from "./present-task";
import type { TaskRow } from "./short-task";

type Where = {
  href: string;
  about: Record<string, string>;
  standing: "open" | "done" | "all";
};

/** The tasks on a card, and the choice of which. */
export function presentRecordTasks(rows: TaskRow[], { href, about, standing }: Where, tools: TaskTools) {
  const { t, tenant } = tools;
  const base = `/${tenant.slug}/tasks`;
  const asked = new URLSearchParams(about).toString();
  const names = { open: t("tasks.showOpen"), done: t("tasks.showDone"), all: t("tasks.showEvery") };
  return {
    rows: rows.map((row) => presentTask(row, tools)),
    views: (["open", "done", "all"] as const).map((one) => ({
      label: names[one],
      href: one === "open" ? href : `${href}&standing=${one}`,
      current: one === standing,
    })),
    create: { label: t("tasks.new"), href: `${base}/new?${asked}` },
    all: { label: t("tasks.allOfThese"), href: `${base}?whose=all&${asked}` },
    texts: {
      ...taskTableTexts(t),
      caption: t("tasks.title"),
      which: t("tasks.whichShown"),
      none: t("tasks.noneOnCard"),
    },
  };
}
