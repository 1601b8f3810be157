-- Searching: names also without spaces and signs ("H & M" = "hm", "Nord Bygg" = "nordbygg"), a reach index for fax, addresses and
-- the web, and the words in use, by which a misspelt word finds its like.
alter table customers drop column search;
alter table customers add column search text generated always as (app.fold(
  name || ' ' || coalesce(nickname, '') || ' ' || coalesce(number, '') || ' ' || coalesce(org_number, '') || ' ' ||
  coalesce(email, '') || ' ' || coalesce(invoice_email, '') || ' ' || app.words(emails) || ' ' ||
  coalesce(phone, '') || ' ' || app.pluck(phones, 'number') || ' ' || coalesce(city, '') || ' ' ||
  -- Once more without spaces and hyphens: a number is found however it is written.
  regexp_replace(coalesce(org_number, ''), '\D', '', 'g') || ' ' ||
  regexp_replace(coalesce(phone, ''), '\D', '', 'g') || ' ' ||
  coalesce(phone_e164, '') || ' ' || app.pluck(phones, 'e164') || ' ' ||
  regexp_replace(name, '[^[:alnum:]]+', '', 'g'))) stored;
create index customers_search on customers using gin (search ext.gin_trgm_ops);


alter table contacts drop column search;
alter table contacts add column search text generated always as (app.fold(
  first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || app.words(emails) || ' ' ||
  coalesce(phone, '') || ' ' || app.pluck(phones, 'number') || ' ' ||
  regexp_replace(coalesce(phone, ''), '\D', '', 'g') || ' ' ||
  coalesce(phone_e164, '') || ' ' || app.pluck(phones, 'e164') || ' ' ||
  regexp_replace(first_name, '[^[:alnum:]]+', '', 'g'))) stored;
create index contacts_search on contacts using gin (search ext.gin_trgm_ops);

create index customers_reach on customers using gin (app.customer_reach(fax, website, street, postcode, city, addresses) ext.gin_trgm_ops)
  where archived_at is null;
create index contacts_reach on contacts using gin (app.contact_reach(street, postcode, city) ext.gin_trgm_ops)
  where archived_at is null;

-- The words of all names, folded; those of hidden records too, so they are never shown: they only widen a search whose hits
-- go through the visibility as ever. Words that stand twice, or in no name any more, do no harm.
create table search_words (
  id bigint generated always as identity primary key,
  word text not null
);
create index search_words_word on search_words (word);
create index search_words_similar on search_words using gin (word ext.gin_trgm_ops);

-- Not `on conflict`: a save must never wait for another's import to end.
create function note_customer_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into __schema__.search_words (word)
    select distinct w from new_rows r, app.words_of(concat_ws(' ', r.name, r.nickname)) w
     where not exists (select from __schema__.search_words k where k.word = w);
  else
    insert into __schema__.search_words (word)
    select distinct w from new_rows r join old_rows o using (id), app.words_of(concat_ws(' ', r.name, r.nickname)) w
     where (r.name, r.nickname) is distinct from (o.name, o.nickname)
       and not exists (select from __schema__.search_words k where k.word = w);
  end if;
  return null;
end $$;

create function note_contact_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into __schema__.search_words (word)
    select distinct w from new_rows r, app.words_of(concat_ws(' ', r.first_name, r.last_name)) w
     where not exists (select from __schema__.search_words k where k.word = w);
  else
    insert into __schema__.search_words (word)
    select distinct w from new_rows r join old_rows o using (id), app.words_of(concat_ws(' ', r.first_name, r.last_name)) w
     where (r.first_name, r.last_name) is distinct from (o.first_name, o.last_name)
       and not exists (select from __schema__.search_words k where k.word = w);
  end if;
  return null;
end $$;

create trigger words_insert after insert on customers referencing new table as new_rows
  for each statement execute function note_customer_words();
create trigger words_update after update on customers referencing old table as old_rows new table as new_rows
  for each statement execute function note_customer_words();
create trigger words_insert after insert on contacts referencing new table as new_rows
  for each statement execute function note_contact_words();
create trigger words_update after update on contacts referencing old table as old_rows new table as new_rows
  for each statement execute function note_contact_words();

insert into search_words (word)
select distinct w from (select concat_ws(' ', name, nickname) as names from customers
  union all select concat_ws(' ', first_name, last_name) from contacts) n, app.words_of(n.names) w;
