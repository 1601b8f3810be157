import { expect, it } from "vitest";
import { readTaskLine } from "@/lib/tasks/read-task-line";

// A Saturday.
const today = "2026-11-28";
const read = (line: string, clock = "09:00") => {
  const { title, dueOn, dueTime } = readTaskLine(line, today, clock);
  return [title, dueOn, dueTime];
};

it.each([
  ["ring Åkerlund i morgon 10", "Ring Åkerlund", "2026-11-29", "10:00"],
  ["ring Åkerlund i morgen kl. 10", "Ring Åkerlund", "2026-11-29", "10:00"],
  ["ring til Åkerlund i morgen kl. 10.30", "Ring til Åkerlund", "2026-11-29", "10:30"],
  ["call Åkerlund tomorrow at 10", "Call Åkerlund", "2026-11-29", "10:00"],
  ["call Åkerlund tomorrow at 3 pm", "Call Åkerlund", "2026-11-29", "15:00"],
  ["skicka offert om 3 dagar", "Skicka offert", "2026-12-01", null],
  ["send tilbud om to uker", "Send tilbud", "2026-12-12", null],
  ["send tilbud om en uge", "Send tilbud", "2026-12-05", null],
  ["send the quote in 2 months", "Send the quote", "2027-01-28", null],
  ["besök Trollmossen på torsdag 14:15", "Besök Trollmossen", "2026-12-03", "14:15"],
  ["Möte med Per mån 9", "Möte med Per", "2026-11-30", "09:00"],
  ["besøk Tor på mandag", "Besøk Tor", "2026-11-30", null],
  ["opfølgning næste uge", "Opfølgning", "2026-11-30", null],
  ["leverans 4/12 8.30", "Leverans", "2026-12-04", "08:30"],
  ["faktura 22 dec", "Faktura", "2026-12-22", null],
  ["book the 15th", "Book", "2026-12-15", null],
  ["inventering v 50", "Inventering", "2026-12-07", null],
  ["i dag 16 ring banken", "Ring banken", "2026-11-28", "16:00"],
  ["ring banken i kväll", "Ring banken", "2026-11-28", null],
])("reads %s", (line, title, dueOn, dueTime) => {
  expect(read(line)).toEqual([title, dueOn, dueTime]);
});

it("takes no name, amount or street for a day", () => {
  for (const line of ["Ring Tor om priset", "Beställ 10 stolar", "Möt Mona Sundberg", "Ring 08 123 45"])
    expect(read(line)).toEqual([line, null, null]);
  expect(read("Skriv till Storgatan 12")).toEqual(["Skriv till Storgatan 12", null, null]);
});

it("puts an hour alone on the day where it comes next, and hears what is urgent", () => {
  expect(read("ring Malin kl 14")).toEqual(["Ring Malin", today, "14:00"]);
  expect(read("ring Malin kl 14", "15:00")).toEqual(["Ring Malin", "2026-11-29", "14:00"]);
  expect(readTaskLine("ring Malin i dag !", today, "09:00")).toMatchObject({
    title: "Ring Malin",
    priority: "high",
  });
  expect(read("i morgon")).toEqual(["I morgon", "2026-11-29", null]);
});

it.each([
  ["ring Åkerlund i morgon 10 viktigt", "Ring Åkerlund", "2026-11-29"],
  ["ring Åkerlund viktigt i morgen 10", "Ring Åkerlund", "2026-11-29"],
  ["ring Åkerlund viktig", "Ring Åkerlund", null],
  ["ring Åkerlund kl. 14, vigtigt", "Ring Åkerlund", today],
  ["call Åkerlund tomorrow important", "Call Åkerlund", "2026-11-29"],
  ["Viktigt: ring Åkerlund i morgon", "Ring Åkerlund", "2026-11-29"],
  ["important! call Åkerlund", "Call Åkerlund", null],
  ["ring Åkerlund VIKTIGT", "Ring Åkerlund", null],
  ["! ring Åkerlund", "Ring Åkerlund", null],
])("hears that %s is important", (line, title, dueOn) => {
  expect(readTaskLine(line, today, "09:00")).toMatchObject({ title, dueOn, priority: "high" });
});

it.each([
  "Viktigt möte med Åkerlund",
  "Fråga vad som är viktigt",
  "Write something important",
  "Ring Viktig",
  "Viktig",
  "Vigtig aftale med Per",
])("takes %s as it stands", (line) => {
  expect(readTaskLine(line, today, "09:00")).toMatchObject({ title: line, priority: "normal" });
});
