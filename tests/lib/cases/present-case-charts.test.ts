import { expect, it } from "vitest";
import { caseHref } from "@/lib/cases/case-href";
import type { CaseStatus } from "@/lib/cases/list-case-statuses";
import { presentCaseCharts } from "@/lib/cases/present-case-charts";
import { CaseFilter } from "@/lib/cases/schema";
import type { CaseSummary } from "@/lib/cases/summarise-cases";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  today: "2026-11-22",
  tenant: { slug: "nordbygg", currency: "SEK" },
};
const ids = { open: "00000000-0000-7000-8000-000000000001", won: "00000000-0000-7000-8000-000000000002" };
const statuses: CaseStatus[] = [
  {
    id: ids.open,
    kind: "open",
    pipelineId: ids.open,
    name: "Ny",
    pipelineName: "Försäljning",
    label: "Ny",
    colorSlot: 7,
    probabilityPercent: 10,
    position: 1,
  },
  {
    id: ids.won,
    kind: "won",
    pipelineId: null,
    name: "Vunnet",
    pipelineName: null,
    label: "Vunnet",
    colorSlot: 1,
    probabilityPercent: 100,
    position: 2,
  },
];
const sum = (currency: string, weighted: string) => ({ currency, count: 1, value: "1000.00", weighted });
const summary: CaseSummary = {
  totals: [],
  open: [sum("SEK", "1720275.49"), sum("NOK", "90.00")],
  statuses: { [ids.open]: 9, [ids.won]: 11 },
  followUps: { overdue: 4 },
  months: [
    { month: "past", ...sum("SEK", "5.00") },
    { month: "2026-12", ...sum("SEK", "20.00") },
    { month: "2026-12", ...sum("NOK", "90.00") },
  ],
};
const present = (asked: object) => {
  const filter = CaseFilter.parse(asked);
  const to = (changes: object) => caseHref("/nordbygg/cases", filter, changes);
  return presentCaseCharts(summary, statuses, filter, to, tools);
};
// Spaces that do not break are as good as others here.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("draws each status in its colour, as a link that chooses it", () => {
  const { slices, total, unit } = present({}).statuses;
  expect(slices.map(({ label, text, tone, href, current }) => [label, text, tone, href, current])).toEqual([
    ["Ny", "9", 7, `/nordbygg/cases?status=${ids.open}`, false],
    ["Vunnet", "11", "ok", `/nordbygg/cases?status=${ids.won}`, false],
  ]);
  expect([total, unit]).toEqual(["20", "ärenden"]);
});

it("adds to what is chosen, and takes a chosen mark away again", () => {
  const { statuses: donut, followUps } = present({ status: ids.won, followUp: "overdue", q: "tak" });
  expect(donut.slices.map(({ href, current }) => [href, current])).toEqual([
    [`/nordbygg/cases?status=${ids.won}&status=${ids.open}&q=tak&followUp=overdue`, false],
    ["/nordbygg/cases?q=tak&followUp=overdue", true],
  ]);
  expect(followUps.bars.map(({ text, current }) => [text, current])).toEqual([
    ["4", true],
    ["0", false],
    ["0", false],
    ["0", false],
    ["0", false],
  ]);
  expect(followUps.bars[0]?.href).toBe(`/nordbygg/cases?status=${ids.won}&q=tak`);
});

it("keeps currencies apart: bars of one, a line for each", () => {
  const { sums, bars } = present({}).pipeline;
  expect(sums.map(({ weighted, ofValue }) => plain(`${weighted} ${ofValue}`))).toEqual([
    "1 720 275 kr av 1 000 kr öppet värde",
    "90 NOK av 1 000 NOK öppet värde",
  ]);
  expect(bars.map(({ label, text }) => plain(`${label} ${text}`))).toEqual([
    "Passerat 5 kr",
    "nov. 26 0 kr",
    "dec. 26 20 kr",
    "jan. 27 0 kr",
    "feb. 27 0 kr",
  ]);
});

it("shows the month that is asked for wherever it lies", () => {
  const labels = (expectedMonth: string) =>
    present({ expectedMonth })
      .pipeline.bars.filter(({ current }) => current)
      .map(({ label }) => label);
  for (const [month, label] of [
    ["2026-12", "dec. 26"],
    ["2027-08", "aug. 27"],
    ["2025-01", "jan. 25"],
    ["past", "Passerat"],
    ["none", "Utan datum"],
  ] as const) {
    expect(labels(month)).toEqual([label]);
  }
});

it("leads from a month to what it draws: open cases of its currency, whatever the list shows", () => {
  const december = (asked: object) =>
    present(asked).pipeline.bars.find(({ text }) => plain(text ?? "") === "20 kr")?.href;
  const open = "/nordbygg/cases?expectedMonth=2026-12&currency=SEK";
  expect([december({}), december({ state: "all" })]).toEqual([open, open]);
  expect(present({ state: "all" }).pipeline.sums[1]?.href).toBe("/nordbygg/cases?currency=NOK");
});
