import { expect, it } from "vitest";
import { letterHtml } from "@/lib/mail/letter-html";

const appUrl = "https://crm.example";
const html = (text: string, subject = "Ämne") => letterHtml({ subject, text, locale: "nb" }, appUrl);
/** What a reader sees of it, line by line, with where links lead. */
const shown = (text: string) =>
  html(text)
    .split('<p class="mark"')[1]
    ?.replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, "[$2]($1)")
    .replace(/<br>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(1);

it("makes a button of the first action, links of the others, and of a list what each thing leads to", () => {
  const text = [
    "God morgen Kåre!",
    "Endringer i det du følger",
    `– Anna endret «Åkerlund» (Sak 7)\n  Verdi: 1 → 2\n  ${appUrl}/nord/notifications/1`,
    `Alle varsler:\n${appUrl}/nord/notifications`,
    `Var det ikke deg?\nVelg hva du vil få:\n${appUrl}/nord/settings`,
  ].join("\n\n");
  expect(shown(text)).toEqual([
    "God morgen Kåre!",
    "Endringer i det du følger",
    `[Anna endret «Åkerlund» (Sak 7)](${appUrl}/nord/notifications/1)`,
    "Verdi: 1 → 2",
    `[Alle varsler](${appUrl}/nord/notifications)`,
    "Var det ikke deg?",
    `[Velg hva du vil få](${appUrl}/nord/settings)`,
  ]);
  const page = html(text);
  expect(page.match(/class="button"[^>]*><a [^>]*>([^<]*)/)?.[1]).toBe("Alle varsler");
  expect(page.match(/class="button"/g)).toHaveLength(1);
  expect(page).toMatch(/<h2[^>]*>Endringer i det du følger<\/h2>/);
  expect(page).toContain('<html lang="nb">');
});

it("lets no name, title or address do anything but stand there", () => {
  const name = `<img src=x onerror=alert(1)> & "Söner" </title><script>'`;
  const page = letterHtml(
    { subject: name, text: `Hej ${name}!\n\n${name}:\n${appUrl}/a?b=1&c="><script>`, locale: "sv" },
    appUrl,
  );
  expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>/);
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söner&quot;");
  expect(page).toContain(`href="${appUrl}/a?b=1&amp;c=&quot;&gt;&lt;script&gt;"`);
});

it("leads only to us, whatever somebody wrote", () => {
  for (const address of [
    "https://evil.example/x",
    "https://crm.example.evil.example/",
    "javascript:alert(1)",
    `${appUrl}/a https://evil.example/`,
  ])
    expect(html(`Logga in här:\n${address}`)).not.toContain("<a ");
  // Nothing is fetched when it is read.
  expect(html(`Hej\n\nLogga in:\n${appUrl}/sign-in`)).not.toMatch(/<img|<link|@import|url\(|src=/);
});
