/** Companies and persons, all made up, with what is hard in Nordic names: å ä ö æ ø é, aa, legal forms, signs, several words. */
type Company = {
  name: string;
  nickname?: string;
  number?: string;
  org?: string;
  city?: string;
  email?: string;
  phone?: string;
  e164?: string;
};

export const companies: Company[] = [
  {
    name: "Åkerlund & Söner AB",
    nickname: "Åkis",
    number: "K1001",
    org: "556016-0680",
    city: "Malmö",
    email: "info@akerlundsoner.example",
    phone: "040-12 34 56",
    e164: "+4640123456",
  },
  { name: "Akerberg Fastigheter AB", number: "K1002", city: "Lund" },
  { name: "Ängs Trädgård HB", number: "K1003", city: "Ängelholm" },
  {
    name: "Öresunds Färgkontor AB",
    number: "K1004",
    city: "Landskrona",
    email: "order@fargkontoret.example",
  },
  { name: "Ås Bygg AS", number: "K1005", org: "923 609 016", city: "Ås" },
  { name: "As Transport AB", number: "K1006", city: "Kalmar" },
  {
    name: "Sørensen & Sønner A/S",
    number: "K1007",
    org: "32345794",
    city: "Aarhus",
    phone: "86 12 34 56",
    e164: "+4586123456",
  },
  { name: "Soerensen Maskiner ApS", number: "K1008", city: "Odense" },
  { name: "Ærø Færgefart A/S", number: "K1009", city: "Ærøskøbing" },
  { name: "Bjørnstad Rør AS", number: "K1010", city: "Tromsø" },
  { name: "Bjørnøya Fisk AS", number: "K1011", city: "Ålesund" },
  { name: "Kjærgaard Møbler ApS", number: "K1012", city: "Århus" },
  { name: "Hämäläinen Oy", number: "K1013", org: "0112038-9", city: "Helsingfors" },
  { name: "Nordbygg Entreprenad AB", number: "K1014", city: "Umeå" },
  { name: "Nord Bygg i Luleå AB", number: "K1015", city: "Luleå" },
  { name: "H & M Plåt AB", number: "K1016", city: "Borås" },
  { name: "3D-Print i Norden AB", number: "K1017", city: "Örebro" },
  { name: "Café René", number: "K1018", city: "Göteborg" },
  { name: "Müller Maskin GmbH", number: "K1019", city: "Hamburg" },
  { name: "O'Learys Krog i Växjö AB", number: "K1020", city: "Växjö" },
  { name: "AB Karl Hedins Såg", number: "K1021", city: "Säter" },
  { name: "Volvogården i Skövde AB", number: "K1022", city: "Skövde" },
  { name: "Västkustens El & Data AB", number: "K1023", city: "Kungsbacka" },
  { name: "Ventilationsteknik Syd AB", number: "K1024", city: "Ystad" },
  { name: "Linköpings Glasmästeri AB", number: "K1025", city: "Linköping" },
  { name: "Håkonsen Elektro AS", number: "K1026", city: "Bergen", phone: "55 12 34 56", e164: "+4755123456" },
  { name: "Østlandet Rør og Varme AS", number: "K1027", city: "Hamar" },
  { name: "Vestkysten Tømrer- & Snedker ApS", number: "K1028", city: "Esbjerg" },
  { name: "Grønbæk Anlæg ApS", number: "K1029", city: "Silkeborg" },
  { name: "Strøm & Strøm AS", number: "K1030", city: "Oslo" },
  { name: "Ljungby Måleri AB", number: "K1031", city: "Ljungby" },
  { name: "Företagspartner i Väst AB", number: "K1032", city: "Trollhättan" },
  { name: "Skånska Slakteriet AB", number: "K1033", city: "Kristianstad" },
  { name: "Fjällräven Stugor AB", number: "K1034", city: "Åre" },
  { name: "Saarinen Konsultointi Oy", number: "K1035", city: "Åbo" },
  { name: "Þór Smíði ehf", number: "K1036", city: "Reykjavík" },
  { name: "Brännögårdens Vandrarhem", number: "K1037", city: "Göteborg" },
  { name: "Tak & Plåt i Norrköping AB", number: "K1038", city: "Norrköping" },
  { name: "100 % Städ AB", number: "K1039", city: "Täby" },
  { name: "Mjölby Åkeri AB", number: "K1040", city: "Mjölby" },
];

export const persons: { first: string; last: string; email?: string; phone?: string; e164?: string }[] = [
  {
    first: "Karin",
    last: "Åkerlund",
    email: "karin@akerlundsoner.example",
    phone: "070-174 06 05",
    e164: "+46701740605",
  },
  { first: "Åsa", last: "Öberg" },
  { first: "Asa", last: "Lind" },
  { first: "Søren", last: "Kjærgaard", phone: "20 12 34 56", e164: "+4520123456" },
  { first: "Bjørn", last: "Håkonsen" },
  { first: "Björn", last: "Ängström" },
  { first: "Per-Erik", last: "Lindström" },
  { first: "Anna-Lena", last: "von Sydow" },
  { first: "René", last: "Dupré" },
  { first: "Zoë", last: "Wærnes" },
  { first: "Päivi", last: "Hämäläinen", email: "paivi@hamalainen.example" },
  { first: "Øyvind", last: "Østby" },
  { first: "Aase", last: "Nygaard" },
  { first: "Magnus", last: "Gustafsson" },
  { first: "Malin", last: "Gustavsson" },
  { first: "Kristoffer", last: "Carlsson" },
  { first: "Christoffer", last: "Karlsson" },
  { first: "Guðrún", last: "Jónsdóttir" },
];
