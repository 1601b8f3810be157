/** What a vCard tells of a person; `kind` "work" belongs to a company, "home" to the person. */
export type VcardPerson = {
  id: string;
  firstName: string;
  lastName: string | null;
  emails: { address: string; kind: "home" | "work" }[];
  phones: { number: string; e164: string | null; kind: "home" | "work"; isMobile: boolean }[];
  address: {
    street: string | null;
    postcode: string | null;
    city: string | null;
    country: string | null;
  } | null;
  company: { name: string; titles: string[] } | null;
  updatedAt: Date;
};

/**
 * A person as a vCard 4.0 (RFC 6350): UTF-8, lines end with CRLF and are folded at 75 octets, the first e-mail and
 * telephone number of each are preferred. Numbers in E.164 are tel: addresses, others are text as typed.
 */
export function writeVcard(person: VcardPerson): string {
  const { firstName, lastName, company, address } = person;
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `UID:urn:uuid:${person.id}`,
    `FN:${escaped([firstName, lastName].filter(Boolean).join(" "))}`,
    `N:${escaped(lastName ?? "")};${escaped(firstName)};;;`,
    ...person.emails.map(
      ({ address: mail, kind }, at) => `EMAIL;TYPE=${kind}${preferred(at)}:${escaped(mail)}`,
    ),
    ...person.phones.map(phoneLine),
    ...(address ? [addressLine(address)] : []),
    ...(company ? [`ORG:${escaped(company.name)}`] : []),
    ...(company ? company.titles.map((title) => `TITLE:${escaped(title)}`) : []),
    `REV:${person.updatedAt.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    "END:VCARD",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function phoneLine({ number, e164, kind, isMobile }: VcardPerson["phones"][number], at: number): string {
  const type = `TYPE="${kind},${isMobile ? "cell" : "voice"}"${preferred(at)}`;
  return e164 ? `TEL;VALUE=uri;${type}:tel:${e164}` : `TEL;VALUE=text;${type}:${escaped(number)}`;
}

/** Post box and extended address, which are to stay empty, then street, city, region, postcode, country. */
function addressLine({ street, postcode, city, country }: NonNullable<VcardPerson["address"]>): string {
  const parts = ["", "", street, city, "", postcode, country];
  return `ADR;TYPE=home:${parts.map((part) => escaped(part ?? "")).join(";")}`;
}

const preferred = (at: number) => (at === 0 ? ";PREF=1" : "");

const escaped = (text: string) => text.replace(/[\\,;]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

const mostOctets = 75;

/** Breaks a line where 75 octets are full, never within a letter; what goes on begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > mostOctets) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
