import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { callReaders } from "@/lib/connectors/telephony/call-readers";
import { type CallRequest, UnreadableCall } from "@/lib/connectors/telephony/port";

const now = new Date("2026-11-28T10:00:00Z");
const json = (
  body: object,
  headers: Record<string, string> = {},
  url = "https://vekt.example/x",
): CallRequest => ({
  url,
  headers: new Headers({ "content-type": "application/json", ...headers }),
  body: JSON.stringify(body),
  now,
});
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): CallRequest => ({
  url: "https://vekt.example/x",
  headers: new Headers({ "content-type": "application/x-www-form-urlencoded", ...headers }),
  body: new URLSearchParams(fields).toString(),
  now,
});

it("reads the generic form, and knows its signature within five minutes of the clock", () => {
  const told = {
    id: "c1",
    direction: "in",
    number: "+46701740605",
    state: "answered",
    duration: 65,
    agent: "201",
  };
  const { isSigned, read } = callReaders.generic;
  expect(read(json(told))).toMatchObject({ externalId: "c1", durationSeconds: 65, agentLine: "201" });
  const signed = (seconds: number, secret = "s") => {
    const timestamp = String(now.getTime() / 1000 + seconds);
    const digest = createHmac("sha256", secret)
      .update(`${timestamp}.${JSON.stringify(told)}`)
      .digest("hex");
    return json(told, { "x-vekt-timestamp": timestamp, "x-vekt-signature": `sha256=${digest}` });
  };
  expect(isSigned(signed(0), "s")).toBe(true);
  expect(isSigned(signed(-299), "s")).toBe(true);
  expect(isSigned(signed(-301), "s")).toBe(false);
  expect(isSigned(signed(301), "s")).toBe(false);
  expect(isSigned(signed(0, "other"), "s")).toBe(false);
  expect(isSigned({ ...signed(0), body: "{}" }, "s")).toBe(false);
  expect(isSigned(json(told), "s")).toBe(false);
});

it("reads Twilio's status callback, and its signature as its documentation's own example has it", () => {
  const { isSigned, read } = callReaders.twilio;
  const example = {
    ...form({
      CallSid: "CA1234567890ABCDE",
      Caller: "+14158675310",
      Digits: "1234",
      From: "+14158675310",
      To: "+18005551212",
    }),
    url: "https://example.com/myapp.php?foo=1&bar=2",
  };
  const digest = createHmac("sha1", "12345")
    .update(
      `${example.url}CallSidCA1234567890ABCDECaller+14158675310Digits1234From+14158675310To+18005551212`,
    )
    .digest("base64");
  const headers = new Headers({ ...Object.fromEntries(example.headers), "x-twilio-signature": digest });
  expect(isSigned({ ...example, headers }, "12345")).toBe(true);
  expect(isSigned({ ...example, headers, url: "https://example.com/myapp.php" }, "12345")).toBe(false);
  const done = {
    CallSid: "CA1",
    Direction: "outbound-dial",
    From: "+4681",
    To: "+4670",
    CallStatus: "no-answer",
  };
  expect(read(form(done))).toMatchObject({
    direction: "out",
    number: "+4670",
    ownNumber: "+4681",
    state: "missed",
  });
  const leg = { ...done, ParentCallSid: "CA0", CallStatus: "completed", CallDuration: "15" };
  expect(read(form(leg))).toMatchObject({ externalId: "CA0", state: "answered", durationSeconds: 15 });
  const rings = { ...done, CallStatus: "ringing", Timestamp: "Sat, 28 Nov 2026 09:58:00 +0000" };
  expect(read(form(rings)).startedAt).toEqual(new Date("2026-11-28T09:58:00Z"));
});

it("reads what 46elks, Telavox and 3CX say, each with the secret in its address", () => {
  const start = {
    direction: "incoming",
    callid: "c7",
    from: "+46701740605",
    to: "+46766861004",
    created: "2026-11-28T09:57:23.741000",
  };
  const elks = callReaders["46elks"];
  expect(elks.read(form(start))).toMatchObject({
    externalId: "c7",
    state: "ringing",
    startedAt: new Date("2026-11-28T09:57:23.741Z"),
  });
  expect(elks.read(form({ ...start, id: "c7", state: "success", duration: "42" }))).toMatchObject({
    externalId: "c7",
    state: "answered",
    durationSeconds: 42,
  });
  const telavox = {
    callId: "t1",
    event: "hangup",
    direction: "OUT",
    caller: "201",
    called: "0701740605",
    duration: "75",
    agent: "anna@nordbygg.example",
  };
  expect(callReaders.telavox.read(json(telavox))).toMatchObject({
    direction: "out",
    number: "0701740605",
    state: "answered",
    agentEmail: "anna@nordbygg.example",
  });
  const journal = {
    CallType: "Inbound",
    Number: "0046701740605",
    Agent: "201",
    AgentEmail: "",
    Duration: "00:01:05",
    CallStartTimeUTC: "2026-11-28T09:00:00Z",
  };
  const read = callReaders["3cx"].read(json(journal));
  expect(read).toMatchObject({ direction: "in", durationSeconds: 65, agentLine: "201", agentEmail: null });
  expect(callReaders["3cx"].read(json(journal)).externalId).toBe(read.externalId);
  expect(callReaders["3cx"].read(json({ ...journal, Number: "112" })).externalId).not.toBe(read.externalId);
  const inAddress = json({}, {}, "https://vekt.example/api/telephony/nordbygg/46elks?key=geheim");
  for (const provider of ["46elks", "telavox", "3cx"] as const) {
    expect(callReaders[provider].isSigned(inAddress, "geheim")).toBe(true);
    expect(callReaders[provider].isSigned(inAddress, "geheim2")).toBe(false);
    expect(callReaders[provider].isSigned(json({}), "geheim")).toBe(false);
  }
});

it("refuses what makes no sense", () => {
  const sound = { id: "c1", direction: "in", state: "missed" };
  for (const broken of [
    { ...sound, id: undefined },
    { ...sound, direction: "sideways" },
    { ...sound, state: "constructor" },
    { ...sound, startedAt: "when?" },
    { ...sound, duration: "long" },
  ])
    expect(() => callReaders.generic.read(json(broken)), JSON.stringify(broken)).toThrow(UnreadableCall);
  for (const body of ["[]", "null", "{", "text"])
    expect(() => callReaders.generic.read({ ...json({}), body })).toThrow(UnreadableCall);
});
