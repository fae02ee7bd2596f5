-- The read model. It is dropped and made anew at each start, and filled from the topics.
drop table if exists cases;
drop table if exists documents;
drop table if exists notices;
drop table if exists letters;
drop table if exists attempts;
drop table if exists production_dates;
drop table if exists reviews;
drop table if exists provisions;
drop table if exists alerts;
drop table if exists customers;
drop table if exists timeline;
drop table if exists put_aside;

create table cases (
  request_id varchar(200) primary key,
  reference varchar,
  channel varchar(20),
  agency varchar,
  docket varchar,
  kind varchar(40),
  received_at timestamp with time zone,
  came_at timestamp with time zone not null,
  fields text,
  state varchar(20) not null,
  open_questions int not null,
  settled boolean not null,
  found_by varchar not null
);
create index cases_by_time on cases (came_at);
create index cases_by_state on cases (state);

create table documents (
  request_id varchar(200) not null,
  nr int not null,
  sha256 varchar(64) not null,
  name varchar not null,
  media_type varchar not null,
  content text,
  unreadable varchar,
  primary key (request_id, nr)
);

create table notices (
  notice_id varchar(200) primary key,
  request_id varchar(200) not null,
  customer_id varchar(200) not null,
  state varchar(20) not null,
  detail varchar not null,
  decided_at timestamp with time zone not null,
  rule_id varchar not null,
  reason varchar not null
);
create index notices_of_case on notices (request_id);

create table letters (
  letter_id varchar(200) primary key,
  request_id varchar(200) not null,
  customer_id varchar(200) not null,
  kind varchar(40) not null,
  what varchar not null,
  state varchar(20) not null,
  detail varchar not null,
  decided_at timestamp with time zone not null,
  rule_id varchar not null,
  reason varchar not null
);
create index letters_of_case on letters (request_id);

create table attempts (
  notice_id varchar(200) not null,
  attempt int not null,
  primary key (notice_id, attempt)
);

create table production_dates (
  request_id varchar(200) not null,
  customer_id varchar(200) not null,
  production_date timestamp with time zone not null,
  primary key (request_id, customer_id)
);

create table reviews (
  request_id varchar(200) not null,
  review_id varchar(200) not null,
  reason varchar(60) not null,
  question varchar not null,
  evidence text not null,
  proposal text,
  opened_at timestamp with time zone not null,
  primary key (request_id, review_id)
);

create table provisions (
  request_id varchar(200) not null,
  provision_id varchar(200) not null,
  status varchar(40) not null,
  blocks boolean not null,
  basis varchar(200) not null,
  force varchar(40) not null,
  starts_at timestamp with time zone,
  ends varchar(60) not null,
  ends_at timestamp with time zone,
  covers text not null,
  primary key (request_id, provision_id)
);

create table alerts (
  request_id varchar(200) not null,
  event_id varchar(400) not null,
  told_at timestamp with time zone not null,
  alert varchar(60) not null,
  words varchar not null,
  primary key (request_id, event_id)
);

create table customers (
  customer_id varchar(200) primary key,
  name varchar not null,
  certificates text not null
);

create table timeline (
  topic varchar(100) not null,
  part int not null,
  pos bigint not null,
  request_id varchar(200) not null,
  event_id varchar(400),
  happened_at timestamp with time zone not null,
  told_by varchar not null,
  type varchar(100) not null,
  summary varchar not null,
  rule_id varchar,
  reason varchar,
  policy_version varchar,
  json text,
  primary key (topic, part, pos)
);
create index timeline_of_case on timeline (request_id);

-- Dead letters, and records that the console itself cannot read.
create table put_aside (
  topic varchar(100) not null,
  part int not null,
  pos bigint not null,
  dead_letter boolean not null,
  record_key varchar,
  reader varchar not null,
  reason varchar not null,
  origin_topic varchar not null,
  origin_partition varchar not null,
  origin_offset varchar not null,
  put_aside_at varchar not null,
  bytes int not null,
  headers text not null,
  content text not null,
  primary key (topic, part, pos)
);
