import { describe, expect, it } from "vitest";
import { parseDate } from "@/lib/core/parse-date";

const today = "2026-11-22"; // a Sunday

describe("parseDate", () => {
  it.each([
    ["2026-11-22", "2026-11-22"],
    ["2026-1-5", "2026-01-05"],
    ["20261122", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["22.11.26", "2026-11-22"],
    ["22/11/2026", "2026-11-22"],
    ["22/11", "2026-11-22"],
    ["22.11.", "2026-11-22"],
    ["3/4", "2027-04-03"],
    ["3.1", "2027-01-03"],
    ["1/10", "2026-10-01"],
    ["221126", "2026-11-22"],
    ["261122", "2026-11-22"],
    ["24", "2026-11-24"],
    ["5", "2026-12-05"],
    ["31", "2026-12-31"],
    ["22 nov", "2026-11-22"],
    ["22. november 2026", "2026-11-22"],
    ["1 okt", "2026-10-01"],
    ["1 oct", "2026-10-01"],
    ["17. mai", "2027-05-17"],
    ["1 marts", "2027-03-01"],
    [" 29.2.2028 ", "2028-02-29"],
  ])("reads the day of %s", (text, date) => expect(parseDate(text, today)).toBe(date));

  it.each([
    ["i dag", "2026-11-22"],
    ["I DAG", "2026-11-22"],
    ["idag", "2026-11-22"],
    ["today", "2026-11-22"],
    ["i morgon", "2026-11-23"],
    ["i morgen", "2026-11-23"],
    ["imorgen", "2026-11-23"],
    ["tomorrow", "2026-11-23"],
    ["i övermorgon", "2026-11-24"],
    ["overmorgen", "2026-11-24"],
    ["i går", "2026-11-21"],
    ["yesterday", "2026-11-21"],
    ["måndag", "2026-11-23"],
    ["fre", "2026-11-27"],
    ["på fredag", "2026-11-27"],
    ["lørdag", "2026-11-28"],
    ["tirsdag", "2026-11-24"],
    ["wed", "2026-11-25"],
    ["søndag", "2026-11-29"],
    ["+7", "2026-11-29"],
    ["-1", "2026-11-21"],
    ["+2v", "2026-12-06"],
    ["+2 uker", "2026-12-06"],
    ["+1 mån", "2026-12-22"],
    ["v. 48", "2026-11-23"],
    ["uke 1", "2027-01-04"],
  ])("reads the words %s", (text, date) => expect(parseDate(text, today)).toBe(date));

  it("keeps to the last day of a shorter month", () => {
    expect(parseDate("+1m", "2027-01-31")).toBe("2027-02-28");
  });

  it.each([
    "",
    " ",
    "31.2.2026",
    "29.2.2027",
    "2026-13-01",
    "32/1",
    "hej",
    "ma",
    "v 54",
    "12345",
    "+",
    "1/2/3/4",
  ])("refuses %j", (text) => expect(parseDate(text, today)).toBeNull());

  it("takes the day before the month, never the other way round", () => {
    expect(parseDate("3/11/2026", today)).toBe("2026-11-03");
    expect(parseDate("11/22/2026", today)).toBeNull();
  });
});
