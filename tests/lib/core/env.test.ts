import { describe, expect, it } from "vitest";
import { parseEnv, refuseWeakKey } from "@/lib/core/env";

describe("parseEnv", () => {
  it("needs nothing", () => {
    expect(parseEnv({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      appUrl: "http://localhost:3000",
      dataDir: ".data",
      smtpUrl: null,
      trustProxy: false,
      secretKey: null,
    });
  });

  it("takes an empty value for none, and an address without its last slash", () => {
    const env = parseEnv({ PORT: "", HOST: "", SMTP_URL: "", APP_URL: "https://crm.example/" });
    expect(env).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      smtpUrl: null,
      appUrl: "https://crm.example",
    });
  });

  it("names what is wrong and never its value", () => {
    const parse = () => parseEnv({ PORT: "http", SMTP_URL: "user:hunter2@mail", LOG_LEVEL: "loud" });
    expect(parse).toThrow(/PORT.*SMTP_URL.*LOG_LEVEL/s);
    expect(parse).not.toThrow(/hunter2/);
  });
});

describe("refuseWeakKey", () => {
  it.each(["short", "a".repeat(64), "changeme-changeme-changeme-changeme-changeme", "secret".repeat(8)])(
    "refuses %s",
    (key) => {
      expect(() => parseEnv({ SECRET_KEY: key })).toThrow(/too weak/);
    },
  );

  it("takes a random one", () => {
    expect(() => refuseWeakKey("q8Jx2mZt4Vw7bN1cR5yH9kL3pD6fG0sA")).not.toThrow();
  });
});
