package org.fairnotice.decision.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.decision.DecisionProperties;
import org.fairnotice.decision.casefile.CaseRules;
import org.fairnotice.decision.gag.GagReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the core and its shell together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    InputGate inputGate() {
        return new InputGate();
    }

    /** @throws IllegalArgumentException if the key cannot be read: without it nothing could be permitted */
    @Bean
    NoticeSigner noticeSigner(DecisionProperties properties) {
        var privateKey = SigningKeys.privateKey(properties.signing().privateKeyFile());
        return new NoticeSigner(privateKey, SigningKeys.publicKeyOf(privateKey));
    }

    @Bean
    CaseWork caseWork(DecisionProperties properties, InputGate gate, NoticeSigner signer, MeterRegistry registry) {
        return new CaseWork(
                new CaseRules(properties.policy(), new GagReader()),
                new CustomerIndex(),
                gate,
                signer,
                new StreamMeters(registry, gate),
                properties.decision().sweepInterval(),
                properties.decision().sweepBudget());
    }
}
