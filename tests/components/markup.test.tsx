import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarList } from "@/components/chart/bar-list";
import { ColumnChart } from "@/components/chart/column-chart";
import { columnScale } from "@/components/chart/column-scale";
import { DonutChart } from "@/components/chart/donut-chart";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Pager } from "@/components/data-table/pager";
import { Table } from "@/components/data-table/table";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { FormContext } from "@/components/form/form-context";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { initialsOf } from "@/components/ui/initials-of";
import { OverdueDate } from "@/components/ui/overdue-date";
import { Tabs } from "@/components/ui/tabs";

const html = renderToStaticMarkup;
const hostile = `"><script>alert(1)</script>`;

describe("markup", () => {
  it("says that a date is overdue in words, not by colour alone", () => {
    expect(html(<OverdueDate date="2026-11-18" lateText="försenad" />)).toContain("försenad");
  });

  it.each([
    ["Åkerlund & Söner AB", "ÅS"],
    ["Karin", "KA"],
    ["Bjørn Ærø", "BÆ"],
    ["AB", "AB"],
    ["", ""],
  ])("makes initials of %j", (name, initials) => expect(initialsOf(name)).toBe(initials));

  it("heads a row with the record's name", () => {
    // What stands in it is plain markup, which its wrapper alone sends.
    const { children } = Table({
      caption: "Kunder",
      rows: ["Åkerlund"],
      columns: [
        { key: "name", label: "Namn", kind: "name", mobile: 1, cell: (name) => name },
        { key: "city", label: "Ort", cell: () => "Luleå" },
      ],
    }).props as { children: ReactNode };
    const rows = html(children);
    expect(rows).toContain('<tr><th scope="row" class="name m1">Åkerlund</th><td>Luleå</td></tr>');
  });

  it("draws one group's columns no wider than a tenth or so, and shortens names that have no room", () => {
    const chart = (labels: string[]) =>
      html(
        <ColumnChart
          label="Per kund"
          series={[{ key: "won", label: "Vunnet", tone: "ok" }]}
          groups={labels.map((label) => ({ label, values: { won: 5 }, title: label }))}
          axisText={String}
        />,
      );
    expect(chart(["Åkerlund & Söner AB"])).toContain('width="12%"');
    const names = Array.from({ length: 12 }, (_, place) => `Skogsrået Fastigheter ${place}`);
    expect(chart(names)).toContain(">Skogsrået F…<");
  });

  it("names an avatar unless the name stands beside it", () => {
    expect(html(<Avatar name="Anna Lind" />)).toContain('aria-label="Anna Lind"');
    expect(html(<Avatar name="Anna Lind" silent />)).toContain('aria-hidden="true"');
  });

  it("makes buttons that do not submit by accident", () => {
    expect(html(<Button>Spara</Button>)).toContain('type="button"');
  });

  it("marks the tab one is on", () => {
    const tabs = html(
      <Tabs
        label="Kund"
        items={[
          { label: "A", href: "/a", current: true },
          { label: "B", href: "/b", count: 0 },
        ]}
      />,
    );
    expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
    expect(tabs).toContain("<span>0</span>");
  });

  it("has no link where there is no further page", () => {
    const pager = html(
      <Pager label="Sidor" summary="1–2 av 2" previous={{ label: "Förra" }} next={{ label: "Nästa" }} />,
    );
    expect(pager).not.toContain("<a");
  });

  it("offers to remove a filter only when there is one", () => {
    const chip = { id: "f", label: "Status", clear: { label: "Ta bort", href: "/x" } };
    expect(html(<FilterChip {...chip} />)).not.toContain("Ta bort");
    expect(html(<FilterChip {...chip} value="Vunnet" />)).toContain("Status: Vunnet");
  });

  it("leaves out what holds nothing once a legend is long, unless it is chosen", () => {
    const named = (value: number, current = false) =>
      ({ label: "Vilar", value, text: "n", tone: 1, current }) as const;
    const legend = (others: number, last: ReturnType<typeof named>) => {
      const rest = Array.from({ length: others }, (_, place) => ({ ...named(2), label: `S${place}` }));
      return html(<DonutChart caption="c" slices={[...rest, last]} total="3" unit="u" />);
    };
    expect(legend(5, named(0))).toContain("Vilar");
    expect(legend(6, named(0))).not.toContain("Vilar");
    expect(legend(6, named(0))).toContain("S5");
    expect(legend(6, named(0, true))).toContain("Vilar");
    expect(legend(6, named(1))).toContain("Vilar");
  });

  it("draws charts of nothing, of one and of hostile names", () => {
    const slice = { label: hostile, value: 3, text: "3", tone: 1, href: "/x" } as const;
    for (const slices of [[], [slice], [slice, { ...slice, label: "b", value: 0 }]]) {
      const chart =
        html(<DonutChart caption="c" slices={slices} total="3" unit="u" />) +
        html(<BarList caption="c" bars={slices} />);
      expect(chart).not.toContain("NaN");
      expect(chart).not.toContain("<script");
    }
    const columns = (groups: { label: string; title: string; values: Record<string, number> }[]) =>
      html(
        <ColumnChart
          label="l"
          series={[{ key: "a", label: "A", tone: "ok" }]}
          groups={groups}
          axisText={String}
        />,
      );
    expect(columns([]) + columns([{ label: "nov", title: "t", values: {} }])).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [0, [0]],
    [3, [0, 1, 2, 3]],
    [1234500, [0, 500000, 1000000, 1500000]],
    [0.4, [0, 0.1, 0.2, 0.30000000000000004, 0.4]],
  ])("steps the axis of a chart up to %d evenly", (greatest, ticks) => {
    expect(columnScale(greatest).ticks).toEqual(ticks);
    expect(columnScale(greatest).max).toBeGreaterThanOrEqual(greatest);
  });
});

describe("a form that was refused, without JavaScript", () => {
  const state = {
    ok: false as const,
    code: "invalid",
    message: "Kontrollera",
    fieldErrors: { name: "Ange ett namn." },
    values: { name: hostile, status: "b" },
  };
  const form = html(
    <FormContext value={{ id: "f", state, pending: false }}>
      <Field name="name" label="Namn" hint="Som på fakturan">
        <TextInput defaultValue="gammalt" />
      </Field>
      <Field name="status" label="Status">
        <Select
          options={[
            { value: "a", label: "A" },
            { value: "b", label: "B" },
          ]}
        />
      </Field>
      <Field name="password" label="Lösenord">
        <TextInput type="password" defaultValue="hemligt" />
      </Field>
    </FormContext>,
  );

  it("ties the error and the hint to the field", () => {
    expect(form).toContain('aria-describedby="f-name-error f-name-hint"');
    expect(form).toContain('aria-invalid="true"');
    expect(form).toContain('id="f-name-error"');
  });

  it("keeps what was typed, escaped, but never a password", () => {
    expect(form).toContain("&quot;&gt;&lt;script&gt;");
    expect(form).toContain('<option value="b" selected="">');
    expect(form).not.toContain("hemligt");
  });

  it("offers a plain select where there is no combobox", () => {
    const picker = html(
      <Field name="customer" label="Kund">
        <Combobox
          url="/x"
          defaultValue={{ value: "9", label: "Vald" }}
          options={[{ value: "1", label: "Annan" }]}
          texts={{ none: "Ingen", noHits: "", searching: "" }}
        />
      </Field>,
    );
    expect(picker).toContain('<select name="customer"');
    expect(picker).toContain('<option value="9" selected="">Vald</option>');
  });
});
