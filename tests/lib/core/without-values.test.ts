import { expect, it } from "vitest";
import { describeError, withoutValues } from "@/lib/core/without-values";

it("logs a failed query without its parameters, colours and control characters", () => {
  const text = "\u001b[31mError\u001b[0m: Failed query: select $1\nparams: kalle@example.com\n    at f";
  expect(withoutValues(text)).toBe("Error: Failed query: select $1\nparams: …\n    at f");
});

it("keeps an error's names and leaves out its rows", () => {
  const cause = Object.assign(new Error("duplicate key"), {
    code: "23505",
    constraint: "users_email_key",
    detail: "Key (email)=(kalle@example.com) already exists.",
  });
  const failed = Object.assign(new Error("Failed query: insert\nparams: kalle@example.com", { cause }), {
    params: ["kalle@example.com"],
  });
  const described = describeError(failed);
  expect(JSON.stringify(described)).not.toContain("kalle");
  expect(described).toMatchObject({ cause: { code: "23505", constraint: "users_email_key" } });
});
