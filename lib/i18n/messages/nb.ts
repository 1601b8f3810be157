import archive from "./nb/archive.json";
import auth from "./nb/auth.json";
import billing from "./nb/billing.json";
import cases from "./nb/cases.json";
import categories from "./nb/categories.json";
import changes from "./nb/changes.json";
import common from "./nb/common.json";
import contacts from "./nb/contacts.json";
import custom from "./nb/custom.json";
import customers from "./nb/customers.json";
import duplicates from "./nb/duplicates.json";
import errors from "./nb/errors.json";
import imports from "./nb/imports.json";
import layout from "./nb/layout.json";
import mails from "./nb/mails.json";
import members from "./nb/members.json";
import overview from "./nb/overview.json";
import pages from "./nb/pages.json";
import recent from "./nb/recent.json";
import registries from "./nb/registries.json";
import reports from "./nb/reports.json";
import search from "./nb/search.json";
import settings from "./nb/settings.json";
import statuses from "./nb/statuses.json";
import views from "./nb/views.json";

export default {
  archive,
  auth,
  billing,
  cases,
  categories,
  changes,
  common,
  contacts,
  custom,
  customers,
  duplicates,
  errors,
  imports,
  layout,
  mails,
  members,
  overview,
  pages,
  recent,
  registries,
  reports,
  search,
  settings,
  statuses,
  views,
};
