package org.fairnotice.intake.rest;

import org.fairnotice.intake.IntakeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who may call, and how often. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    ApiTokenFilter apiTokenFilter(IntakeProperties properties, JsonMapper json) {
        var rate = new CallRate(properties.api().callsPerSecond(), System::nanoTime);
        return new ApiTokenFilter(properties.api().tokenFile(), rate, json);
    }
}
