/** Domains that many unrelated people and companies share: they say nothing about whom an address belongs to. */
const shared = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.se hotmail.no hotmail.dk hotmail.fi outlook.com outlook.se outlook.dk
   live.com live.se live.no live.dk live.fi msn.com icloud.com me.com mac.com yahoo.com yahoo.se yahoo.no yahoo.dk yahoo.fi
   ymail.com aol.com gmx.com gmx.net gmx.de web.de mail.com proton.me protonmail.com pm.me hey.com zoho.com fastmail.com
   telia.com telia.se home.se spray.se bredband.net bredband2.com comhem.se tele2.se swipnet.se passagen.se ownit.nu
   online.no broadpark.no getmail.no lyse.net altiboxmail.no frisurf.no start.no c2i.net mail.dk tdcadsl.dk post.tele.dk
   jubii.dk ofir.dk stofanet.dk youmail.dk mail.tele.dk city.dk kolumbus.fi elisanet.fi saunalahti.fi luukku.com suomi24.fi
   pp.inet.fi facebook.com linkedin.com instagram.com x.com twitter.com youtube.com sites.google.com wixsite.com
   wordpress.com blogspot.com`.split(/\s+/),
);

export const isPublicDomain = (domain: string) => shared.has(domain.replace(/^www\./, ""));
/** The match keys of these domains. */
export const publicDomains = [...shared].map((domain) => `web:${domain}`);
