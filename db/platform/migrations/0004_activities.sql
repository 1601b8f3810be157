-- What activities need beside the organisations' schemas.

-- A part for calendars beside the text, sealed like it, and the job that is told when the address is refused for good.
alter table mails
  add column calendar_text text,
  add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  add column refused_job text,
  add column refused_payload jsonb,
  add constraint mails_calendar_whole check ((calendar_text is null) = (calendar_method is null));
