#!/usr/bin/env bash
# Runs a class of Kafka's with the environment variables that Apache Kafka's script of this name reads.
# Called under the name of one of Kafka's tools, it runs that tool.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_settings=$home/config/tools-log4j2.yaml

case ${0##*/} in
kafka-server-start.sh)
    main=(kafka.Kafka)
    log_settings=$home/config/log4j2.yaml
    : "${KAFKA_HEAP_OPTS:=-Xmx1G -Xms1G}"
    ;;
kafka-storage.sh) main=(kafka.tools.StorageTool) ;;
kafka-configs.sh) main=(kafka.admin.ConfigCommand) ;;
kafka-topics.sh) main=(org.apache.kafka.tools.TopicCommand) ;;
kafka-acls.sh) main=(org.apache.kafka.tools.AclCommand) ;;
kafka-broker-api-versions.sh) main=(org.apache.kafka.tools.BrokerApiVersionsCommand) ;;
kafka-consumer-groups.sh) main=(org.apache.kafka.tools.consumer.group.ConsumerGroupCommand) ;;
kafka-console-consumer.sh) main=(org.apache.kafka.tools.consumer.ConsoleConsumer) ;;
kafka-console-producer.sh) main=(org.apache.kafka.tools.ConsoleProducer) ;;
kafka-run-class.sh) main=() ;;
*)
    echo "${0##*/}: not a part of this stand-in for apache/kafka" >&2
    exit 64
    ;;
esac

# The variables hold several options each, so they are split at blanks on purpose.
# shellcheck disable=SC2086
exec "${JAVA_HOME:?}/bin/java" \
    ${KAFKA_HEAP_OPTS:--Xmx256M} \
    ${KAFKA_JVM_PERFORMANCE_OPTS:-} \
    ${KAFKA_LOG4J_OPTS:--Dlog4j2.configurationFile=$log_settings} \
    ${KAFKA_OPTS:-} \
    -cp "$home/libs/*" "${main[@]}" "$@"
