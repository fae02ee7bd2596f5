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
        IntakeProperties.Api api = properties.api();
        var rate = new CallRate(api.callsPerSecond(), System::nanoTime);
        AccessTokens accessTokens = api.oauth2() == null ? null : new AccessTokens(api.oauth2());
        return new ApiTokenFilter(api.tokenFile(), accessTokens, rate, json);
    }
}
