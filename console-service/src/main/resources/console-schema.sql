create table cases (
  request_id varchar(200) primary key,
  reference varchar(2000),
  channel varchar(20),
  agency varchar(1000),
  docket varchar(1000),
  kind varchar(40),
  received_at timestamp(9) with time zone,
  settled boolean default false
);
create table notices (
  notice_id varchar(200) primary key,
  request_id varchar(200) not null,
  customer_id varchar(200) not null,
  state varchar(20) not null,
  detail varchar(4000),
  attempt int,
  decided_at timestamp(9) with time zone
);
create index notices_of_case on notices (request_id);
create table reviews (
  request_id varchar(200) not null,
  review_id varchar(200) not null,
  reason varchar(60) not null,
  question varchar(4000),
  evidence clob,
  primary key (request_id, review_id)
);
create table provisions (
  request_id varchar(200) not null,
  provision_id varchar(200) not null,
  status varchar(40) not null,
  basis varchar(200),
  ends varchar(60),
  primary key (request_id, provision_id)
);
create table alerts (
  request_id varchar(200) not null,
  at timestamp(9) with time zone,
  alert varchar(60) not null,
  text varchar(4000)
);
create index alerts_of_case on alerts (request_id);
create table timeline (
  seq bigint generated always as identity primary key,
  request_id varchar(200) not null,
  at timestamp(9) with time zone,
  topic varchar(60) not null,
  type varchar(60) not null,
  summary varchar(4000),
  json clob
);
create index timeline_of_case on timeline (request_id);
create table dead_letters (
  topic varchar(100) not null,
  part int not null,
  pos bigint not null,
  record_key varchar(400),
  reader varchar(100),
  reason varchar(2000),
  origin varchar(200),
  at varchar(60),
  bytes int,
  content clob,
  primary key (topic, part, pos)
);
