package org.fairnotice.intake.sender;

import org.fairnotice.intake.IntakeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sent it, and how that hangs together. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {

    @Bean
    AgencyDirectory agencyDirectory(IntakeProperties properties) {
        return AgencyDirectory.of(
                properties.intake().agencies(), properties.intake().agenciesFile());
    }

    @Bean
    SenderCheck senderCheck(IntakeProperties properties, AgencyDirectory agencies) {
        IntakeProperties.Work work = properties.intake();
        return SenderCheck.of(agencies, work.ownAddresses(), work.dkim());
    }
}
