-- The ledger: append-only entries, each with the instant from which it is known.
-- Instants are given by the application under the lock of high_water's one row: strictly increasing over all tables
-- and processes, to the microsecond. Entries that belong to a measure carry its id in their key, so that the tables
-- can be spread over servers by measure.

create table high_water (
  only_row boolean primary key default true check (only_row),
  last timestamptz not null
);
insert into high_water (last) values ('-infinity');

create table article (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{64}$'),
  url text,
  outlet text,
  section text,
  headline text,
  bylines text[] not null,
  agencies text[] not null,
  published text,
  language text,
  standfirst text,
  content jsonb not null,
  source text not null,
  page_sha256 text collate "C" not null,
  fetched_at timestamptz not null,
  known_from timestamptz not null
);
create unique index article_known on article (known_from);

create table measure (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{64}$'),
  key text not null,
  senders text[] not null,
  targets text[] not null,
  known_from timestamptz not null
);
create index measure_senders on measure using gin (senders);
create index measure_targets on measure using gin (targets);

create table measure_name (
  measure_id text collate "C" not null references measure (id),
  name text not null,
  known_from timestamptz not null,
  primary key (measure_id, known_from)
);

create table claim (
  id text collate "C" not null check (id ~ '^[0-9a-f]{64}$'),
  measure_id text collate "C" not null references measure (id),
  article_id text collate "C" not null references article (id),
  content jsonb not null,
  known_from timestamptz not null,
  primary key (measure_id, id)
);
create index claim_id on claim (id);
create index claim_article on claim (article_id);
create index claim_measure_known on claim (measure_id, known_from desc);
create index claim_known on claim (known_from desc);

create table judgement (
  measure_id text collate "C" not null,
  claim_id text collate "C" not null,
  verdict text not null check (verdict in ('accepted', 'rejected')),
  by text not null,
  reason text,
  known_from timestamptz not null,
  primary key (measure_id, claim_id, known_from),
  foreign key (measure_id, claim_id) references claim (measure_id, id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % of % is refused.', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete or truncate on article
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on measure
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on measure_name
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on claim
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on judgement
  for each statement execute function refuse_change();

create function refuse_going_back() returns trigger language plpgsql as $$
begin
  if new.last <= old.last then
    raise exception 'Known time goes forward only: % does not follow %.', new.last, old.last
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger forward_only before update on high_water
  for each row execute function refuse_going_back();
create trigger keep before delete or truncate on high_water
  for each statement execute function refuse_change();
